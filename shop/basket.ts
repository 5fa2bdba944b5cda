import type { Sku } from './catalogue.ts';
import { sum, times, type Money } from './money.ts';

/** Units of one product at the suggested price that the buyer saw. */
export type BasketLine = { readonly sku: Sku; readonly units: number; readonly price: Money };

/** Lines in the order in which the goods were taken, one per product. */
export type Basket = readonly BasketLine[];

/** More than a child can carry; keeps a leaning elbow from making a sum of millions. */
export const MAX_UNITS = 99;
export const MAX_LINES = 50;

export const EMPTY_BASKET: Basket = [];

/** What the labels of all goods in the basket say together. */
export function suggestedTotal(basket: Basket): Money {
  return sum(basket.map((line) => times(line.price, line.units)));
}

/** How many units of a product the basket holds. */
export function unitsOf(basket: Basket, sku: Sku): number {
  return basket.find((line) => line.sku === sku)?.units ?? 0;
}

/** One more unit of a product. At the limits the basket stays as it is. */
export function addOne(basket: Basket, product: { readonly sku: Sku; readonly price: Money }): Basket {
  const units = unitsOf(basket, product.sku);
  if (units > 0) return setUnits(basket, product.sku, units + 1);
  if (basket.length >= MAX_LINES) return basket;
  return [...basket, { sku: product.sku, units: 1, price: product.price }];
}

/** Sets the units of a product that is in the basket; 0 takes it out, more than the limit stays at the limit. */
export function setUnits(basket: Basket, sku: Sku, units: number): Basket {
  if (units <= 0) return basket.filter((line) => line.sku !== sku);
  return basket.map((line) => (line.sku === sku ? { ...line, units: Math.min(units, MAX_UNITS) } : line));
}
