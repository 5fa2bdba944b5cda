import type { Entry } from '../../shop/ledger/entries.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import { ENTRY_COLUMNS, entryFromRow, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';

/**
 * The first entry from a moment on (1 past the last where there is none). Found by halving: entries stand in the order of time,
 * but for a clock that was set, which moves the border by as much as the clock.
 */
export function firstSeqSince(db: Reader, at: UtcMs): number {
  let [low, high] = [1, (db.one<{ seq: number | null }>('SELECT max(seq) AS seq FROM ledger')?.seq ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = db.one<{ at: UtcMs }>('SELECT at FROM ledger WHERE seq = ?', middle)?.at ?? at;
    if (found >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What can be taken back of the entries from a seq on, newest first, of one business day or of all. */
export function correctableSince(
  db: Reader,
  from: number,
  page: { readonly day: BusinessDate | null; readonly offset: number; readonly limit: number },
): readonly Entry[] {
  return db
    .all<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM ledger
       WHERE seq >= ? AND kind IN ('purchase-recorded', 'gift-recorded', 'promise-settled', 'tally-recorded')
         AND (? IS NULL OR business_date = ?)
       ORDER BY seq DESC LIMIT ? OFFSET ?`,
      from,
      page.day,
      page.day,
      page.limit,
      page.offset,
    )
    .map(entryFromRow);
}

/** The purchase that staff recorded in place of an entry. Only those after it are looked at. */
export function replacementOf(db: Reader, original: Pick<Entry, 'id' | 'seq'>): string | undefined {
  return db.one<{ id: string }>(
    `SELECT id FROM ledger
     WHERE seq > ? AND kind = 'purchase-recorded' AND actor <> 'kiosk' AND json_extract(body, '$.inPlaceOf') = ?`,
    original.seq,
    original.id,
  )?.id;
}

/** The numbers of the purchases that staff recorded in place of others, by the id of the other; of those from a seq on. */
export function replacementsSince(db: Reader, from: number): ReadonlyMap<string, number> {
  return new Map(
    db.tuples<readonly [original: string, seq: number]>(
      `SELECT json_extract(body, '$.inPlaceOf'), seq FROM ledger
       WHERE seq >= ? AND kind = 'purchase-recorded' AND actor <> 'kiosk'`,
      from,
    ),
  );
}

/** Whether a box count has been over the cash of an entry: one that was opened after it. */
export function countedSince(db: Reader, seq: number): boolean {
  return db.one('SELECT 1 FROM box_count WHERE opened_seq >= ?', seq) !== undefined;
}
