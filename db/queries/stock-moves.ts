import type { Entry } from '../../shop/ledger/entries.ts';
import { ENTRY_COLUMNS, entryFromRow, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';
import { OF_STAFF } from './of-staff.ts';

/** An entry that moved stock without a purchase. */
export type StockEntry = Extract<Entry, { kind: 'stock-received' | 'stock-written-off' }>;

const OF_STOCK = `kind IN ('stock-received', 'stock-written-off') AND ${OF_STAFF}`;

/** Up to `limit` entries of stock before a seq, newest first. */
export function stockEntriesBefore(db: Reader, seq: number, limit: number): readonly StockEntry[] {
  return db
    .all<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM ledger WHERE ${OF_STOCK} AND seq < ? ORDER BY seq DESC LIMIT ?`,
      seq,
      limit,
    )
    .map((row) => entryFromRow(row) as StockEntry);
}

/** The entries that put one of stock right, oldest first. They stand after it. */
export function stockCorrections(db: Reader, { id, seq }: Pick<StockEntry, 'id' | 'seq'>): readonly StockEntry[] {
  return db
    .all<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM ledger WHERE ${OF_STOCK} AND seq > ? AND json_extract(body, '$.corrects') = ? ORDER BY seq`,
      seq,
      id,
    )
    .map((row) => entryFromRow(row) as StockEntry);
}
