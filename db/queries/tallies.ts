import type { Sku } from '../../shop/catalogue.ts';
import type { Money } from '../../shop/money.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';
import { OF_STAFF } from './of-staff.ts';

/** What the labels said at the end of a day, for every product that there was by then. */
export function pricesOn(db: Reader, day: BusinessDate): ReadonlyMap<Sku, Money> {
  const saved = db.tuples<readonly [sku: Sku, price: Money]>(
    `SELECT json_extract(body, '$.product.sku'), json_extract(body, '$.product.price') FROM ledger
     WHERE kind = 'product-saved' AND ${OF_STAFF} AND business_date <= ? ORDER BY seq`,
    day,
  );
  return new Map(saved);
}

/** When the box was last opened for a count. */
export function lastCountOpenedAt(db: Reader): UtcMs | null {
  return db.one<{ at: UtcMs | null }>('SELECT max(opened_at) AS at FROM box_count')?.at ?? null;
}

/** The day on which the shop was opened. */
export function shopOpenedOn(db: Reader): BusinessDate | undefined {
  return db.one<{ date: BusinessDate }>('SELECT business_date AS date FROM ledger WHERE seq = 1')?.date;
}
