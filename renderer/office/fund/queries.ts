import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Client } from '../../api/client.ts';

/** Where the money is and whose. Another person may look at it next: nothing of it stays behind (`gcTime`). */
export const fundQuery = (client: Client) =>
  queryOptions({
    queryKey: ['fund', 'state'],
    queryFn: ({ signal }) => client.fund.state({}, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** What was banked and given, newest first, a piece at a time. */
export const movesQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['fund', 'moves'],
    queryFn: ({ pageParam: before, signal }) => client.fund.moves(before === null ? {} : { before }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ moves, more }) => (more ? (moves.at(-1)?.seq ?? null) : null),
    gcTime: 0,
  });

/** Money has moved, or is raised for something else: whatever shows it asks again. */
export function useFundChanged(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['fund'] });
    void queries.invalidateQueries({ queryKey: ['kiosk'] });
  }, [queries]);
}
