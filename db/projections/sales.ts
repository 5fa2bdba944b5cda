import type { BasketLine } from '../../shop/basket.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Projector } from './sums.ts';

/** A purchase in the totals of its day. */
export function addSale(to: Projector, date: BusinessDate, lines: readonly BasketLine[]): void {
  countSale(to, date, lines, 1);
}

/** A purchase taken back, in the totals of the day on which it was taken back: days gone by stay as they were reported. */
export function takeBackSale(to: Projector, date: BusinessDate, lines: readonly BasketLine[]): void {
  countSale(to, date, lines, -1);
}

/** The goods of a paper sheet (or, with -1, of one taken back). How many purchases they were, nobody wrote down. */
export function addTally({ add }: Projector, date: BusinessDate, lines: readonly BasketLine[], sign: 1 | -1 = 1): void {
  for (const { sku, units, price } of lines) add('product_day', [date, sku], [sign * units, sign * units * price]);
}

function countSale(to: Projector, date: BusinessDate, lines: readonly BasketLine[], sign: 1 | -1): void {
  to.add('day', [date], [sign]);
  addTally(to, date, lines, sign);
}
