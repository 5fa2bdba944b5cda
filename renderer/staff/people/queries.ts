import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Client } from '../../api/client.ts';

/** Who has a PIN, and how it fares. For administrators. */
export const personEntriesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['people', 'list'],
    queryFn: ({ signal }) => client.people.list({}, { signal }),
    staleTime: 0,
    // Another person may look at it next: nothing of it stays behind.
    gcTime: 0,
  });

/** Whether there is a recovery code. For administrators. */
export const recoveryQuery = (client: Client) =>
  queryOptions({
    queryKey: ['people', 'recovery'],
    queryFn: ({ signal }) => client.people.recovery({}, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** Tells everything that shows people that there is one more. */
export function usePeopleChanged(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['people'] });
    void queries.invalidateQueries({ queryKey: ['session', 'people'] });
  }, [queries]);
}
