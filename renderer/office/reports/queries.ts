import { queryOptions } from '@tanstack/react-query';
import type { Period } from '../../../shop/reports/period.ts';
import type { Client } from '../../api/client.ts';

/** The report of some days. It goes with the ledger, so it is asked for anew whenever it is opened. */
export const reportQuery = (client: Client, { from, to }: Period) =>
  queryOptions({
    queryKey: ['reports', from, to],
    queryFn: ({ signal }) => client.reports.open({ from, to }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
