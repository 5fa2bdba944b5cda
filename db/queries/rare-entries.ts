import type { Entry, EntryKind } from '../../shop/ledger/entries.ts';
import { ENTRY_COLUMNS, entryFromRow, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';
import { OF_STAFF } from './of-staff.ts';

/** A kind of which there are few among the purchases. */
type RareKind = Exclude<EntryKind, 'purchase-recorded' | 'gift-recorded' | 'promise-settled' | 'notice-raised'>;

/** Entries of a rare kind, newest first. */
export function entriesOfKind<K extends RareKind>(
  db: Reader,
  kind: K,
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): readonly Extract<Entry, { kind: K }>[] {
  return db
    .all<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM ledger WHERE kind = ? AND ${OF_STAFF} ORDER BY seq DESC LIMIT ? OFFSET ?`,
      kind,
      limit,
      offset,
    )
    .map((row) => entryFromRow(row) as Extract<Entry, { kind: K }>);
}
