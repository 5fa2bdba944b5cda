import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../../api/client.ts';

/** The stretches that there are, the one that goes on first. */
export const stretchesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['picture', 'stretches'],
    queryFn: ({ signal }) => client.picture.stretches({}, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** One stretch, by the stocktake that ends it; null: since the last one. */
export const pictureQuery = (client: Client, stocktake: string | null) =>
  queryOptions({
    queryKey: ['picture', 'one', stocktake],
    queryFn: ({ signal }) => client.picture.one({ stocktake }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
