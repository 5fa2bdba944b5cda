import { CATEGORIES, type Category, type Product, type Sku } from './catalogue.ts';
import type { Decision } from './decisions.ts';
import type { EntryBody } from './ledger/entries.ts';
import { MAX_MONEY, money, type Money } from './money.ts';

/** A product counted on the shelf, and what the records said at that moment. `price`: the suggested price of one unit then. */
export type CountedLine = { readonly recorded: number; readonly counted: number; readonly price: Money };

/** So many units and what the labels say that they are worth. */
export type UnitsAndValue = { readonly units: number; readonly value: Money };

/** What a stocktake found: units that left unrecorded, and units that nobody recorded as having come. */
export type StocktakeResult = { readonly missing: UnitsAndValue; readonly surplus: UnitsAndValue };

/** Adds up what is missing and what is too many; one never makes up for the other. */
export function stocktakeResult(lines: readonly CountedLine[]): StocktakeResult {
  const total = (sign: 1 | -1): UnitsAndValue => {
    const found = lines.filter(({ recorded, counted }) => (recorded - counted) * sign > 0);
    return {
      units: found.reduce((sum, { recorded, counted }) => sum + Math.abs(recorded - counted), 0),
      value: money(found.reduce((sum, { recorded, counted, price }) => sum + Math.abs(recorded - counted) * price, 0)),
    };
  };
  return { missing: total(1), surplus: total(-1) };
}

/** How many products one stocktake may hold, and how far from nothing their recorded units may be: what its entry can hold. */
export const MAX_STOCKTAKE_LINES = 5000;
const MAX_RECORDED = 1_000_000_000;

/** From so many units on, a difference is looked at again if it is also a large part of what is recorded. */
const FEW_UNITS = 3;
/** A difference of so many parts of 1 of what is recorded is large: a fifth. */
const PART = 5;
/** A difference worth more than so many times the price is large whatever is recorded. */
const MANY_TIMES = 10;

/**
 * Whether staff are asked to count a product a second time before they see what is recorded: when what they counted is off by
 * at least 3 units and at least a fifth of what is recorded, or by more than 10 units. One slip of a finger or a box behind
 * another one is far likelier than so many units gone. What was counted again stands, whatever it is.
 */
export function asksForSecondLook({
  recorded,
  counted,
  again,
}: Omit<CountedLine, 'price'> & { readonly again: boolean }) {
  const off = Math.abs(counted - recorded);
  return !again && ((off >= FEW_UNITS && off * PART >= Math.abs(recorded)) || off > MANY_TIMES);
}

type Countable = Pick<Product, 'sku' | 'category' | 'price'> & { readonly retired: boolean; readonly stock: number };

/** Products shelf by shelf, as one walks along the stand; on each shelf they stay in the order in which they came. */
export function alongTheShelves<P extends Pick<Product, 'category'>>(products: readonly P[]): readonly P[] {
  return CATEGORIES.flatMap((category) => products.filter((product) => product.category === category));
}

/**
 * What a stocktake goes over, along the shelves: all that is sold, and what is no longer sold but by the records still there.
 * Of other shelves only what `isCounted` already, since a product may have been moved meanwhile.
 */
export function goesOver<P extends Countable>(
  products: readonly P[],
  category: Category | null,
  isCounted: (sku: Sku) => boolean,
): readonly P[] {
  return alongTheShelves(
    products.filter(
      (product) =>
        isCounted(product.sku) ||
        ((category === null || product.category === category) && (!product.retired || product.stock !== 0)),
    ),
  );
}

type Line = EntryBody<'stocktake-recorded'>['lines'][number];

export type StocktakeRefusal =
  | { readonly code: 'nothing-counted' }
  | { readonly code: 'sum-too-large' }
  | { readonly code: 'product-unknown'; readonly skus: readonly Sku[] };

/**
 * A stocktake at its end: what was counted, and for the products of which staff say that there are none left, none. What was
 * neither counted nor named so is left out: it stays as recorded.
 * @param products all that there are, in the order of the shelves
 */
export function decideStocktake(
  asked: Pick<EntryBody<'stocktake-recorded'>, 'category' | 'startedAt'> & {
    readonly counted: ReadonlyMap<Sku, Line>;
    readonly noneLeft: readonly Sku[];
  },
  products: readonly Countable[],
): Decision<EntryBody<'stocktake-recorded'>, StocktakeRefusal> {
  const { category, startedAt, counted } = asked;
  const known = new Set(products.map(({ sku }) => sku));
  const unknown = asked.noneLeft.filter((sku) => !known.has(sku));
  if (unknown.length > 0) return { ok: false, refusal: { code: 'product-unknown', skus: unknown } };
  const none = new Set(asked.noneLeft);
  const lines = alongTheShelves(products).flatMap(({ sku, stock, price }): Line[] => {
    const line = counted.get(sku);
    if (line) return [line];
    return none.has(sku) ? [{ sku, recorded: stock, counted: 0, price, again: false }] : [];
  });
  if (lines.length === 0) return { ok: false, refusal: { code: 'nothing-counted' } };
  const tooLarge = lines.some(({ recorded }) => Math.abs(recorded) > MAX_RECORDED) || valueOf(lines) > MAX_MONEY;
  if (tooLarge || lines.length > MAX_STOCKTAKE_LINES) return { ok: false, refusal: { code: 'sum-too-large' } };
  return { ok: true, body: { v: 1, postings: [], category, startedAt, lines } };
}

function valueOf(lines: readonly CountedLine[]): number {
  return lines.reduce((sum, { recorded, counted, price }) => sum + Math.abs(recorded - counted) * price, 0);
}
