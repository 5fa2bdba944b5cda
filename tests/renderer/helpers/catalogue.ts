import type { Sku } from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { money } from '../../../shop/money.ts';

/** A product as staff see it; what a test does not care about is made up. */
export function item(sku: string, fields: Partial<GoodsItem> = {}): GoodsItem {
  return {
    sku: sku as Sku,
    category: 'other',
    name: { kk: `${sku} (kk)`, ru: `${sku} (ru)`, en: `${sku} thing` },
    price: money(20_000),
    cost: money(0),
    barcode: null,
    picture: null,
    allergens: [],
    alarm: null,
    retired: false,
    stock: 20,
    ...fields,
  };
}
