import type { Category, Sku } from '../../shop/catalogue.ts';
import type { Account } from '../../shop/ledger/accounts.ts';
import type { Texts } from '../../shop/languages.ts';
import { money, NO_MONEY, type Money } from '../../shop/money.ts';
import type { Period } from '../../shop/reports/period.ts';
import type { CountLine, Disbursement } from '../../shop/reports/report.ts';
import type { UnitsAndValue } from '../../shop/stocktake.ts';
import { addDays, businessDate, type BusinessDate } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';
import { HOUR_SUMS, type HourSum } from '../projections/sums.ts';
import { OF_STAFF } from './of-staff.ts';

/* What reports are made of. Each costs the days of its period, or what is rare: never the purchases. */

/** What an account held before a period, and what it gained (below zero: lost) in it. */
export type AccountSums = { readonly before: Money; readonly within: Money };

/** What one account held and gained. */
export function accountSums(db: Reader, account: Account, { from, to }: Period): AccountSums {
  const row = db.one<{ before: number; within: number }>(
    `SELECT coalesce(sum(gained - lost) FILTER (WHERE business_date < ?), 0) AS before,
       coalesce(sum(gained - lost) FILTER (WHERE business_date >= ?), 0) AS within
     FROM account_day WHERE account = ? AND business_date <= ?`,
    from,
    from,
    account,
    to,
  );
  return { before: money(row?.before ?? 0), within: money(row?.within ?? 0) };
}

/** By how much more (below zero: less) there was at all places after each day of a period on which money came or went, in order. */
export function changesByDay(
  db: Reader,
  { from, to }: Period,
): readonly { readonly day: BusinessDate; readonly change: number }[] {
  return db.all(
    `SELECT business_date AS day, sum(gained - lost) AS change FROM account_day
     WHERE account IN ('assets:box', 'assets:phone', 'assets:safe', 'assets:bank') AND business_date BETWEEN ? AND ?
     GROUP BY business_date ORDER BY business_date`,
    from,
    to,
  );
}

/** All that is added up by the hour, of one day. */
export type DaySums = Readonly<Record<HourSum, number>> & { readonly day: BusinessDate };

/** The days of a period on which buyers did anything, in order. */
export function daySums(db: Reader, { from, to }: Period): readonly DaySums[] {
  return db.all<DaySums>(
    `SELECT business_date AS day, ${HOUR_SUMS.map((sum) => `sum(${sum}) AS ${sum}`).join(', ')}
     FROM hour_total WHERE business_date BETWEEN ? AND ? GROUP BY business_date`,
    from,
    to,
  );
}

/** Purchases of the hours of each day, in the order of the days (hour -1: of staff, which has none). */
export function purchasesByHour(
  db: Reader,
  { from, to }: Period,
): readonly (readonly [day: BusinessDate, hour: number, purchases: number])[] {
  return db.tuples(
    'SELECT business_date, hour, purchases FROM hour_total WHERE business_date BETWEEN ? AND ? ORDER BY business_date',
    from,
    to,
  );
}

/** What was sold of each product. Whole months are read as such, once a later one has begun. */
export function soldByProduct(db: Reader, { from, to }: Period): ReadonlyMap<Sku, UnitsAndValue> {
  const last = db.one<{ day: BusinessDate | null }>('SELECT max(business_date) AS day FROM product_day')?.day ?? null;
  if (last === null || from > last) return new Map();
  const end = to < last ? addDays(to, 1) : last;
  // From one first of a month up to another one, which is not in it; none where there is no whole month.
  const first = from.endsWith('-01') ? from : firstOfNext(from);
  const next = `${end.slice(0, 7)}-01`;
  const months = first < next ? { first, next } : { first: from, next: from };
  const rows = db.tuples<readonly [Sku, number, Money]>(
    `SELECT sku, sum(units), sum(suggested) FROM (
       SELECT sku, units, suggested FROM product_day WHERE business_date >= ? AND business_date < ?
       UNION ALL SELECT sku, units, suggested FROM product_month WHERE month >= ? AND month < ?
       UNION ALL SELECT sku, units, suggested FROM product_day WHERE business_date >= ? AND business_date <= ?)
     GROUP BY sku`,
    from,
    months.first,
    months.first.slice(0, 7),
    months.next.slice(0, 7),
    months.next,
    to,
  );
  return new Map(rows.map(([sku, units, value]) => [sku, { units, value }]));
}

function firstOfNext(day: BusinessDate): BusinessDate {
  return businessDate(`${addDays(businessDate(`${day.slice(0, 7)}-28`), 4).slice(0, 7)}-01`);
}

/** What stocktakes missed (below zero: found too many) of each product, and what was written off. */
export function lostByProduct(
  db: Reader,
  { from, to }: Period,
): ReadonlyMap<Sku, { readonly missing: UnitsAndValue; readonly writtenOff: number }> {
  const rows = db.tuples<readonly [Sku, number, Money, number]>(
    `SELECT sku, sum(missing_units), sum(missing_value), sum(written_off) FROM product_loss
     WHERE business_date BETWEEN ? AND ? GROUP BY sku`,
    from,
    to,
  );
  return new Map(rows.map(([sku, units, value, writtenOff]) => [sku, { missing: { units, value }, writtenOff }]));
}

/** Every product that there ever was, as the stand's screen orders them. */
export function productNames(
  db: Reader,
): readonly { readonly sku: Sku; readonly category: Category; readonly name: Texts }[] {
  return db
    .all<{ sku: Sku; category: Category } & Texts>(
      'SELECT sku, category, name_kk AS kk, name_ru AS ru, name_en AS en FROM product ORDER BY position, sku',
    )
    .map(({ kk, ru, en, ...product }) => ({ ...product, name: { kk, ru, en } }));
}

/** The counts of the box on the days of a period, in order. */
export function countsWithin(db: Reader, { from, to }: Period): readonly CountLine[] {
  type Row = Omit<CountLine, 'difference' | 'signers' | 'recounts'> & {
    readonly repeats: string | null;
    readonly one: string;
    readonly oneName: string;
    readonly two: string;
    readonly twoName: string;
  };
  return db
    .all<Row>(
      `SELECT box_count.id, business_date AS "on", box, counted, expected, recounts AS repeats, left_in_box AS "left", moved, bag,
         signer_1 AS one, coalesce(first.name, signer_1) AS oneName, signer_2 AS two, coalesce(second.name, signer_2) AS twoName
       FROM box_count LEFT JOIN person AS first ON first.id = signer_1 LEFT JOIN person AS second ON second.id = signer_2
       WHERE business_date BETWEEN ? AND ? ORDER BY seq`,
      from,
      to,
    )
    .map(({ repeats, one, oneName, two, twoName, ...count }) => ({
      ...count,
      difference: money(count.counted - count.expected),
      signers: [
        { id: one, name: oneName },
        { id: two, name: twoName },
      ],
      recounts: repeats !== null,
    }));
}

/** What was put from the box into the safe. A count may be sealed on a later day. */
export function sealedWithin(db: Reader, { from, to }: Period): Money {
  return amountOf(
    db,
    `SELECT coalesce(sum(moved), 0) AS amount FROM box_count JOIN ledger AS sealing ON sealing.id = sealed_by
     WHERE sealing.business_date BETWEEN ? AND ?`,
    from,
    to,
  );
}

/** What went from the safe to the bank, less what was taken back of that. */
export function bankedWithin(db: Reader, { from, to }: Period): Money {
  const banked = `SELECT business_date, id, body ->> '$.amount' AS amount FROM ledger
    WHERE kind = 'money-banked' AND ${OF_STAFF}`;
  return amountOf(
    db,
    `SELECT coalesce(sum(amount), 0) AS amount FROM (
       SELECT business_date, amount FROM (${banked})
       UNION ALL
       SELECT correction.business_date, -amount FROM (${banked}) AS banked JOIN corrected ON entry = banked.id
         JOIN ledger AS correction ON correction.id = corrected.correction)
     WHERE business_date BETWEEN ? AND ?`,
    from,
    to,
  );
}

/** Money that was given, or taken back of that, in the order of the entries. */
export function disbursementsWithin(db: Reader, { from, to }: Period): readonly Disbursement[] {
  type Row = Omit<Disbursement, 'takesBack'> & { readonly takesBack: 0 | 1 };
  const paper = `body ->> '$.purpose' AS purpose, body ->> '$.from' AS "from", body ->> '$.document' AS document,
    (SELECT count(*) FROM receipt WHERE gift = money_given.id) AS receipts`;
  return db
    .all<Row>(
      `SELECT * FROM (
         SELECT seq, money_given.id, money_given.business_date AS "on", charity, amount, campaign, 0 AS takesBack, ${paper}
         FROM money_given JOIN ledger USING (seq)
         UNION ALL
         SELECT correction.seq, correction.id, correction.business_date, charity, -amount, campaign, 1, ${paper.replaceAll('body', 'given.body')}
         FROM money_given JOIN ledger AS given ON given.seq = money_given.seq JOIN corrected ON entry = money_given.id
           JOIN ledger AS correction ON correction.id = corrected.correction)
       WHERE "on" BETWEEN ? AND ? ORDER BY seq`,
      from,
      to,
    )
    .map(({ id, on, charity, purpose, amount, from: place, campaign, document, receipts, takesBack }) => ({
      id,
      on,
      charity,
      purpose,
      amount,
      from: place,
      campaign,
      document,
      receipts,
      takesBack: takesBack === 1,
    }));
}

/** What statements were held against on the days of a period, and what they confirmed. */
export function confirmedWithin(
  db: Reader,
  { from, to }: Period,
): { readonly claimed: Money; readonly confirmed: Money } {
  const row = db.one<{ claimed: Money; confirmed: Money }>(
    `SELECT coalesce(sum(body ->> '$.claimed'), 0) AS claimed, coalesce(sum(body ->> '$.confirmed'), 0) AS confirmed
     FROM ledger WHERE kind = 'phone-confirmed' AND ${OF_STAFF} AND business_date BETWEEN ? AND ?`,
    from,
    to,
  );
  return row ?? { claimed: NO_MONEY, confirmed: NO_MONEY };
}

function amountOf(db: Reader, sql: string, from: BusinessDate, to: BusinessDate): Money {
  return money(db.one<{ amount: number }>(sql, from, to)?.amount ?? 0);
}
