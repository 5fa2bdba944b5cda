import type { UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** What the clock said at the last entry; undefined in an empty ledger. */
export function lastMoment(db: Reader): UtcMs | undefined {
  return db.one<{ at: UtcMs }>('SELECT at FROM ledger ORDER BY seq DESC LIMIT 1')?.at;
}
