import type { Entry } from '../../shop/ledger/entries.ts';
import type { Tx } from '../handle.ts';

/** Notes where in the ledger the business date changes. Most entries stand on the day of the one before them and change nothing. */
export function followDays(tx: Tx, { seq, businessDate }: Entry): void {
  const last = tx.one<{ date: string }>('SELECT business_date AS date FROM day_run ORDER BY seq DESC LIMIT 1');
  if (last?.date !== businessDate) tx.run('INSERT INTO day_run (seq, business_date) VALUES (?, ?)', seq, businessDate);
}
