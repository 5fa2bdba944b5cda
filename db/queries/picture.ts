import type { Sku } from '../../shop/catalogue.ts';
import { money, type Money } from '../../shop/money.ts';
import type { UnitsAndValue } from '../../shop/stocktake.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';
import { OF_STAFF } from './of-staff.ts';

/** A stocktake of all goods: what begins and ends a stretch. */
export type FullStocktake = { readonly id: string; readonly seq: number; readonly businessDate: BusinessDate };

/** The day of the first entry: the one that opened the shop. */
export function openedOn(db: Reader): BusinessDate | undefined {
  return db.one<{ day: BusinessDate }>('SELECT business_date AS day FROM ledger WHERE seq = 1')?.day;
}

/** Stocktakes of all goods, newest first. */
export function fullStocktakes(db: Reader, limit: number): readonly FullStocktake[] {
  return db.all<FullStocktake>(
    `SELECT id, seq, business_date AS businessDate FROM stocktake WHERE category IS NULL ORDER BY seq DESC LIMIT ?`,
    limit,
  );
}

/** The stocktake of all goods with this id. */
export function fullStocktake(db: Reader, id: string): FullStocktake | undefined {
  return db.one<FullStocktake>(
    'SELECT id, seq, business_date AS businessDate FROM stocktake WHERE id = ? AND category IS NULL',
    id,
  );
}

/** The stocktake of all goods before an entry. */
export function fullStocktakeBefore(db: Reader, seq: number): FullStocktake | undefined {
  return db.one<FullStocktake>(
    `SELECT id, seq, business_date AS businessDate FROM stocktake WHERE category IS NULL AND seq < ?
     ORDER BY seq DESC LIMIT 1`,
    seq,
  );
}

/** What the stocktakes of a stretch found, of all goods or of a category. */
export function stocktakesBetween(
  db: Reader,
  after: number,
  through: number,
): { readonly missing: UnitsAndValue; readonly surplus: UnitsAndValue } {
  const row = db.one<{ mu: number; mv: number; su: number; sv: number }>(
    `SELECT coalesce(sum(missing_units), 0) AS mu, coalesce(sum(missing_value), 0) AS mv,
       coalesce(sum(surplus_units), 0) AS su, coalesce(sum(surplus_value), 0) AS sv
     FROM stocktake WHERE seq > ? AND seq <= ?`,
    after,
    through,
  );
  return {
    missing: { units: row?.mu ?? 0, value: money(row?.mv ?? 0) },
    surplus: { units: row?.su ?? 0, value: money(row?.sv ?? 0) },
  };
}

/** One product that the stocktakes of a stretch did not find as recorded: missing less surplus, at the prices of each count. */
export type ProductGap = { readonly sku: Sku; readonly units: number; readonly value: Money };

/** What was missing or too many of each product; the dearest first. */
export function productGapsBetween(db: Reader, after: number, through: number): readonly ProductGap[] {
  return db.all<ProductGap>(
    `SELECT sku, sum(gap) AS units, sum(gap * price) AS value FROM (
       SELECT line.value ->> '$.sku' AS sku, line.value ->> '$.price' AS price,
         (line.value ->> '$.recorded') - (line.value ->> '$.counted') AS gap
       FROM stocktake JOIN ledger USING (seq), json_each(body, '$.lines') AS line
       WHERE stocktake.seq > ? AND stocktake.seq <= ?)
     WHERE gap <> 0 GROUP BY sku HAVING sum(gap) <> 0 OR sum(gap * price) <> 0 ORDER BY value DESC, units DESC, sku`,
    after,
    through,
  );
}

/** The suggested price of each product when it was counted; of one that was not on the stand then, the price now. */
export function pricesAtStocktake(db: Reader, seq: number): ReadonlyMap<Sku, Money> {
  const rows = db.all<{ sku: Sku; price: Money }>(
    `SELECT sku, price FROM product UNION ALL
     SELECT line.value ->> '$.sku', line.value ->> '$.price'
     FROM stocktake JOIN ledger USING (seq), json_each(body, '$.lines') AS line WHERE stocktake.seq = ?`,
    seq,
  );
  return new Map(rows.map(({ sku, price }) => [sku, price]));
}

/** How many box counts fall on days `after < day <= through`, and what they counted above (below zero: below) what was recorded. */
export function countsBetween(
  db: Reader,
  after: BusinessDate | null,
  through: BusinessDate,
): { readonly counts: number; readonly difference: Money } {
  const row = db.one<{ counts: number; difference: number }>(
    // A recount stands for the count that it repeats: both differences hold, but it is one count.
    `SELECT count(*) FILTER (WHERE recounts IS NULL) AS counts, coalesce(sum(counted - expected), 0) AS difference
     FROM box_count WHERE business_date > ? AND business_date <= ?`,
    after ?? '',
    through,
  );
  return { counts: row?.counts ?? 0, difference: money(row?.difference ?? 0) };
}

/** A statement held against claims up to the day `through`: what it confirmed above (below zero: below) what buyers had claimed. */
export type Confirmation = { readonly through: BusinessDate; readonly difference: Money };

/** All confirmations. */
export function confirmations(db: Reader): readonly Confirmation[] {
  return db.all<Confirmation>(
    `SELECT body ->> '$.through' AS through, (body ->> '$.confirmed') - (body ->> '$.claimed') AS difference
     FROM ledger WHERE kind = 'phone-confirmed' AND ${OF_STAFF}`,
  );
}

/** A phone payment, or what takes one back, that no statement has been held against yet. */
export type OpenClaim = { readonly seq: number; readonly amount: Money };

/** All claims that wait for a statement. */
export function openPhoneClaims(db: Reader): readonly OpenClaim[] {
  return db.all<OpenClaim>('SELECT seq, amount FROM phone_claim WHERE confirmed_by IS NULL');
}

/** A count of the box: what it found above (below zero: below) what was recorded. A recount is no count of its own. */
export type BoxDifference = { readonly day: BusinessDate; readonly difference: Money; readonly isRecount: boolean };

/** All counts of the box. */
export function boxDifferences(db: Reader): readonly BoxDifference[] {
  return db
    .tuples<readonly [BusinessDate, number, 0 | 1]>(
      'SELECT business_date, counted - expected, recounts IS NOT NULL FROM box_count',
    )
    .map(([day, difference, isRecount]) => ({ day, difference: money(difference), isRecount: isRecount === 1 }));
}

/** The last entry before the box was last opened for a count that is in the ledger; 0 where there was none. */
export function lastOpened(db: Reader): number {
  return db.one<{ seq: number }>('SELECT coalesce(max(opened_seq), 0) AS seq FROM box_count')?.seq ?? 0;
}

/**
 * Whether buyers moved cash by entries with `after < seq <= through`. What came since the box was last opened for a count is
 * nobody's to know until the next count is locked: a count is blind.
 */
export function hasCash(db: Reader, after: number, through: number): boolean {
  return (
    db.one(
      `SELECT 1 FROM posting JOIN ledger USING (seq)
       WHERE seq > ? AND seq <= ? AND account = 'assets:box' AND kind NOT IN ('box-counted', 'box-sealed') LIMIT 1`,
      after,
      through,
    ) !== undefined
  );
}
