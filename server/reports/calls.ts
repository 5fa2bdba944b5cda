import type { Core } from '../core.ts';
import { valueOf, type Rpc } from '../rpc.ts';
import { reportOf } from './report.ts';

/** Reports on the screen. */
export function reportsCalls({ administrator }: Rpc, { db }: Core) {
  return {
    open: administrator.reports.open.handler(({ input, errors }) => valueOf(errors, reportOf(db, input))),
  };
}
