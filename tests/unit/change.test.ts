import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFor, piecesTotal } from '../../shop/change.ts';
import { amountStep, roundUps, TENGE, type Currency } from '../../shop/currency.ts';
import { money } from '../../shop/money.ts';

const currencyOf = (values: readonly number[]): Currency => ({
  code: 'XTS',
  digits: 0,
  notes: [],
  coins: values.toSorted((a, b) => a - b).map(money),
});

describe('change', () => {
  it('makes 430 ₸ of two 200, a 20 and a 10, as the picture shows', () => {
    expect(changeFor(money(43_000), TENGE)).toEqual([
      { value: 20_000, count: 2 },
      { value: 2_000, count: 1 },
      { value: 1_000, count: 1 },
    ]);
  });

  it('comes to the sum whenever it finds a set, and finds one for every multiple of the smallest coin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (coins) => {
        const amount = money(coins * 500);
        const set = changeFor(amount, TENGE);
        expect(set && piecesTotal(set)).toBe(amount);
      }),
    );
  });

  it('uses the fewest pieces also where taking the largest first does not', () => {
    expect(changeFor(money(6), currencyOf([1, 3, 4]))).toEqual([{ value: 3, count: 2 }]);
  });

  it('agrees with trying every combination', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 40 }),
        (values, amount) => {
          const best = fewestPieces(values, amount);
          const set = changeFor(money(amount), currencyOf(values));
          expect(set === null ? null : set.reduce((n, { count }) => n + count, 0)).toBe(best);
        },
      ),
    );
  });

  it('says so when the pieces cannot make it', () => {
    expect(changeFor(money(7), currencyOf([5, 10]))).toBeNull();
    expect(changeFor(money(-500), TENGE)).toBeNull();
    expect(changeFor(money(100_000_000_000), TENGE)).toBeNull();
  });
});

describe('sums to offer', () => {
  it('rounds 1 070 ₸ up to 1 100 and 1 200, and a round sum to the next ones', () => {
    expect(amountStep(TENGE)).toBe(1_000);
    expect(roundUps(money(107_000), TENGE)).toEqual([110_000, 120_000]);
    expect(roundUps(money(100_000), TENGE)).toEqual([110_000, 120_000]);
  });

  it('counts in tens of cents where the smallest coin is a cent, and in coins where there are no notes', () => {
    const euro = {
      code: 'EUR',
      digits: 2,
      notes: [500, 1000].map(money),
      coins: [1, 2, 5, 10, 20, 50, 100, 200].map(money),
    };
    expect(amountStep(euro)).toBe(10);
    expect(roundUps(money(340), euro)).toEqual([400, 500]);
    expect(amountStep(currencyOf([5, 10]))).toBe(10);
  });
});

function fewestPieces(values: readonly number[], amount: number): number | null {
  if (amount === 0) return 0;
  const [value, ...rest] = values;
  if (value === undefined) return null;
  const tries = Array.from({ length: Math.floor(amount / value) + 1 }, (_, count) => {
    const others = fewestPieces(rest, amount - count * value);
    return others === null ? Infinity : others + count;
  });
  const best = Math.min(...tries);
  return best === Infinity ? null : best;
}
