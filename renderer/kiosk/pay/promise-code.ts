import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../../api/client.ts';

/**
 * A free code and the day by which the promise should be kept; the same for as long as this buyer looks at it, and asked
 * for anew by the next one. The server keeps it for this window.
 */
export const promiseCodeQuery = (client: Client) =>
  queryOptions({
    queryKey: ['kiosk', 'promise-code'],
    queryFn: ({ signal }) => client.kiosk.offerPromiseCode({}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
