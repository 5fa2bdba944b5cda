import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../../api/client.ts';

/** Another screen may count too: what it did shows within this time. */
const STATE_EVERY_MS = 5_000;

/** Where the box stands. */
export const boxStateQuery = (client: Client) =>
  queryOptions({
    queryKey: ['box', 'state'],
    queryFn: ({ signal }) => client.box.state({}, { signal }),
    refetchInterval: STATE_EVERY_MS,
    staleTime: 0,
    // The next person may look at it, and another person's figures are not theirs.
    gcTime: 0,
  });

/** Past counts, newest first, a piece at a time. */
export const countsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['box', 'list'],
    queryFn: ({ pageParam, signal }) => client.box.list({ before: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
    gcTime: 0,
  });
