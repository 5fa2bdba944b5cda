import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PromiseList } from '../../../shop/contract/settling-views.ts';
import type { BusinessDate } from '../../../shop/time.ts';
import type { Client } from '../../api/client.ts';

/* What staff settle. Another person may look at it next: nothing of it stays behind (`gcTime`). */

/** Phone payments that wait. */
export const phoneStateQuery = (client: Client) =>
  queryOptions({
    queryKey: ['phone', 'state'],
    queryFn: ({ signal }) => client.phone.state({}, { signal }),
    gcTime: 0,
  });

/** Phone payments that were confirmed, newest first, a piece at a time. */
export const confirmationsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['phone', 'list'],
    queryFn: ({ pageParam, signal }) => client.phone.list({ page: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ more }, _pages, page) => (more ? page + 1 : null),
    gcTime: 0,
  });

/** Promises of one state, a piece at a time. */
export const promisesQuery = (client: Client, state: PromiseList) =>
  infiniteQueryOptions({
    queryKey: ['promises', state],
    queryFn: ({ pageParam, signal }) => client.promises.list({ state, page: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ more }, _pages, page) => (more ? page + 1 : null),
    gcTime: 0,
  });

/** What can be corrected. */
export const correctionsQuery = (client: Client, day: BusinessDate | null, page: number) =>
  queryOptions({
    queryKey: ['corrections', day, page],
    queryFn: ({ signal }) => client.corrections.find({ day, page }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

/** Sheets of paper, and what there is to know before one is typed in. */
export const tallyStateQuery = (client: Client) =>
  queryOptions({
    queryKey: ['tally', 'state'],
    queryFn: ({ signal }) => client.tally.state({}, { signal }),
    gcTime: 0,
  });

/** The goods of a day at its prices. */
export const tallyGoodsQuery = (client: Client, day: BusinessDate) =>
  queryOptions({
    queryKey: ['tally', 'goods', day],
    queryFn: ({ signal }) => client.tally.goods({ day }, { signal }),
    gcTime: 0,
  });

/** Money or goods have moved: whatever shows them asks again. */
export function useSettled(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    // Nearly every page of the staff rests on what was recorded; those that are open are few.
    void queries.invalidateQueries({ predicate: ({ queryKey: [area, call] }) => area !== 'kiosk' || call !== 'shop' });
  }, [queries]);
}
