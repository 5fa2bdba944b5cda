import { money, type Money } from '../../shop/money.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/**
 * Money that came in from one day to another, both included (`until` null: until now): what goods and gifts brought, less what is
 * still only promised or was let go. Settling a promise brings it in on the day it is settled. Below zero when more was
 * corrected than came.
 */
export function raisedBetween(db: Reader, from: BusinessDate, until: BusinessDate | null): Money {
  const row = db.one<{ raised: number }>(
    `SELECT coalesce(sum(lost - gained), 0) AS raised FROM account_day
     WHERE business_date >= ? AND (? IS NULL OR business_date <= ?)
       AND account IN ('income:goods', 'income:gifts', 'assets:promises', 'expenses:promises')`,
    from,
    until,
    until,
  );
  return money(row?.raised ?? 0);
}

/** Purchases from one day to another, both included, those taken back left out. */
export function purchasesBetween(db: Reader, from: BusinessDate, to: BusinessDate): number {
  const row = db.one<{ purchases: number }>(
    'SELECT coalesce(sum(purchases), 0) AS purchases FROM hour_total WHERE business_date BETWEEN ? AND ?',
    from,
    to,
  );
  return row?.purchases ?? 0;
}

/** Money given to a charity, as the board tells it. `picture`: that of the campaign whose money it was. */
type GiftRow = {
  readonly id: string;
  readonly businessDate: BusinessDate;
  readonly charity: string;
  readonly purpose: string;
  readonly amount: Money;
  readonly picture: string | null;
};

/** Gifts to charities in order, newest first, those taken back left out. */
export function newestGifts(db: Reader, limit: number): readonly GiftRow[] {
  return db.all(
    `SELECT money_given.id, money_given.business_date AS businessDate, charity, amount, body ->> '$.purpose' AS purpose, picture
     FROM money_given JOIN ledger USING (seq) LEFT JOIN campaign ON campaign.id = money_given.campaign
     WHERE NOT EXISTS (SELECT 1 FROM corrected WHERE entry = money_given.id)
     ORDER BY money_given.seq DESC LIMIT ?`,
    limit,
  );
}

/** All that was ever given to charities, and how often, those taken back left out. */
export function givenInAll(db: Reader): { readonly times: number; readonly sum: Money } {
  const row = db.one<{ times: number; sum: number }>(
    `SELECT count(*) AS times, coalesce(sum(amount), 0) AS sum FROM money_given
     WHERE NOT EXISTS (SELECT 1 FROM corrected WHERE entry = money_given.id)`,
  );
  return { times: row?.times ?? 0, sum: money(row?.sum ?? 0) };
}
