import type { Category } from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import type { Language } from '../../../shop/languages.ts';
import { LANGUAGES } from '../../../shop/languages.ts';
import { fold } from '../../kiosk/goods/search.ts';

/** Which goods are shown, and in what order. */
export type GoodsChoice = {
  readonly text: string;
  readonly shelf: Category | 'all';
  readonly show: (typeof SHOWS)[number];
  readonly sort: (typeof SORTS)[number];
};

export const SHOWS = ['stand', 'few', 'retired'] as const;
export const SORTS = ['shelf', 'name', 'price', 'stock'] as const;
export const ALL_GOODS: GoodsChoice = { text: '', shelf: 'all', show: 'stand', sort: 'shelf' };

/** Whether so little is left that it should be brought: by the product's own alarm, else by the shop's "few left". */
export function isFew({ stock, alarm, retired }: GoodsItem, fewLeft: number): boolean {
  return !retired && stock <= (alarm ?? fewLeft);
}

/** The goods of a choice. `goods` come in shelf order. Every word that was typed is in a name, the code or the barcode. */
export function chosenGoods(
  goods: readonly GoodsItem[],
  { text, shelf, show, sort }: GoodsChoice,
  { language, fewLeft }: { readonly language: Language; readonly fewLeft: number },
): readonly GoodsItem[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const found = goods.filter((product) => {
    if (shelf !== 'all' && product.category !== shelf) return false;
    if (product.retired !== (show === 'retired')) return false;
    if (show === 'few' && !isFew(product, fewLeft)) return false;
    if (words.length === 0) return true;
    const hay = fold([...LANGUAGES.map((each) => product.name[each]), product.sku, product.barcode ?? ''].join(' '));
    return words.every((word) => hay.includes(word));
  });
  return sort === 'shelf' ? found : found.toSorted(ORDERS[sort](language));
}

type Compare = (a: GoodsItem, b: GoodsItem) => number;

const ORDERS: Readonly<Record<Exclude<GoodsChoice['sort'], 'shelf'>, (language: Language) => Compare>> = {
  // Chromium knows no Kazakh order; Russian's puts the common letters right.
  name: (language) => {
    const { compare } = new Intl.Collator(language === 'en' ? 'en' : 'ru', { numeric: true });
    return (a, b) => compare(a.name[language], b.name[language]);
  },
  price: () => (a, b) => a.price - b.price,
  stock: () => (a, b) => a.stock - b.stock,
};
