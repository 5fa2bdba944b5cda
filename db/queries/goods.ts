import type { Allergen, Category, Product, Sku } from '../../shop/catalogue.ts';
import type { Money } from '../../shop/money.ts';
import type { Reader } from '../handle.ts';

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
  readonly retired: 0 | 1;
  readonly stock: number;
};

// Not a LEFT JOIN: a look at one product through it costs four times as much.
const SELECT = `SELECT sku, category, name_kk, name_ru, name_en, price, cost, barcode, picture, allergens, retired,
  coalesce((SELECT units FROM stock WHERE stock.sku = product.sku), 0) AS stock FROM product`;

/** What is sold now, in the order in which the products were first named. */
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

/** The product on the stand that carries a barcode. */
export function productByBarcode(db: Reader, barcode: string): StockedProduct | undefined {
  const row = db.one<Row>(`${SELECT} WHERE barcode = ? AND retired = 0`, barcode);
  return row && fromRow(row);
}

function fromRow({ name_kk: kk, name_ru: ru, name_en: en, allergens, retired, ...row }: Row): StockedProduct {
  return { ...row, name: { kk, ru, en }, allergens: JSON.parse(allergens) as Allergen[], retired: retired === 1 };
}
