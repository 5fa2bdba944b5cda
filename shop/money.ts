/**
 * Money is a whole number of minor units of the shop's currency, as ISO 4217 counts them
 * (tenge have two decimals, so 200 ₸ is 20000). Never a float, never a string.
 */
export type Money = number & { readonly __unit: 'minor units' };

/** The largest sum that is still exact; totals of many entries may come to this. */
export const MAX_MONEY = Number.MAX_SAFE_INTEGER;

/**
 * The largest sum that one field of an entry may hold (100 million tenge): far above any shop, and so far below MAX_MONEY
 * that totals stay exact however many entries a hostile page sends.
 */
export const MAX_AMOUNT = 10_000_000_000;

/** Checked constructor. Throws a RangeError for what is not a whole number of minor units within ±MAX_MONEY. */
export function money(minorUnits: number): Money {
  if (!Number.isSafeInteger(minorUnits)) {
    throw new RangeError(`Not a sum of money: ${minorUnits}`);
  }
  // Adding 0 turns -0 into 0: the two are equal but compare and print differently.
  return (minorUnits + 0) as Money;
}

export const NO_MONEY = money(0);

/** Adds sums; the result is checked again, so an overflow cannot pass. */
export function sum(amounts: readonly Money[]): Money {
  return money(amounts.reduce<number>((total, amount) => total + amount, 0));
}

/** `amount` taken `times` times. */
export function times(amount: Money, count: number): Money {
  return money(amount * count);
}

/**
 * Reads a sum that a person typed ("1 250", "1250,50", "12.5") into minor units.
 * Answers null for what is ambiguous or not a sum: two separators, too many decimals, a sign, letters.
 * @param digits decimals of the currency (ISO 4217 exponent)
 */
export function parseMoney(text: string, digits: number): Money | null {
  const match = /^(\d{1,11})(?:[.,](\d+))?$/.exec(text.replace(/[\s\u00A0\u202F]/g, ''));
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return null;
  const minor = Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0');
  return minor <= MAX_AMOUNT ? money(minor) : null;
}
