import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { BusinessDate } from '../../../shop/time.ts';
import type { Client } from '../../api/client.ts';
import { askedBy, type Filters } from './filters.ts';

/** So many entries come at once: two screens full. */
const ROWS_AT_ONCE = 60;

/** The history piece by piece. Nothing of it is asked for again by itself: what is recorded stays as it is. */
export const historyQuery = (client: Client, filters: Filters, today: BusinessDate) =>
  infiniteQueryOptions({
    queryKey: ['history', 'list', filters, today],
    queryFn: ({ pageParam, signal }) =>
      client.history.list(
        { limit: ROWS_AT_ONCE, ...(pageParam === null ? {} : { before: pageParam }), ...askedBy(filters, today) },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    staleTime: Infinity,
    // Another person may look at it next: nothing of it stays behind.
    gcTime: 0,
  });

/** All of one entry. What belongs to it may have come since it was last looked at. */
export const historyEntryQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['history', 'one', id],
    queryFn: ({ signal }) => client.history.one({ id }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** The first day of the shop. */
export const firstDayQuery = (client: Client) =>
  queryOptions({
    queryKey: ['history', 'first-day'],
    queryFn: async ({ signal }) => {
      const { rows } = await client.history.list({ limit: 1, kinds: ['shop-opened'] }, { signal });
      return rows[0]?.businessDate ?? null;
    },
    staleTime: Infinity,
    gcTime: 0,
  });
