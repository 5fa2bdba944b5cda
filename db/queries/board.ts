import { money, type Money } from '../../shop/money.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/**
 * Money that came in from a day on: what goods and gifts brought, less what is still only promised. Settling a promise
 * brings it in on the day it is settled. Below zero when more was corrected than came.
 */
export function raisedSince(db: Reader, from: BusinessDate): Money {
  const row = db.one<{ raised: number }>(
    `SELECT coalesce(sum(lost - gained), 0) AS raised FROM account_day
     WHERE business_date >= ? AND account IN ('income:goods', 'income:gifts', 'assets:promises')`,
    from,
  );
  return money(row?.raised ?? 0);
}

/** Purchases from one day to another, both included, those taken back left out. */
export function purchasesBetween(db: Reader, from: BusinessDate, to: BusinessDate): number {
  const row = db.one<{ purchases: number }>(
    'SELECT coalesce(sum(purchases), 0) AS purchases FROM day WHERE business_date BETWEEN ? AND ?',
    from,
    to,
  );
  return row?.purchases ?? 0;
}
