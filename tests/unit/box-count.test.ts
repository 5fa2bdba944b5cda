import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeToLeave, floatLimit } from '../../shop/box-float.ts';
import { countBody, countProblem, decideSealing, sameCount } from '../../shop/box-count.ts';
import { piecesTotal } from '../../shop/change.ts';
import { denominations, TENGE } from '../../shop/currency.ts';
import { currencyPreset, KNOWN_CURRENCIES } from '../../shop/currency-presets.ts';
import type { Account } from '../../shop/ledger/accounts.ts';
import { money } from '../../shop/money.ts';
import { utcMs } from '../../shop/time.ts';
import { postingFault } from '../../shop/ledger/posting-fault.ts';

const VALUES = denominations(TENGE);
const counts = (most: number) =>
  fc
    .array(fc.integer({ min: 0, max: most }), { minLength: VALUES.length, maxLength: VALUES.length })
    .map((all) => VALUES.map((value, at) => ({ value, count: all[at] ?? 0 })));

const OPENING = {
  box: '2',
  seal: '004718',
  sealState: 'intact' as const,
  openedAt: utcMs(1_795_000_000_000),
  openedSeq: 7,
  signers: ['p1', 'p2'] as [string, string],
  apart: false,
  recounts: null,
};

describe('a locked count', () => {
  test('makes the books hold what the box held, whatever they said before', () => {
    const books = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(counts(1000), books, (rows, expected) => {
        const body = countBody({ ...OPENING, rows }, money(expected));
        expect(postingFault(body.postings)).toBeNull();
        const box = body.postings.find(([account]) => account === 'assets:box')?.[1] ?? 0;
        expect(expected + box).toBe(piecesTotal(rows));
        expect(piecesTotal(body.pieces)).toBe(body.counted);
        expect(body.pieces.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });

  test('books a shortage and a surplus on accounts of their own', () => {
    const accounts = (found: number, expected: number): readonly Account[] => {
      const rows = VALUES.map((value) => ({ value, count: value === 500 ? found : 0 }));
      return countBody({ ...OPENING, rows }, money(expected)).postings.map(([account]) => account);
    };
    expect(accounts(1, 1000)).toEqual(['assets:box', 'expenses:shortage']);
    expect(accounts(3, 1000)).toEqual(['assets:box', 'income:surplus']);
    expect(accounts(2, 1000)).toEqual([]);
  });

  test('is the same in any order of its rows, and another with one piece more', () => {
    fc.assert(
      fc.property(counts(50), (rows) => {
        expect(sameCount(rows, rows.toReversed())).toBe(true);
        expect(sameCount(rows, [...rows.slice(1), { ...rows[0], count: 51 } as (typeof rows)[0]])).toBe(false);
      }),
    );
  });

  test('takes as many pieces as a row holds, and no sum beyond what the ledger holds', () => {
    const all = (count: number) => VALUES.map((value) => ({ value, count }));
    expect(countProblem(all(1000), VALUES)).toBeNull();
    expect(countProblem(all(100_000), VALUES)).toEqual({ code: 'sum-too-large' });
    const huge = VALUES.map(() => money(10_000_000_000));
    expect(countProblem([{ value: huge[0] ?? money(1), count: 100_000 }], huge.slice(0, 1))).toEqual({
      code: 'sum-too-large',
    });
  });
});

describe('what stays as change', () => {
  test('is of the counted pieces, small ones, at most twenty of each, and within the limit', () => {
    for (const code of KNOWN_CURRENCIES) {
      const currency = currencyPreset(code);
      const values = denominations(currency);
      fc.assert(
        fc.property(fc.array(fc.nat(500), { minLength: values.length, maxLength: values.length }), (all) => {
          const counted = values.map((value, at) => ({ value, count: all[at] ?? 0 })).filter(({ count }) => count > 0);
          const left = changeToLeave(counted, currency);
          expect(piecesTotal(left)).toBeLessThanOrEqual(floatLimit(currency));
          const large = currency.notes[1] ?? Infinity;
          for (const { value, count } of left) {
            expect(count).toBeLessThanOrEqual(20);
            expect(count).toBeLessThanOrEqual(counted.find((found) => found.value === value)?.count ?? 0);
            expect(value).toBeLessThanOrEqual(large);
          }
        }),
        { numRuns: 30 },
      );
    }
  });

  test('of a box as it is in a school: coins first, then the smaller notes', () => {
    const counted = [20_000, 5000, 1000, 500, 200, 100, 50, 20, 10, 5].map((whole) => ({
      value: money(whole * 100),
      count: 30,
    }));
    const left = changeToLeave(counted, TENGE).map(({ value, count }) => [value / 100, count]);
    expect(left).toEqual([
      [500, 4],
      [200, 20],
      [100, 20],
      [50, 20],
      [20, 20],
      [10, 20],
      [5, 20],
    ]);
  });
});

describe('sealing', () => {
  const sealing = { count: 'c', leftPieces: [], bag: 'B-1', seal: '9', reason: null, note: null };
  const at = (counted: number, expected = counted) => ({ counted: money(counted), expected: money(expected) });

  test('splits the counted money between box and safe, and nothing else', () => {
    fc.assert(
      fc.property(counts(30), counts(30), (found, left) => {
        const counted = piecesTotal(found);
        const decided = decideSealing({ ...sealing, leftPieces: left }, at(counted));
        expect(decided.ok).toBe(piecesTotal(left) <= counted);
        if (!decided.ok) return;
        expect(postingFault(decided.body.postings)).toBeNull();
        expect(decided.body.left + decided.body.moved).toBe(counted);
      }),
    );
  });

  test('keeps a reason for a difference alone, and a bag for money alone', () => {
    const same = decideSealing({ ...sealing, reason: 'taken' }, at(500));
    expect(same).toMatchObject({ ok: true, body: { reason: null, bag: 'B-1' } });
    const nothing = decideSealing({ ...sealing, bag: 'B-1', reason: 'taken' }, at(0, 500));
    expect(nothing).toMatchObject({ ok: true, body: { reason: 'taken', bag: null, postings: [] } });
  });
});
