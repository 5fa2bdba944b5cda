import type { Currency } from './currency.ts';
import { isoDigits } from './iso-4217.ts';
import { money, type Money } from './money.ts';

/** How many kinds of notes, and of coins, a shop may name. */
export const MAX_PIECES = 12;

type Pieces = { readonly notes: readonly number[]; readonly coins: readonly number[] };

/**
 * Notes and coins that are in use, in major units, by the issuers' own lists (central banks, 2025). A value that exists as
 * both is named once, as what is met more often; pieces that have all but left circulation are left out.
 * The order is the one in which the set-up offers them.
 */
const IN_USE: Readonly<Record<string, Pieces>> = {
  KZT: { notes: [500, 1000, 2000, 5000, 10000, 20000], coins: [5, 10, 20, 50, 100, 200] },
  RUB: { notes: [50, 100, 200, 500, 1000, 2000, 5000], coins: [1, 2, 5, 10] },
  KGS: { notes: [20, 50, 100, 200, 500, 1000, 2000, 5000], coins: [1, 3, 5, 10] },
  UZS: { notes: [2000, 5000, 10000, 20000, 50000, 100000, 200000], coins: [100, 200, 500, 1000] },
  EUR: { notes: [5, 10, 20, 50, 100, 200], coins: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2] },
  USD: { notes: [1, 5, 10, 20, 50, 100], coins: [0.01, 0.05, 0.1, 0.25] },
  CNY: { notes: [5, 10, 20, 50, 100], coins: [0.1, 0.5, 1] },
  TRY: { notes: [5, 10, 20, 50, 100, 200], coins: [0.25, 0.5, 1] },
  BYN: { notes: [5, 10, 20, 50, 100, 200], coins: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2] },
  UAH: { notes: [20, 50, 100, 200, 500, 1000], coins: [0.1, 0.5, 1, 2, 5, 10] },
  GEL: { notes: [5, 10, 20, 50, 100, 200], coins: [0.05, 0.1, 0.2, 0.5, 1, 2] },
  AMD: { notes: [1000, 2000, 5000, 10000, 20000], coins: [10, 20, 50, 100, 200, 500] },
  AZN: { notes: [1, 5, 10, 20, 50, 100, 200], coins: [0.05, 0.1, 0.2, 0.5] },
  GBP: { notes: [5, 10, 20, 50], coins: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2] },
};

/** A ladder of ones, twos and fives, for a currency whose cash is not known here: a start for the school to mend. */
const LADDER: Pieces = { notes: [10, 20, 50, 100], coins: [1, 2, 5] };

/** The currencies whose cash is known here, the likeliest first. */
export const KNOWN_CURRENCIES: readonly string[] = Object.keys(IN_USE);

/** A currency with the cash to begin with. For one that is not in `KNOWN_CURRENCIES` it is a guess. */
export function currencyPreset(code: string): Currency {
  const digits = isoDigits(code);
  const minor = (values: readonly number[]): readonly Money[] =>
    values.map((value) => money(Math.round(value * 10 ** digits)));
  const { notes, coins } = IN_USE[code] ?? LADDER;
  return { code, digits, notes: minor(notes), coins: minor(coins) };
}
