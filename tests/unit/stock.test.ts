import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sku } from '../../shop/catalogue.ts';
import { MAX_AMOUNT, money } from '../../shop/money.ts';
import { costOf, decideReceipt, differences, mayPutRight, netLines } from '../../shop/stock.ts';

const SKUS = ['A-1', 'B-2', 'C-3'] as Sku[];

const aLine = (least: number, most: number) =>
  fc.record({
    sku: fc.constantFrom(...SKUS),
    units: fc.integer({ min: least, max: most }).filter((units) => units !== 0),
    unitCost: fc.constantFrom(0, 100, 120).map(money),
  });
const received = fc.array(aLine(1, 50), { minLength: 1, maxLength: 8 });
const sorted = (lines: ReturnType<typeof netLines>) =>
  lines.map(({ sku, units, unitCost }) => `${sku} ${unitCost} ${units}`).toSorted();
const known = (safe: number, left = safe) => ({ isKnown: () => true, safe: money(safe), left: money(left) });

describe('a receipt', () => {
  test('moves money out of the safe only where it came from the fund: what it cost, no more and no less', () => {
    fc.assert(
      fc.property(received, fc.constantFrom('given', 'bought', 'fund'), (lines, source) => {
        const cost = costOf(lines) ?? 0;
        const decision = decideReceipt({ lines, source }, known(cost));
        if (!decision.ok) throw new Error(decision.refusal.code);
        const moved = new Map(decision.body.postings);
        expect(moved.get('assets:safe') ?? 0).toBe(source === 'fund' ? 0 - cost : 0);
        expect(moved.get('expenses:goods') ?? 0).toBe(source === 'fund' ? cost : 0);
      }),
    );
  });

  test('from the fund never leaves the safe with less than nothing', () => {
    const lines = [{ sku: SKUS[0] as Sku, units: 3, unitCost: money(100) }];
    expect(decideReceipt({ lines, source: 'fund' }, known(299))).toMatchObject({
      refusal: { code: 'safe-too-small', safe: 299 },
    });
    expect(decideReceipt({ lines, source: 'fund' }, known(300, 299))).toMatchObject({
      refusal: { code: 'campaign-too-small', left: 299 },
    });
    expect(decideReceipt({ lines, source: 'fund' }, known(300))).toMatchObject({ ok: true });
    expect(decideReceipt({ lines, source: 'given' }, known(0))).toMatchObject({ ok: true });
  });

  test('that puts right what was too dear brings money back, whatever the safe holds', () => {
    const lines = [{ sku: SKUS[0] as Sku, units: -3, unitCost: money(100) }];
    expect(decideReceipt({ lines, source: 'fund' }, known(-500))).toMatchObject({ ok: true });
  });

  test('has a cost that an entry can hold', () => {
    const dearest = { units: 1, unitCost: money(MAX_AMOUNT) };
    expect(costOf([dearest])).toBe(MAX_AMOUNT);
    expect(costOf([dearest, { units: 1, unitCost: money(1) }])).toBeNull();
    expect(costOf(Array.from({ length: 500 }, () => ({ ...dearest, units: 100_000 })))).toBeNull();
  });
});

describe('putting right', () => {
  test('what was recorded and the differences come to what should have been', () => {
    fc.assert(
      fc.property(received, received, (before, now) => {
        const lines = differences(before, now);
        expect(sorted(netLines([{ lines: before }, { lines }]))).toEqual(sorted(netLines([{ lines: now }])));
        expect(mayPutRight([{ lines: before }], lines)).toBe(true);
      }),
    );
  });

  test('what is right already has no differences', () => {
    fc.assert(
      fc.property(received, (lines) => {
        expect(differences(lines, lines.toReversed())).toEqual([]);
      }),
    );
  });

  test('is refused exactly where a product would have come less than not at all', () => {
    fc.assert(
      fc.property(received, fc.array(aLine(-60, 60), { maxLength: 8 }), (before, lines) => {
        const after = netLines([{ lines: before }, { lines }]);
        expect(mayPutRight([{ lines: before }], lines)).toBe(after.every(({ units }) => units > 0));
      }),
    );
  });
});
