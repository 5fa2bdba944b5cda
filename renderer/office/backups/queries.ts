import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { BackupsView } from '../../../shop/contract/backups-views.ts';
import type { Client } from '../../api/client.ts';

/** The backups at every place. For administrators. */
export const backupsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['backups', 'state'],
    queryFn: ({ signal }) => client.backups.state({}, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** One of the calls that answer how the backups stand then. */
export function useBackupsCall(call: () => Promise<BackupsView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (view) => {
      queries.setQueryData(['backups', 'state'], view);
      void queries.invalidateQueries({ queryKey: ['today'] });
    },
  });
}
