import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENOUGH_UNITS, honestyRate, likelyRange } from '../../shop/honesty-rate.ts';
import { money } from '../../shop/money.ts';

const basis = (changes: object = {}) => ({
  moneyIn: money(14_390_000),
  valueOut: money(14_830_000),
  units: 612,
  counts: 1,
  stocktakes: 2,
  ...changes,
});

describe('the honesty rate', () => {
  test('is the money that came in over the value of what left, with what it rests on', () => {
    const rate = honestyRate(basis());
    expect(rate).toMatchObject({ known: true, rate: 14_390_000 / 14_830_000, units: 612, counts: 1, stocktakes: 2 });
    expect(rate.known && Math.round(rate.rate * 100)).toBe(97);
  });

  test('may exceed one, and then has no interval', () => {
    expect(honestyRate(basis({ moneyIn: money(16_000_000) }))).toMatchObject({ known: true, likely: null });
  });

  test('is not given where there is too little to rest it on', () => {
    expect(honestyRate(basis({ counts: 0 }))).toEqual({ known: false, reason: 'no-count' });
    expect(honestyRate(basis({ units: ENOUGH_UNITS - 1 }))).toEqual({ known: false, reason: 'too-few-goods' });
    expect(honestyRate(basis({ valueOut: money(0) }))).toEqual({ known: false, reason: 'too-few-goods' });
    expect(honestyRate(basis({ units: ENOUGH_UNITS }))).toMatchObject({ known: true });
  });
});

describe('the likely range', () => {
  // Worked values of Wilson's interval: R's prop.test(x, n, correct = FALSE).
  test.each([
    { hits: 8, of: 10, from: 0.4902, to: 0.9433 },
    { hits: 50, of: 100, from: 0.4038, to: 0.5962 },
    { hits: 10, of: 10, from: 0.7225, to: 1 },
    { hits: 0, of: 20, from: 0, to: 0.1611 },
  ])('$hits of $of', ({ hits, of, from, to }) => {
    const range = likelyRange(hits / of, of);
    expect(range?.from).toBeCloseTo(from, 3);
    expect(range?.to).toBeCloseTo(to, 3);
  });

  test('holds the rate, stays on the scale, and grows narrower with more goods', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 100_000 }), (rate, units) => {
        const range = likelyRange(rate, units);
        const wider = likelyRange(rate, Math.ceil(units / 2));
        if (!range || !wider) throw new Error('no range');
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.to).toBeLessThanOrEqual(1);
        expect(range.from).toBeLessThanOrEqual(rate + 1e-12);
        expect(range.to).toBeGreaterThanOrEqual(rate - 1e-12);
        expect(range.to - range.from).toBeLessThanOrEqual(wider.to - wider.from + 1e-12);
      }),
    );
  });

  test.each([1.01, -0.01])('there is none at %d, which is no share', (rate) => {
    expect(likelyRange(rate, 100)).toBeNull();
  });
});
