import {
  gtin14,
  gtinProblem,
  SKU_PATTERN,
  type Allergen,
  type Category,
  type GtinProblem,
  type Product,
  type Sku,
} from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { LANGUAGES, type Language, type Texts } from '../../../shop/languages.ts';
import { parseMoney, type Money } from '../../../shop/money.ts';
import { lineProblem, tidyLine, type LineProblem } from '../../../shop/text-line.ts';
import { typedMoney } from '../../setup/typed-money.ts';

/** A product as its form holds it: sums and numbers as they were typed. */
export type ProductDraft = {
  readonly sku: string;
  readonly category: Category;
  readonly name: Texts;
  readonly price: string;
  readonly cost: string;
  readonly barcode: string;
  readonly picture: string | null;
  readonly allergens: readonly Allergen[];
  /** Empty: the shop's "few left". */
  readonly alarm: string;
};

export const NAME_MAX = 60;
const MAX_ALARM = 100_000;

type Writing = { readonly digits: number; readonly language: Language };

/** The form of a product that there is. */
export function draftOf(product: Product, { digits, language }: Writing): ProductDraft {
  return {
    sku: product.sku,
    category: product.category,
    name: product.name,
    price: typedMoney(product.price, digits, language),
    cost: product.cost === 0 ? '' : typedMoney(product.cost, digits, language),
    barcode: product.barcode ?? '',
    picture: product.picture,
    allergens: product.allergens,
    alarm: String(product.alarm ?? ''),
  };
}

/** The form of a product that is to be, with a code that is free. */
export function emptyDraft(goods: readonly GoodsItem[], barcode: string | null): ProductDraft {
  const category = 'drinks';
  return {
    sku: freeSku(goods, category),
    category,
    name: { kk: '', ru: '', en: '' },
    price: '',
    cost: '',
    barcode: barcode ?? '',
    picture: null,
    allergens: [],
    alarm: '',
  };
}

const PREFIXES: Readonly<Record<Category, string>> = {
  drinks: 'DR',
  bakery: 'BA',
  fruit: 'FR',
  sweets: 'SW',
  stationery: 'ST',
  handmade: 'HM',
  other: 'OT',
};

/** The next code of a shelf, counted as the school counts there: after DR-09 comes DR-10. */
export function freeSku(goods: readonly GoodsItem[], category: Category): string {
  const prefixes = goods
    .filter((product) => product.category === category)
    .flatMap(({ sku }) => /^(.+)-\d{1,6}$/.exec(sku)?.[1] ?? []);
  const prefix = mostFrequent(prefixes) ?? PREFIXES[category];
  const taken = goods.flatMap(({ sku }) => {
    const number = sku.startsWith(`${prefix}-`) ? sku.slice(prefix.length + 1) : '';
    return /^\d{1,6}$/.test(number) ? [number] : [];
  });
  const next = Math.max(0, ...taken.map(Number)) + 1;
  return `${prefix}-${String(next).padStart(Math.max(2, ...taken.map(({ length }) => length)), '0')}`;
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** What is wrong with a form. Each reason has a sentence in every language (goods.json, `problem`). */
export type ProductProblem =
  | { readonly field: 'sku'; readonly reason: 'empty' | 'bad-sku' | 'sku-taken' }
  | { readonly field: `name-${Language}`; readonly reason: LineProblem }
  | { readonly field: 'price'; readonly reason: 'empty' | 'not-a-sum' }
  | { readonly field: 'cost'; readonly reason: 'not-a-sum' }
  | { readonly field: 'barcode'; readonly reason: GtinProblem['reason']; readonly expected: number | null }
  | { readonly field: 'barcode'; readonly reason: 'barcode-taken'; readonly by: GoodsItem }
  | { readonly field: 'alarm'; readonly reason: 'not-a-number' };

type Rules = { readonly digits: number; readonly goods: readonly GoodsItem[]; readonly isNew: boolean };

/** What keeps a form from being saved, by the rules of shop/; the server looks again. */
export function productProblems(draft: ProductDraft, { digits, goods, isNew }: Rules): readonly ProductProblem[] {
  return [
    ...LANGUAGES.flatMap((language): readonly ProductProblem[] => {
      const reason = lineProblem(draft.name[language], NAME_MAX);
      return reason === null ? [] : [{ field: `name-${language}`, reason }];
    }),
    ...(isNew ? skuProblems(draft.sku, goods) : []),
    ...sumProblems(draft, digits),
    ...barcodeProblems(draft, goods),
    ...(alarmOf(draft.alarm) === undefined ? [{ field: 'alarm', reason: 'not-a-number' } as const] : []),
  ];
}

function skuProblems(typed: string, goods: readonly GoodsItem[]): readonly ProductProblem[] {
  const sku = skuOf(typed);
  if (sku === '') return [{ field: 'sku', reason: 'empty' }];
  if (!SKU_PATTERN.test(sku)) return [{ field: 'sku', reason: 'bad-sku' }];
  return goods.some((product) => product.sku === sku) ? [{ field: 'sku', reason: 'sku-taken' }] : [];
}

function sumProblems({ price, cost }: ProductDraft, digits: number): readonly ProductProblem[] {
  const problems: ProductProblem[] = [];
  if (price.trim() === '') problems.push({ field: 'price', reason: 'empty' });
  else if (parseMoney(price, digits) === null) problems.push({ field: 'price', reason: 'not-a-sum' });
  if (cost.trim() !== '' && parseMoney(cost, digits) === null) problems.push({ field: 'cost', reason: 'not-a-sum' });
  return problems;
}

function barcodeProblems({ sku, barcode }: ProductDraft, goods: readonly GoodsItem[]): readonly ProductProblem[] {
  const digits = barcodeOf(barcode);
  if (digits === '') return [];
  const problem = gtinProblem(digits);
  if (problem) {
    return [
      { field: 'barcode', reason: problem.reason, expected: problem.reason === 'length' ? null : problem.expected },
    ];
  }
  const holder = goods.find(
    (product) =>
      !product.retired &&
      product.sku !== skuOf(sku) &&
      product.barcode !== null &&
      gtin14(product.barcode) === gtin14(digits),
  );
  return holder ? [{ field: 'barcode', reason: 'barcode-taken', by: holder }] : [];
}

/** The product that a form without problems says. */
export function productOf(draft: ProductDraft, digits: number): Product & { readonly allergens: Allergen[] } {
  const sum = (text: string): Money => parseMoney(text.trim() === '' ? '0' : text, digits) ?? (0 as Money);
  return {
    sku: skuOf(draft.sku) as Sku,
    category: draft.category,
    name: { kk: tidyLine(draft.name.kk), ru: tidyLine(draft.name.ru), en: tidyLine(draft.name.en) },
    price: sum(draft.price),
    cost: sum(draft.cost),
    barcode: barcodeOf(draft.barcode) || null,
    picture: draft.picture,
    allergens: [...draft.allergens],
    alarm: alarmOf(draft.alarm) ?? null,
  };
}

const skuOf = (text: string) => text.trim().toUpperCase();

/** Barcodes are printed in groups, and typed as they are printed. */
export const barcodeOf = (text: string) => text.replaceAll(/[\s-]/g, '');

function alarmOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const units = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Infinity;
  return units <= MAX_ALARM ? units : undefined;
}

/** Whether a form says something else than the product. */
export function differs(one: ProductDraft, other: ProductDraft): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
