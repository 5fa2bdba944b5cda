import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGtin } from '../../shop/catalogue.ts';
import { weakPin } from '../../shop/pin.ts';
import {
  foldPromiseCode,
  isPromiseCode,
  PROMISE_CODE_COUNT,
  PROMISE_WORDS,
  promiseCode,
} from '../../shop/promise-code.ts';

describe('promise codes', () => {
  it('are all different, also as a Russian or English keyboard types them', () => {
    const folded = Array.from({ length: PROMISE_CODE_COUNT }, (_, index) => foldPromiseCode(promiseCode(index)));
    expect(new Set(folded).size).toBe(PROMISE_WORDS.length * 90);
  });

  it('are recognised however they are typed', () => {
    for (const typed of ['теңіз 47', 'ТЕНИЗ-47', 'teniz47', ' Теңіз — 47 ']) {
      expect(foldPromiseCode(typed)).toBe(foldPromiseCode('ТЕҢІЗ-47'));
    }
    expect(foldPromiseCode('ТЕҢІЗ-48')).not.toBe(foldPromiseCode('ТЕҢІЗ-47'));
  });

  it('are codes only in the kiosk’s own writing', () => {
    expect(isPromiseCode('ТЕҢІЗ-47')).toBe(true);
    for (const bad of ['теңіз-47', 'ТЕҢІЗ-07', 'ТЕҢІЗ-470', 'МАШИНА-47', 'ТЕҢІЗ47', ''])
      expect(isPromiseCode(bad)).toBe(false);
    for (const bad of [-1, PROMISE_CODE_COUNT, 0.5]) expect(() => promiseCode(bad)).toThrow(RangeError);
  });
});

describe('barcodes', () => {
  it('need a right check digit', () => {
    expect(isGtin('2000000000015')).toBe(true);
    expect(isGtin('2000000000016')).toBe(false);
    expect(isGtin('96385074')).toBe(true);
    for (const bad of ['', '123', '20000000000150', 'abcdefgh', ' 2000000000015']) expect(isGtin(bad)).toBe(false);
  });

  it('notice every single digit that is misread', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (position, by) => {
        const digits = [...'2000000000015'];
        digits[position] = String((Number(digits[position]) + by) % 10);
        expect(isGtin(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('PINs', () => {
  it('that everyone tries first are refused, each with its reason', () => {
    const reasons = {
      '1234': 'a-row',
      '9876': 'a-row',
      '7890': 'a-row',
      '0000': 'one-digit',
      '1212': 'a-pair',
      '1122': 'a-pair',
      '2012': 'a-year',
      '123': 'too-short',
      '12a4': 'not-digits',
      '1357924680135': 'too-long',
    };
    for (const [pin, reason] of Object.entries(reasons)) expect([pin, weakPin(pin)]).toEqual([pin, reason]);
  });

  it('that will do are taken', () => {
    for (const pin of ['4071', '8350', '736914', '2591']) expect(weakPin(pin)).toBeNull();
  });
});
