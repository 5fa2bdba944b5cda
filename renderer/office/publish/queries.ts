import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../../api/client.ts';

/** The key, and what was published so far. */
export const proofQuery = (client: Client) =>
  queryOptions({
    queryKey: ['proof', 'state'],
    queryFn: ({ signal }) => client.proof.state({}, { signal }),
    staleTime: 0,
  });

/** What people wrote that goes out. */
export const reviewQuery = (client: Client) =>
  queryOptions({
    queryKey: ['proof', 'review'],
    queryFn: ({ signal }) => client.proof.review({}, { signal }),
    staleTime: 0,
  });
