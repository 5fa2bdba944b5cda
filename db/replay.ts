import { transact, type Tx, type Writer } from './handle.ts';
import { bookPostings } from './projections/postings.ts';
import { project, PROJECTIONS } from './projections/project.ts';
import { gathering } from './projections/sums.ts';
import { entriesAfter } from './queries/entries.ts';

const BATCH = 1000;

/**
 * Empties the postings and all projections and fills them again from the ledger, in one transaction: readers see the old
 * ones until it is done. Throws when the ledger contradicts itself; then everything stays as it was.
 */
export function rebuild(db: Writer): void {
  transact(db, replay);
}

/** The same within a transaction that does more. */
export function replay(tx: Tx): void {
  for (const table of ['posting', ...PROJECTIONS]) tx.run(`DELETE FROM ${table}`);
  const sums = gathering();
  const to = sums.into(tx);
  for (let last = 0; ;) {
    const entries = entriesAfter(tx, last, BATCH);
    for (const entry of entries) {
      bookPostings(tx, entry);
      project(to, entry);
      last = entry.seq;
    }
    if (entries.length < BATCH) break;
  }
  sums.flush(tx);
}
