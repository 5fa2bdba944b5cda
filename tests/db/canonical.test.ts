import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, isCanonical } from '../../shop/canonical.ts';

// Bodies hold whole numbers only, and text without halves of surrogate pairs.
const text = fc.string({ unit: 'grapheme' }).filter((some) => some.isWellFormed());
const number = fc.maxSafeInteger();
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, text, number, fc.boolean(), fc.constant(null), tie('list'), tie('fields')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  fields: fc.dictionary(fc.oneof(text, fc.nat().map(String)), tie('value'), { maxKeys: 6 }),
}));

describe('canonical JSON', () => {
  test('is what another implementation of RFC 8785 writes', () => {
    fc.assert(
      fc.property(value, (some) => {
        expect(canonical(some)).toBe(canonicalize(some));
      }),
      { numRuns: 1000 },
    );
  });

  test('is known as such, and no other text of the same value is', () => {
    fc.assert(
      fc.property(value, (some) => {
        const right = canonical(some);
        expect(isCanonical(right, JSON.parse(right))).toBe(true);
        const spaced = JSON.stringify(some, null, 1);
        expect(isCanonical(spaced, JSON.parse(spaced))).toBe(spaced === right);
      }),
    );
  });

  test.each([
    ['keys out of order', '{"b":1,"a":2}'],
    ['keys out of order inside', '[{"b":1,"a":2}]'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a needless escape', '"\\u0041"'],
    ['an escaped solidus', '"\\/"'],
    ['a number with a point', '1.0'],
    ['a fraction', '0.5'],
    ['minus zero', '-0'],
    ['a number too large to be exact', '9007199254740993'],
    ['half a surrogate pair', '"\\ud800"'],
  ])('refuses %s', (_, some) => {
    expect(isCanonical(some, JSON.parse(some))).toBe(false);
  });

  test('leaves out what is undefined and refuses what JSON cannot hold', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    for (const wrong of [0.5, Number.NaN, Infinity, 2 ** 53, '\ud800', { a: 1n }, [undefined], () => 1]) {
      expect(() => canonical(wrong)).toThrow(TypeError);
    }
  });
});
