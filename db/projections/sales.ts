import type { BasketLine } from '../../shop/basket.ts';
import type { DraftOf } from '../../shop/ledger/entries.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Projector } from './sums.ts';

/**
 * Goods of a purchase or a paper sheet (or, with -1, of one taken back) in the totals of a day. What is taken back counts on the
 * day on which it is: days gone by stay as they were reported.
 */
export function addSale(
  { addSold }: Projector,
  date: BusinessDate,
  lines: readonly BasketLine[],
  sign: 1 | -1 = 1,
): void {
  for (const { sku, units, price } of lines) addSold([date, sku], [sign * units, sign * units * price]);
}

/** What a stocktake did not find, or found too many. */
export function addMissing({ add }: Projector, { businessDate, body }: DraftOf<'stocktake-recorded'>): void {
  for (const { sku, recorded, counted, price } of body.lines) {
    const gap = recorded - counted;
    if (gap !== 0) add('product_loss', [businessDate, sku], [gap, gap * price, 0]);
  }
}

/** Goods that were written off. */
export function addWriteOff({ add }: Projector, { businessDate, body }: DraftOf<'stock-written-off'>): void {
  for (const { sku, units } of body.lines) add('product_loss', [businessDate, sku], [0, 0, units]);
}
