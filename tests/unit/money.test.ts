import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MONEY, money, parseMoney, sum } from '../../shop/money.ts';

describe('money', () => {
  it('takes whole minor units only', () => {
    for (const bad of [0.5, NaN, Infinity, MAX_MONEY + 1, -MAX_MONEY - 1]) expect(() => money(bad)).toThrow(RangeError);
    expect(money(-0)).toBe(0);
    expect(money(MAX_MONEY)).toBe(MAX_MONEY);
  });

  it('does not let a sum overflow', () => {
    expect(() => sum([money(MAX_MONEY), money(1)])).toThrow(RangeError);
  });

  it('reads back every sum it is shown, whatever the decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('.', ','),
        (minor, digits, point) => {
          const text = minor.toString().padStart(digits + 1, '0');
          const typed = digits === 0 ? text : `${text.slice(0, -digits)}${point}${text.slice(-digits)}`;
          expect(parseMoney(typed, digits)).toBe(minor);
        },
      ),
    );
  });

  it('reads grouped sums and refuses what is ambiguous', () => {
    expect(parseMoney('1 250', 2)).toBe(125_000);
    expect(parseMoney('1\u00A0250,5', 2)).toBe(125_050);
    for (const bad of ['', '1,2,3', '1.250,00', '12.345', '-5', '+5', '1e3', '0x10', '٣', 'abc', '5₸', '99999999999']) {
      expect(parseMoney(bad, 2)).toBeNull();
    }
    expect(parseMoney('5.0', 0)).toBeNull();
  });
});
