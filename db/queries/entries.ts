import type { Entry } from '../../shop/ledger/entries.ts';
import { ENTRY_COLUMNS, entryFromRow, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';

/** The entry that a caller gave this id. */
export function entryById(db: Reader, id: string): Entry | undefined {
  const row = db.one<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ledger WHERE id = ?`, id);
  return row && entryFromRow(row);
}

/** Up to `limit` entries after a seq, in order. */
export function entriesAfter(db: Reader, seq: number, limit: number): readonly Entry[] {
  return db
    .all<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ledger WHERE seq > ? ORDER BY seq LIMIT ?`, seq, limit)
    .map(entryFromRow);
}

/** The id of the entry that took this one back. */
export function correctionOf(db: Reader, id: string): string | undefined {
  return db.one<{ correction: string }>('SELECT correction FROM corrected WHERE entry = ?', id)?.correction;
}
