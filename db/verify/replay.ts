import type { Entry } from '../../shop/ledger/entries.ts';
import { transact, type Reader } from '../handle.ts';
import { openInMemory } from '../open.ts';
import { project } from '../projections/project.ts';
import { gathering } from '../projections/sums.ts';
import type { Findings } from './report.ts';

/** A replay of the entries, in order, beside the database that is being checked. */
export type Replay = {
  readonly next: (entries: readonly Entry[]) => void;
  /** The database that the entries gave. */
  readonly finish: () => Reader;
  readonly close: () => void;
};

/** Begins a replay into memory. Entries that contradict the ones before them go to the findings. */
export function beginReplay(found: Findings): Replay {
  const db = openInMemory();
  const sums = gathering();
  const next = (entries: readonly Entry[]) =>
    transact(db, (tx) => {
      const to = sums.into(tx);
      for (const entry of entries) {
        try {
          project(to, entry);
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          found.add('contradiction', entry.seq, `Entry ${entry.seq} contradicts the entries before it: ${why}.`);
        }
      }
    });
  const finish = () => {
    transact(db, sums.flush);
    return db;
  };
  return { next, finish, close: db.close };
}
