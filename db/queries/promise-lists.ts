import type { Money } from '../../shop/money.ts';
import type { PromiseList } from '../../shop/contract/settling-views.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** A promise with what was let go of it. */
export type PromiseLine = {
  readonly purchase: string;
  readonly code: string;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly promised: Money;
  readonly open: Money;
  readonly letGo: Money;
};

const COLUMNS = 'purchase, code, at, business_date AS businessDate, promised, open, let_go AS letGo';

// A promise whose purchase was taken back is owed by nobody and was kept by nobody.
const STATES: Readonly<Record<PromiseList, string>> = {
  open: 'open > 0 ORDER BY at, purchase',
  kept: `open = 0 AND let_go = 0 AND NOT EXISTS (SELECT 1 FROM corrected WHERE entry = purchase)
    ORDER BY at DESC, purchase DESC`,
  'let-go': 'open = 0 AND let_go > 0 ORDER BY at DESC, purchase DESC',
};

/** Promises of one state: open ones oldest first, the others newest first. */
export function promisesIn(
  db: Reader,
  state: PromiseList,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly PromiseLine[] {
  return db.all<PromiseLine>(`SELECT ${COLUMNS} FROM promise WHERE ${STATES[state]} LIMIT ? OFFSET ?`, limit, offset);
}

/** The promise that a purchase made. */
export function promiseOf(db: Reader, purchase: string): PromiseLine | undefined {
  return db.one<PromiseLine>(`SELECT ${COLUMNS} FROM promise WHERE purchase = ?`, purchase);
}

/** How many promises are still to be paid. */
export function openPromiseCount(db: Reader): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM promise WHERE open > 0')?.count ?? 0;
}

/** Whether another promise that is open has this code. */
export function codeInUse(db: Reader, code: string, purchase: string): boolean {
  return db.one('SELECT 1 FROM promise WHERE code = ? AND open > 0 AND purchase <> ?', code, purchase) !== undefined;
}
