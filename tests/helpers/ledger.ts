import { entriesAfter } from '../../db/queries/entries.ts';
import { openSnapshot } from '../../db/open.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import type { Entry, EntryKind } from '../../shop/ledger/entries.ts';

type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** All entries of a data folder, which a host may have open. Throws when the ledger does not verify. */
export const entriesIn = (dataDir: string): readonly Entry[] => {
  const report = verifyAll(dataDir);
  if (!report.ok) throw new Error(`The ledger does not verify: ${JSON.stringify(report)}`);
  const opened = openSnapshot(dataDir);
  if (!opened.ok) throw new Error(opened.message);
  const entries = entriesAfter(opened.folder.db, 0, 100_000);
  opened.folder.close();
  return entries;
};

/** The entries of one kind, in order. */
export const entriesOf = <K extends EntryKind>(dataDir: string, kind: K): readonly EntryOf<K>[] =>
  entriesIn(dataDir).filter((entry): entry is EntryOf<K> => entry.kind === kind);
