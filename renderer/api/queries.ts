import { QueryClient, queryOptions } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import type { Client } from './client.ts';

/**
 * The cache of what the server knows. The server is on this machine, so `networkMode` is 'always': a kiosk without a network works.
 * Reads are tried twice more; writes never by themselves, since only a person may decide to pay again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && !isRefusal(error),
        retryDelay: (failures) => 300 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** The server answered, with an error that asking again will not change. */
function isRefusal(error: unknown): boolean {
  return error instanceof ORPCError && error.defined && error.code !== 'FAULT' && error.code !== 'storage-failed';
}

/** How often the kiosk looks whether it is open, what is on the stand and what came together. */
const SHOP_EVERY_MS = 30_000;
const GOODS_EVERY_MS = 60_000;

/** The shop: settings, open or closed, or not set up yet. */
export const shopQuery = (client: Client) =>
  queryOptions({
    queryKey: ['kiosk', 'shop'],
    queryFn: ({ signal }) => client.kiosk.shop({}, { signal }),
    refetchInterval: SHOP_EVERY_MS,
  });

/** All products on the stand. */
export const goodsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['kiosk', 'goods'],
    queryFn: ({ signal }) => client.kiosk.goods({}, { signal }),
    refetchInterval: GOODS_EVERY_MS,
  });

/** What the campaign has raised. A recorded purchase brings the new board along: put it here with `queries.setQueryData`. */
export const boardQuery = (client: Client) =>
  queryOptions({
    queryKey: ['kiosk', 'board'],
    queryFn: ({ signal }) => client.kiosk.board({}, { signal }),
    refetchInterval: GOODS_EVERY_MS,
  });

/** What the fund has done. It changes when staff count or give, so it need not be asked for often. */
export const resultsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['kiosk', 'results'],
    queryFn: ({ signal }) => client.kiosk.results({}, { signal }),
    refetchInterval: GOODS_EVERY_MS,
  });
