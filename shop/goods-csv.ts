import type { Product } from './catalogue.ts';
import { csvLine, type Delimiter } from './csv.ts';
import type { Currency } from './currency.ts';
import type { Language } from './languages.ts';
import type { Money } from './money.ts';

/** Columns without which a list of goods says too little. */
export const NEEDED_COLUMNS = ['sku', 'category', 'name_kk', 'name_ru', 'name_en', 'price'] as const;

/** Columns that a list of goods may have; what one of these says of a known product stays as it was where the column is missing. */
const OPTIONAL_COLUMNS = ['cost', 'currency', 'barcode', 'picture', 'opening_stock', 'allergens', 'alarm'] as const;

export const GOODS_COLUMNS = [...NEEDED_COLUMNS, ...OPTIONAL_COLUMNS];
export type GoodsColumn = (typeof GOODS_COLUMNS)[number];

/** A product as it goes into a list. `stock` is what the records say is there, and is the opening stock for another shop. */
type ListedProduct = Product & { readonly stock: number };

type Writing = {
  readonly currency: Pick<Currency, 'code' | 'digits'>;
  /** A spreadsheet opens a file at once only with the signs of its own language: Russian and Kazakh ones use `;` and a decimal comma. */
  readonly language: Language;
};

/** Goods as a CSV that the import reads back to the very same goods. With a byte order mark, by which Excel knows UTF-8. */
export function goodsCsv(goods: readonly ListedProduct[], { currency, language }: Writing): string {
  const delimiter: Delimiter = language === 'en' ? ',' : ';';
  const sum = (amount: Money) => plainSum(amount, currency.digits, language === 'en' ? '.' : ',');
  const row = (product: ListedProduct): Readonly<Record<GoodsColumn, string>> => ({
    sku: product.sku,
    category: product.category,
    name_kk: product.name.kk,
    name_ru: product.name.ru,
    name_en: product.name.en,
    price: sum(product.price),
    cost: sum(product.cost),
    currency: currency.code,
    barcode: product.barcode ?? '',
    picture: product.picture ?? '',
    opening_stock: String(Math.max(0, product.stock)),
    allergens: product.allergens.join(' '),
    alarm: String(product.alarm ?? ''),
  });
  const lines = goods.map((product) => {
    const cells = row(product);
    return csvLine(
      GOODS_COLUMNS.map((column) => cells[column]),
      delimiter,
    );
  });
  return `\uFEFF${[csvLine(GOODS_COLUMNS, delimiter), ...lines].map((line) => `${line}\r\n`).join('')}`;
}

/** `1250,50`: digits alone, so that every spreadsheet takes it for a number. */
function plainSum(amount: Money, digits: number, decimal: string): string {
  const text = String(amount).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits);
  return /^0*$/.test(fraction) ? whole : `${whole}${decimal}${fraction}`;
}
