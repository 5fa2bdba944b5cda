import { denominations, type Currency } from './currency.ts';
import { money, type Money } from './money.ts';

/** So many pieces of one note or coin. */
export type Pieces = { readonly value: Money; readonly count: number };

/** What the tapped pieces come to. */
export function piecesTotal(pieces: readonly Pieces[]): Money {
  return money(pieces.reduce<number>((total, { value, count }) => total + value * count, 0));
}

/** Above this many smallest coins the screen shows the sum alone: no box gives change like that. */
const MAX_SMALLEST_COINS = 20_000;

/**
 * One set of notes and coins, with the fewest pieces, that makes `amount`; null when the currency's pieces cannot make it.
 * Works for any set of denominations (dynamic programming over the smallest piece: taking the largest first fails for some).
 */
export function changeFor(amount: Money, currency: Currency): readonly Pieces[] | null {
  if (amount === 0) return [];
  const values = denominations(currency);
  const unit = values.reduce(greatestCommonDivisor, 0);
  if (amount < 0 || unit === 0 || amount % unit !== 0 || amount / unit > MAX_SMALLEST_COINS) return null;
  const target = amount / unit;
  const fewest = new Float64Array(target + 1).fill(Infinity);
  const last = new Float64Array(target + 1);
  fewest[0] = 0;
  for (const value of values) {
    const size = value / unit;
    for (let sum = size; sum <= target; sum += 1) {
      const count = (fewest[sum - size] ?? Infinity) + 1;
      if (count < (fewest[sum] ?? Infinity)) {
        fewest[sum] = count;
        last[sum] = value;
      }
    }
  }
  if (fewest[target] === Infinity) return null;
  const counts = new Map<number, number>();
  for (let sum = target; sum > 0;) {
    const value = last[sum] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    sum -= value / unit;
  }
  return values.filter((value) => counts.has(value)).map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
