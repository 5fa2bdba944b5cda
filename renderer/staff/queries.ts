import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client.ts';

/** Who can sign in. */
export const peopleQuery = (client: Client) =>
  queryOptions({
    queryKey: ['session', 'people'],
    queryFn: ({ signal }) => client.session.people({}, { signal }),
  });
