import type { Category, Sku } from '../../shop/catalogue.ts';
import type { StandProduct } from '../../shop/contract/outputs.ts';
import type { Money } from '../../shop/money.ts';
import type { Dice } from './dice.ts';

/** A product as it really is on the stand, whatever the records say. */
export type Shelf = {
  readonly sku: Sku;
  readonly category: Category;
  /** How gladly it is bought, beside the others. */
  readonly appeal: number;
  price: Money;
  units: number;
};

const APPEAL: Readonly<Record<Category, number>> = {
  drinks: 10,
  bakery: 14,
  fruit: 6,
  sweets: 9,
  stationery: 3,
  handmade: 1,
  other: 1,
};

/** The stand's shelves. Some products of a category are loved, others hardly ever taken. */
export function createShelves(goods: readonly StandProduct[], dice: Dice): readonly Shelf[] {
  return goods.map(({ sku, category, price, stock }) => ({
    sku,
    category,
    appeal: APPEAL[category] * (0.2 + 1.6 * dice.fraction() ** 2),
    price,
    units: Math.max(0, stock),
  }));
}

/** Units of a product that a full shelf holds, for so many purchases a day. Pastry is brought fresh each morning, the rest twice a week. */
export function fullShelf(shelf: Shelf, shelves: readonly Shelf[], purchasesADay: number): number {
  const appeal = shelves.reduce((total, other) => total + other.appeal, 0);
  const soldADay = (purchasesADay * UNITS_A_PURCHASE * shelf.appeal) / appeal;
  const days = shelf.category === 'bakery' ? 1.15 : 4.5;
  return Math.max(6, Math.ceil(soldADay * days));
}

const UNITS_A_PURCHASE = 1.6;

/** What a buyer takes: shelves that are not empty, each at most once, and how many units of each. */
export function takeGoods(
  shelves: readonly Shelf[],
  dice: Dice,
): readonly { readonly shelf: Shelf; readonly units: number }[] {
  const taken: { readonly shelf: Shelf; readonly units: number }[] = [];
  const kinds = dice.weighted([1, 2, 3, 4], (count) => [0, 64, 25, 8, 3][count] ?? 0);
  while (taken.length < kinds) {
    const left = shelves.filter((shelf) => shelf.units > 0 && !taken.some((other) => other.shelf === shelf));
    if (left.length === 0) break;
    const shelf = dice.weighted(left, ({ appeal }) => appeal);
    const units = Math.min(shelf.units, dice.percent(88) ? 1 : dice.between(2, 3));
    taken.push({ shelf, units });
  }
  for (const { shelf, units } of taken) shelf.units -= units;
  return taken;
}
