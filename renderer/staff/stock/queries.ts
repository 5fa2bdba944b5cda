import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Client } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';

/** What another screen counts shows within this time. */
const STOCKTAKE_EVERY_MS = 5_000;

/** All products, in shelf order. */
export const stockProductsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['stock', 'products'],
    queryFn: ({ signal }) => client.stock.products({}, { signal }),
  });

/** What came and was written off, newest first, a piece at a time. */
export const stockMovesQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'moves'],
    queryFn: ({ pageParam, signal }) => client.stock.moves(pageParam === null ? {} : { before: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ moves, more }) => (more ? (moves.at(-1)?.seq ?? null) : null),
    gcTime: 0,
  });

/** The stocktake under way. */
export const stocktakeQuery = (client: Client) =>
  queryOptions({
    queryKey: ['stocktake', 'state'],
    queryFn: ({ signal }) => client.stocktake.state({}, { signal }),
    refetchInterval: STOCKTAKE_EVERY_MS,
    staleTime: 0,
  });

/** Past stocktakes, newest first, a piece at a time. */
export const stocktakesQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['stocktake', 'list'],
    queryFn: ({ pageParam, signal }) =>
      client.stocktake.list(pageParam === null ? {} : { before: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ stocktakes, more }) => (more ? (stocktakes.at(-1)?.seq ?? null) : null),
  });

/** What a stocktake found. It never changes. */
export const reportQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['stocktake', 'one', id],
    queryFn: ({ signal }) => client.stocktake.one({ id }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** To be called when stock has moved: what every page knows of it is asked anew. */
export function useStockMoved(): () => void {
  const { queries } = useApp();
  return useCallback(() => void queries.invalidateQueries(), [queries]);
}
