import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { LANGUAGES } from '../../../shop/languages.ts';

/*
 * Letters that are typed for one another: a Russian keyboard has no Ә, a hurried child leaves out the dots of Ё.
 * The soft and the hard sign are dropped: few know where they belong.
 */
const FOLDS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ы: 'и',
  й: 'и',
  ё: 'е',
  э: 'е',
  щ: 'ш',
  ь: '',
  ъ: '',
};

/** The form in which texts are compared: lower case, no accents on Latin letters, kindred Cyrillic letters made one. */
export function fold(text: string): string {
  const lower = [...text.normalize('NFC').toLowerCase()].map((letter) => FOLDS[letter] ?? letter).join('');
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** A product with the words that it can be found by, in all languages. */
type Findable<Product> = { readonly product: Product; readonly words: readonly string[] };

/** Prepares the goods once; each search is then a pass over short words. */
export function indexGoods<Product extends Pick<StandProduct, 'name' | 'barcode'>>(
  goods: readonly Product[],
): readonly Findable<Product>[] {
  return goods.map((product) => ({
    product,
    words: [
      ...LANGUAGES.flatMap((language) => wordsOf(fold(product.name[language]))),
      ...(product.barcode === null ? [] : [product.barcode]),
    ],
  }));
}

/**
 * Goods for which every word that was typed is in a name of any language: first those where each begins a word,
 * then those that hold it somewhere. The order of the stand is kept within both.
 */
export function findGoods<Product>(index: readonly Findable<Product>[], text: string): readonly Product[] {
  const wanted = wordsOf(fold(text));
  if (wanted.length === 0) return index.map(({ product }) => product);
  const begins: Product[] = [];
  const holds: Product[] = [];
  for (const { product, words } of index) {
    if (wanted.every((part) => words.some((word) => word.startsWith(part)))) begins.push(product);
    else if (wanted.every((part) => words.some((word) => word.includes(part)))) holds.push(product);
  }
  return [...begins, ...holds];
}
