import type { Entry } from '../../shop/ledger/entries.ts';
import type { Tx } from '../handle.ts';

/** The postings of an entry as rows. */
export function bookPostings(tx: Tx, entry: Entry): void {
  for (const [account, amount] of entry.body.postings) {
    tx.run('INSERT INTO posting (seq, account, amount) VALUES (?, ?, ?)', entry.seq, account, amount);
  }
}
