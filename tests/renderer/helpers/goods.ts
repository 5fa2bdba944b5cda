import type { Category, Sku } from '../../../shop/catalogue.ts';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { money } from '../../../shop/money.ts';

/** A product of the stand; what a test does not care about is made up. */
export function product(fields: Partial<StandProduct> & { readonly en: string }): StandProduct {
  const { en, ...rest } = fields;
  return {
    sku: en.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '-') as Sku,
    category: 'fruit' satisfies Category,
    name: { kk: `${en} (kk)`, ru: `${en} (ru)`, en },
    price: money(12_000),
    barcode: null,
    picture: null,
    allergens: [],
    stock: 20,
    ...rest,
  };
}

export const SAMSA = product({
  en: 'Meat samsa',
  name: { kk: 'Етті самса', ru: 'Самса с мясом', en: 'Meat samsa' },
  category: 'bakery',
  price: money(45_000),
  barcode: '2000000000060',
  allergens: ['gluten'],
  stock: 3,
});

export const JUICE = product({
  en: 'Apple juice',
  name: { kk: 'Алма шырыны', ru: 'Яблочный сок', en: 'Apple juice' },
  category: 'drinks',
  price: money(25_000),
  barcode: '2000000000022',
});

export const APPLE = product({ en: 'Apple', name: { kk: 'Алма', ru: 'Яблоко', en: 'Apple' } });

export const PASTE = product({
  en: 'Felt horse',
  name: { kk: 'Киіз жылқы', ru: 'Войлочная лошадка', en: 'Felt horse' },
  category: 'handmade',
  price: money(120_000),
  stock: 0,
});

export const GOODS: readonly StandProduct[] = [JUICE, SAMSA, APPLE, PASTE];
