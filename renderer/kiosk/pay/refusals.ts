import type { Sku } from '../../../shop/catalogue.ts';
import type { Money } from '../../../shop/money.ts';

/*
 * What a refusal carries. The contract types it for whoever awaits the call; here it has come through `unknown`, so it is
 * looked at again: an error must never be the reason for another one.
 */

export type NewPrice = { readonly sku: Sku; readonly price: Money };

/** The prices that the shop now asks, of the error `price-changed`. */
export function pricesIn(data: unknown): readonly NewPrice[] {
  return listIn(data, 'prices').filter(
    (each): each is NewPrice =>
      typeof each === 'object' &&
      each !== null &&
      'sku' in each &&
      typeof each.sku === 'string' &&
      'price' in each &&
      typeof each.price === 'number',
  );
}

/** The goods that are no longer sold, of the errors `product-retired` and `product-unknown`. */
export function skusIn(data: unknown): readonly Sku[] {
  return listIn(data, 'skus').filter((each): each is Sku => typeof each === 'string');
}

function listIn(data: unknown, key: string): readonly unknown[] {
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  return Array.isArray(list) ? list : [];
}
