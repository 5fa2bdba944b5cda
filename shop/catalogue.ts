import type { Texts } from './languages.ts';
import type { Money } from './money.ts';

/** The shelves of the stand, in the order in which the screen shows them. */
export const CATEGORIES = ['drinks', 'bakery', 'fruit', 'sweets', 'stationery', 'handmade', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The fourteen allergens that must be named: Regulation (EU) No 1169/2011, Annex II (TR CU 022/2011 names the same kinds). */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

/** The school's own code of a product; it stays for good, so entries name products by it. */
export type Sku = string & { readonly __unit: 'sku' };

/** Upper-case letters (Latin or Cyrillic), digits and inner hyphens, up to 24 characters. */
export const SKU_PATTERN = /^[0-9A-ZА-ЯЁӘҒҚҢӨҰҮҺІ](?:[0-9A-ZА-ЯЁӘҒҚҢӨҰҮҺІ-]{0,22}[0-9A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])?$/;

/** A kind of goods on the stand. `picture` is a slug of a picture that ships with Adal, or the SHA-256 (hex) of a photo; null: the category's. */
export type Product = {
  readonly sku: Sku;
  readonly category: Category;
  readonly name: Texts;
  readonly price: Money;
  /** What one unit cost the school; 0 for goods that were given. */
  readonly cost: Money;
  readonly barcode: string | null;
  readonly picture: string | null;
  readonly allergens: readonly Allergen[];
  /** From this many units down it is to be brought again; none: the shop's own "few left" decides. */
  readonly alarm?: number | null | undefined;
};

/**
 * Whether the digits are a GTIN-8, -12, -13 or -14 with a right check digit
 * (GS1 General Specifications, section 7.9: weights 3 and 1 from the right).
 */
export function isGtin(digits: string): boolean {
  return gtinProblem(digits) === null;
}

/** Why digits are no GTIN: there are too few or too many, or the last one is wrong (then `expected` would be right). */
export type GtinProblem = { readonly reason: 'length' } | { readonly reason: 'check-digit'; readonly expected: number };

/** What is wrong with a barcode's digits; null where they are a GTIN. */
export function gtinProblem(digits: string): GtinProblem | null {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return { reason: 'length' };
  const [check, ...others] = [...digits].map(Number).toReversed();
  const total = others.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 3 : 1), 0);
  const expected = (10 - (total % 10)) % 10;
  return check === expected ? null : { reason: 'check-digit', expected };
}

/** One form for GTIN-8, -12, -13 and -14: the same product, however many zeros its label leaves out. */
export function gtin14(barcode: string): string {
  return barcode.padStart(14, '0');
}
