import { foldPromiseCode, PROMISE_CODE_COUNT, promiseCode } from '../../shop/promise-code.ts';
import type { Money } from '../../shop/money.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** A promise. `purchase` is the id of the entry that made it; `open` of what was promised is still to be paid. */
export type PromiseRow = {
  readonly purchase: string;
  readonly code: string;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly promised: Money;
  readonly open: Money;
};

/** 'undone': the purchase was taken back, so nothing is owed. */
export type PromiseState = 'open' | 'settled' | 'undone';

const COLUMNS = 'purchase, code, at, business_date AS businessDate, promised, open';

/** All that is still to be paid, oldest first. */
export function openPromises(db: Reader): readonly PromiseRow[] {
  return db.all<PromiseRow>(`SELECT ${COLUMNS} FROM promise WHERE open > 0 ORDER BY at, purchase`);
}

/** Codes that are taken: those of open promises. A code whose promise is settled may be given out again. */
export function takenPromiseCodes(db: Reader): ReadonlySet<string> {
  return new Set(db.all<{ code: string }>('SELECT code FROM promise WHERE open > 0').map((row) => row.code));
}

/**
 * The promise that a person means by what they typed (in any case, alphabet and spacing that `foldPromiseCode` allows): the
 * open one if there is one, else the last one under that code.
 */
export function promiseByCode(
  db: Reader,
  typed: string,
): { readonly promise: PromiseRow; readonly state: PromiseState } | undefined {
  const code = codeByFold().get(foldPromiseCode(typed));
  if (code === undefined) return undefined;
  const promise = db.one<PromiseRow>(
    `SELECT ${COLUMNS} FROM promise WHERE code = ? ORDER BY open > 0 DESC, at DESC, purchase DESC`,
    code,
  );
  if (!promise) return undefined;
  if (promise.open > 0) return { promise, state: 'open' };
  const undone = db.one('SELECT 1 FROM corrected WHERE entry = ?', promise.purchase);
  return { promise, state: undone ? 'undone' : 'settled' };
}

let codes: ReadonlyMap<string, string> | undefined;

function codeByFold(): ReadonlyMap<string, string> {
  codes ??= new Map(
    Array.from({ length: PROMISE_CODE_COUNT }, (_, index) => promiseCode(index)).map((code) => [
      foldPromiseCode(code),
      code,
    ]),
  );
  return codes;
}
