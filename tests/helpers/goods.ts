import type { Texts } from '../../shop/languages.ts';

/** Some of the sample goods, as tests ask for them. Prices in whole tenge. */
export type SampleProduct = {
  readonly sku: string;
  readonly price: number;
  readonly barcode: string;
  readonly name: Texts;
};

export const WATER: SampleProduct = {
  sku: 'DR-01',
  price: 200,
  barcode: '2000000000015',
  name: { kk: 'Су, 0,5 л', ru: 'Вода, 0,5 л', en: 'Water, 0.5 l' },
};
export const JUICE: SampleProduct = {
  sku: 'DR-02',
  price: 250,
  barcode: '2000000000022',
  name: { kk: 'Алма шырыны, 0,2 л', ru: 'Яблочный сок, 0,2 л', en: 'Apple juice, 0.2 l' },
};
export const MILK: SampleProduct = {
  sku: 'DR-03',
  price: 220,
  barcode: '2000000000039',
  name: { kk: 'Сүт, 0,2 л', ru: 'Молоко, 0,2 л', en: 'Milk, 0.2 l' },
};
export const TEA: SampleProduct = {
  sku: 'DR-05',
  price: 150,
  barcode: '2000000000053',
  name: { kk: 'Лимон қосылған шай', ru: 'Чай с лимоном', en: 'Tea with lemon' },
};
export const SAMSA: SampleProduct = {
  sku: 'BA-01',
  price: 450,
  barcode: '2000000000060',
  name: { kk: 'Етті самса', ru: 'Самса с мясом', en: 'Meat samsa' },
};
export const SHEEP: SampleProduct = {
  sku: 'HA-03',
  price: 1200,
  barcode: '2000000000336',
  name: { kk: 'Киіз қой', ru: 'Войлочная овечка', en: 'Felt sheep' },
};
