import type { Sku } from '../../shop/catalogue.ts';
import type { EntryBody } from '../../shop/ledger/entries.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** A word from a buyer to the staff. `handledAt` is null while nobody has done anything about it. */
export type NoticeRow = {
  readonly id: string;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly about: EntryBody<'notice-raised'>['about'];
  readonly sku: Sku | null;
  readonly handledAt: UtcMs | null;
};

const SELECT = 'SELECT id, at, business_date AS businessDate, about, sku, handled_at AS handledAt FROM notice';

/** What waits for the staff, newest first. */
export function openNotices(db: Reader): readonly NoticeRow[] {
  return db.all<NoticeRow>(`${SELECT} WHERE handled_at IS NULL ORDER BY at DESC, id DESC`);
}

/** One notice, handled or not. */
export function noticeById(db: Reader, id: string): NoticeRow | undefined {
  return db.one<NoticeRow>(`${SELECT} WHERE id = ?`, id);
}
