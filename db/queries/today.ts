import type { Category, Sku } from '../../shop/catalogue.ts';
import type { CountAndSum } from '../../shop/contract/today-views.ts';
import type { Worth } from '../../shop/early-warning.ts';
import type { Texts } from '../../shop/languages.ts';
import { money, NO_MONEY, type Money } from '../../shop/money.ts';
import type { Tender } from '../../shop/schemas.ts';
import type { UnitsAndValue } from '../../shop/stocktake.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** Products of which so few are left that more should be brought: by their own alarm, else by the shop's "few left". */
export function fewLeftOnStand(
  db: Reader,
  fewLeft: number,
): readonly { readonly sku: Sku; readonly name: Texts; readonly stock: number }[] {
  const rows = db.all<{ sku: Sku; kk: string; ru: string; en: string; stock: number }>(
    `SELECT sku, name_kk AS kk, name_ru AS ru, name_en AS en, coalesce(units, 0) AS stock
     FROM product LEFT JOIN stock USING (sku)
     WHERE retired = 0 AND coalesce(units, 0) <= coalesce(alarm, ?) ORDER BY stock, position, sku`,
    fewLeft,
  );
  return rows.map(({ sku, kk, ru, en, stock }) => ({ sku, name: { kk, ru, en }, stock }));
}

/** The categories that have goods, and the day on which each was last counted, alone or with all others. */
export function categoriesCounted(
  db: Reader,
): readonly { readonly category: Category; readonly products: number; readonly lastOn: BusinessDate | null }[] {
  return db.all(
    `SELECT category, count(*) AS products, (SELECT max(business_date) FROM stocktake
       WHERE stocktake.category IS NULL OR stocktake.category = product.category) AS lastOn
     FROM product WHERE retired = 0 GROUP BY category`,
  );
}

/** Payments by phone that no statement has been held against, those taken back left out. */
export function openPhoneClaims(db: Reader): CountAndSum {
  const row = db.one<{ count: number; sum: number }>(
    `SELECT coalesce(sum(sign(amount)), 0) AS count, coalesce(sum(amount), 0) AS sum
     FROM phone_claim WHERE confirmed_by IS NULL`,
  );
  return { count: Math.max(0, row?.count ?? 0), sum: money(row?.sum ?? 0) };
}

/** Entries read in one go, from the end of the ledger back to the morning. */
const PIECE = 500;

type Bought = { readonly tender: Tender['type']; readonly paid: Money };
type TailRow = {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly day: BusinessDate;
  readonly corrects: string | null;
  readonly tender: Tender['type'] | null;
  readonly paid: Money | null;
};

/** Every purchase of the last day that there is, by how it was paid, those taken back the same day left out. */
export function boughtOn(db: Reader, today: BusinessDate): readonly Bought[] {
  const corrected = new Set<string>();
  const bought: Bought[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const rows = db.all<TailRow>(
      `SELECT seq, id, kind, business_date AS day, body ->> '$.corrects' AS corrects, body ->> '$.tender.type' AS tender,
         body ->> '$.paid' AS paid FROM ledger WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
      before,
      PIECE,
    );
    for (const { id, kind, day, corrects, tender, paid } of rows) {
      // A paper sheet stands on a day gone by, in the middle of this one.
      if (day < today && kind !== 'tally-recorded') return bought;
      if (corrects !== null) corrected.add(corrects);
      if (kind !== 'purchase-recorded' || day !== today || corrected.has(id)) continue;
      if (tender !== null && paid !== null) bought.push({ tender, paid });
    }
    const last = rows.at(-1);
    if (rows.length < PIECE || !last) return bought;
    before = last.seq;
  }
}

/** What was sold from one day to another, both included, and on how many of these days. Costs are those of now. */
export function soldBetween(
  db: Reader,
  from: BusinessDate,
  to: BusinessDate,
): Worth & { readonly tradingDays: number } {
  const sold = db.one<{ price: number; cost: number }>(
    `SELECT coalesce(sum(product_day.suggested), 0) AS price, coalesce(sum(product_day.units * product.cost), 0) AS cost
     FROM product_day LEFT JOIN product USING (sku) WHERE business_date BETWEEN ? AND ?`,
    from,
    to,
  );
  const days = db.one<{ days: number }>(
    `SELECT count(*) AS days FROM (SELECT business_date FROM hour_total WHERE business_date BETWEEN ? AND ?
       GROUP BY business_date HAVING sum(purchases) > 0)`,
    from,
    to,
  );
  return { atPrice: money(sold?.price ?? 0), atCost: money(sold?.cost ?? 0), tradingDays: days?.days ?? 0 };
}

/** What the stocktakes from a day on missed, less what they found too many. */
export function gapSince(db: Reader, from: BusinessDate): UnitsAndValue & { readonly atCost: Money } {
  const row = db.one<{ units: number; value: number; cost: number }>(
    `SELECT coalesce(sum(gap), 0) AS units, coalesce(sum(gap * price), 0) AS value, coalesce(sum(gap * cost), 0) AS cost
     FROM (
       SELECT (line.value ->> '$.recorded') - (line.value ->> '$.counted') AS gap, line.value ->> '$.price' AS price,
         (SELECT cost FROM product WHERE product.sku = line.value ->> '$.sku') AS cost
       FROM stocktake JOIN ledger USING (seq), json_each(body, '$.lines') AS line
       WHERE stocktake.business_date >= ?) WHERE gap <> 0`,
    from,
  );
  return { units: row?.units ?? 0, value: money(row?.value ?? 0), atCost: money(row?.cost ?? 0) };
}

/** What is on the stand. What the records say is below nothing counts as nothing. */
export function worthOfStand(db: Reader): Worth {
  const row = db.one<{ price: number; cost: number }>(
    `SELECT coalesce(sum(units * price), 0) AS price, coalesce(sum(units * cost), 0) AS cost
     FROM product JOIN stock USING (sku) WHERE retired = 0 AND units > 0`,
  );
  return row ? { atPrice: money(row.price), atCost: money(row.cost) } : { atPrice: NO_MONEY, atCost: NO_MONEY };
}
