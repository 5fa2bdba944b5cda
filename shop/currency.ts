import { money, type Money } from './money.ts';

/**
 * The shop's currency. `digits` is the ISO 4217 exponent, kept in the ledger so that sums stay readable
 * even if a later table of currencies says otherwise. Notes and coins ascend.
 */
export type Currency = {
  readonly code: string;
  readonly digits: number;
  readonly notes: readonly Money[];
  readonly coins: readonly Money[];
};

const tenge = (amounts: readonly number[]): readonly Money[] => amounts.map((amount) => money(amount * 100));

/** Kazakhstan's tenge with the notes and coins in use (National Bank of Kazakhstan, 2006 and later series). */
export const TENGE: Currency = {
  code: 'KZT',
  digits: 2,
  notes: tenge([500, 1000, 2000, 5000, 10000, 20000]),
  coins: tenge([5, 10, 20, 50, 100, 200]),
};

/** Every piece of cash the shop takes, largest first. */
export function denominations(currency: Currency): readonly Money[] {
  return [...currency.notes, ...currency.coins].toSorted((a, b) => b - a);
}

/** How many steps make the smallest note: few enough to press, fine enough to choose. */
const STEPS_IN_NOTE = 50;

/**
 * The step of the - and + beside a sum: the smallest piece that is worth a fiftieth of the smallest note (10 ₸, €0.10, ₽1),
 * so that cents are not counted one by one; without notes, the second smallest coin, or the only one.
 */
export function amountStep(currency: Currency): Money {
  const ascending = denominations(currency).toReversed();
  const [note] = currency.notes;
  const worthwhile = note === undefined ? ascending[1] : ascending.find((value) => value * STEPS_IN_NOTE >= note);
  return worthwhile ?? ascending[0] ?? money(10 ** currency.digits);
}

/** The two sums that the screen offers for rounding up: the next multiples of ten steps (1 070 ₸ gives 1 100 and 1 200). */
export function roundUps(total: Money, currency: Currency): readonly [Money, Money] {
  const unit = amountStep(currency) * 10;
  const next = (Math.floor(total / unit) + 1) * unit;
  return [money(next), money(next + unit)];
}
