import { gtin14, type Allergen, type Category, type Product, type Sku } from '../../shop/catalogue.ts';
import type { Money } from '../../shop/money.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';
import { OF_STAFF } from './of-staff.ts';

/** A product and how many units of it the records say are on the stand (below zero: more left than came). */
export type StockedProduct = Product & { readonly retired: boolean; readonly stock: number };

type Row = {
  readonly sku: Sku;
  readonly category: Category;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string;
  readonly price: Money;
  readonly cost: Money;
  readonly barcode: string | null;
  readonly picture: string | null;
  readonly allergens: string;
  readonly alarm: number | null;
  readonly retired: 0 | 1;
  readonly stock: number;
};

// Not a LEFT JOIN: a look at one product through it costs four times as much.
const SELECT = `SELECT sku, category, name_kk, name_ru, name_en, price, cost, barcode, picture, allergens, alarm, retired,
  coalesce((SELECT units FROM stock WHERE stock.sku = product.sku), 0) AS stock FROM product`;

/** What is sold now, in shelf order. */
export function goodsOnStand(db: Reader): readonly StockedProduct[] {
  return db.all<Row>(`${SELECT} WHERE retired = 0 ORDER BY position, sku`).map(fromRow);
}

/** Every product that there ever was, in the same order. */
export function allGoods(db: Reader): readonly StockedProduct[] {
  return db.all<Row>(`${SELECT} ORDER BY position, sku`).map(fromRow);
}

/** One product, retired or not. */
export function productBySku(db: Reader, sku: Sku): StockedProduct | undefined {
  const row = db.one<Row>(`${SELECT} WHERE sku = ?`, sku);
  return row && fromRow(row);
}

/** The product on the stand that carries a barcode, however many zeros either leaves out. */
export function productByBarcode(db: Reader, barcode: string): StockedProduct | undefined {
  const row = db.one<Row>(
    `${SELECT} WHERE substr('00000000000000' || barcode, -14) = ? AND retired = 0`,
    gtin14(barcode),
  );
  return row && fromRow(row);
}

function fromRow({ name_kk: kk, name_ru: ru, name_en: en, allergens, retired, ...row }: Row): StockedProduct {
  return { ...row, name: { kk, ru, en }, allergens: JSON.parse(allergens) as Allergen[], retired: retired === 1 };
}

/** What a save of a product said of its price. */
export type SavedPrice = {
  readonly seq: number;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly actor: string;
  readonly price: Money;
  readonly cost: Money;
};

/** Every save of a product with the price that it said, in order. */
export function savedPrices(db: Reader, sku: Sku): readonly SavedPrice[] {
  return db.all<SavedPrice>(
    `SELECT seq, at, business_date AS businessDate, actor,
       json_extract(body, '$.product.price') AS price, json_extract(body, '$.product.cost') AS cost
     FROM ledger
     WHERE kind = 'product-saved' AND ${OF_STAFF} AND json_extract(body, '$.product.sku') = ?
     ORDER BY seq`,
    sku,
  );
}
