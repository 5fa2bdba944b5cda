import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sku } from '../../shop/catalogue.ts';
import { decideCorrection, decidePurchase, inPlaceOf, type Correctable } from '../../shop/decisions.ts';
import type { Posting } from '../../shop/ledger/accounts.ts';
import { ENTRY_BODIES } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import {
  cashFoundByCount,
  decideLetGo,
  decidePhoneConfirmation,
  decideTally,
  firstSettlingDay,
  isOldPromise,
} from '../../shop/settling.ts';
import { businessDate } from '../../shop/time.ts';

const on = (postings: readonly Posting[], account: string) =>
  postings.filter(([name]) => name === account).reduce((sum, [, amount]) => sum + amount, 0);
const total = (postings: readonly Posting[]) => postings.reduce((sum, [, amount]) => sum + amount, 0);
const amounts = fc.integer({ min: 0, max: 5_000_000 }).map(money);
const BREAD = { sku: 'BA-01' as Sku, units: 1, price: money(45_000) };
const lines = fc
  .record({ units: fc.integer({ min: 1, max: 1000 }), price: amounts })
  .map((line) => [{ ...BREAD, ...line }]);
const ID = '0190a5b0-0000-7000-8000-000000000000';

describe('phone payments', () => {
  it('leave nothing claimed, put what the bank has into the bank, and book the difference', () => {
    const claims = fc.integer({ min: -100_000, max: 5_000_000 }).map(money);
    fc.assert(
      fc.property(claims, amounts, (claimed, confirmed) => {
        const through = businessDate('2026-11-20');
        const asked = {
          through,
          claims: 3,
          claimed,
          confirmed,
          statement: null,
          reason: 'unknown',
          note: null,
        } as const;
        const decided = decidePhoneConfirmation(asked);
        if (!decided.ok) throw new Error('refused');
        const { postings, reason } = decided.body;
        expect([on(postings, 'assets:phone'), on(postings, 'assets:bank')]).toEqual([0 - claimed, confirmed]);
        expect(on(postings, 'expenses:shortage')).toBe(Math.max(0, claimed - confirmed));
        expect(0 - on(postings, 'income:surplus')).toBe(Math.max(0, confirmed - claimed));
        expect(total(postings)).toBe(0);
        expect(reason).toBe(claimed === confirmed ? null : 'unknown');
        expect(ENTRY_BODIES['phone-confirmed'].parse(decided.body)).toEqual(decided.body);
      }),
    );
  });
});

describe('promises', () => {
  it('are old on the day after the one by which they should be kept', () => {
    const made = businessDate('2026-11-20');
    expect(isOldPromise(made, businessDate('2026-11-27'), 7)).toBe(false);
    expect(isOldPromise(made, businessDate('2026-11-28'), 7)).toBe(true);
    expect(isOldPromise(made, made, null)).toBe(true);
  });

  it('that are let go are owed by nobody', () => {
    const body = decideLetGo({ purchase: ID, code: 'ТЕҢІЗ-47', open: money(700) }, { reason: 'other', note: 'x' });
    expect(body.postings).toEqual([
      ['assets:promises', -700],
      ['expenses:promises', 700],
    ]);
    expect(ENTRY_BODIES['promise-let-go'].parse(body)).toEqual(body);
  });
});

describe('paper sheets', () => {
  it('bring what was paid: up to the suggested sum for goods, the rest as a gift', () => {
    fc.assert(
      fc.property(lines, amounts, amounts, fc.boolean(), (sold, cash, phone, foundByCount) => {
        const decided = decideTally({ lines: sold, cash, phone, foundByCount, note: null });
        if (!decided.ok) throw new Error('refused');
        const { postings, suggested } = decided.body;
        expect(total(postings)).toBe(0);
        expect(on(postings, foundByCount ? 'income:surplus' : 'assets:box')).toBe(cash);
        expect(on(postings, foundByCount ? 'assets:box' : 'income:surplus')).toBe(0);
        expect(on(postings, 'assets:phone')).toBe(phone);
        expect(0 - on(postings, 'income:goods')).toBe(Math.min(cash + phone, suggested));
        expect(ENTRY_BODIES['tally-recorded'].parse(decided.body)).toEqual(decided.body);
      }),
    );
  });

  it('of nothing are none', () => {
    const nothing = { lines: [], cash: money(0), phone: money(0), foundByCount: false, note: null };
    expect(decideTally(nothing)).toEqual({ ok: false, refusal: { code: 'tally-empty' } });
  });

  it('may be thirty days old, and never older than the shop', () => {
    const today = businessDate('2026-11-20');
    expect(firstSettlingDay(today, businessDate('2026-01-01'))).toBe('2026-10-21');
    expect(firstSettlingDay(today, businessDate('2026-11-18'))).toBe('2026-11-18');
  });

  it('ask about the count only where the days do not say it', () => {
    const day = businessDate('2026-11-20');
    expect(cashFoundByCount(day, null)).toBe('no');
    expect(cashFoundByCount(day, businessDate('2026-11-19'))).toBe('no');
    expect(cashFoundByCount(day, day)).toBe('ask');
    expect(cashFoundByCount(day, businessDate('2026-11-21'))).toBe('yes');
  });
});

describe('a correction after a count, and what is recorded in its place', () => {
  it('never touch the box, and together cost exactly what the two differ by', () => {
    fc.assert(
      fc.property(amounts, amounts, (wrong, right) => {
        const purchaseOf = (paid: typeof wrong) => {
          const tender = { type: 'cash', putIn: paid, change: money(0), pieces: [] } as const;
          const decided = decidePurchase({ lines: [BREAD], paid, tender: { ...tender, pieces: [] } }, () => ({
            ...BREAD,
            retired: false,
          }));
          if (!decided.ok) throw new Error('refused');
          return decided.body;
        };
        const entry = { id: ID, kind: 'purchase-recorded', body: purchaseOf(wrong) } as unknown as Correctable;
        const correction = decideCorrection(entry, 'wrong-sum', { note: 'x', countedSince: true });
        const anew = inPlaceOf(purchaseOf(right), { id: ID, countedSince: true });
        const both = [...correction.postings, ...anew.postings];
        expect(on(both, 'assets:box')).toBe(0);
        expect(total(both)).toBe(0);
        // The count found `right` where the books said `wrong`; after both acts its difference is explained to the last tiyn.
        expect(on(both, 'expenses:shortage') + on(both, 'income:surplus')).toBe(right - wrong);
        expect(ENTRY_BODIES['entry-corrected'].parse(correction)).toEqual(correction);
        expect(ENTRY_BODIES['purchase-recorded'].parse(anew)).toEqual(anew);
      }),
    );
  });
});
