import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client.ts';

/** Who can sign in. */
export const peopleQuery = (client: Client) =>
  queryOptions({
    queryKey: ['session', 'people'],
    queryFn: ({ signal }) => client.session.people({}, { signal }),
  });

const LIST_EVERY_MS = 20_000;

/** What waits for the staff. */
export const staffListQuery = (client: Client) =>
  queryOptions({
    queryKey: ['notices', 'list'],
    queryFn: ({ signal }) => client.notices.list({}, { signal }),
    refetchInterval: LIST_EVERY_MS,
    // Another person may look at it next: nothing of it stays behind.
    gcTime: 0,
  });
