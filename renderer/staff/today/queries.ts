import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../../api/client.ts';

const TODAY_EVERY_MS = 20_000;

/** What needs doing. */
export const todayQuery = (client: Client) =>
  queryOptions({
    queryKey: ['today', 'view'],
    queryFn: ({ signal }) => client.today.view({}, { signal }),
    refetchInterval: TODAY_EVERY_MS,
    // Whoever comes back from a count or a delivery sees what is left to do.
    staleTime: 0,
    // Another person may look at it next: nothing of it stays behind.
    gcTime: 0,
  });
