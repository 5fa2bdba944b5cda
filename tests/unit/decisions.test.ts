import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOne, EMPTY_BASKET, MAX_UNITS, setUnits, suggestedTotal } from '../../shop/basket.ts';
import type { Sku } from '../../shop/catalogue.ts';
import {
  decideCorrection,
  decideGift,
  decidePurchase,
  decideSettlement,
  type Correctable,
  type ShelfProduct,
} from '../../shop/decisions.ts';
import type { Account } from '../../shop/ledger/accounts.ts';
import { ENTRY_BODIES } from '../../shop/ledger/entries.ts';
import { money, type Money } from '../../shop/money.ts';
import type { MoneyTender, Tender } from '../../shop/schemas.ts';

const sku = (text: string) => text as Sku;
const SHELF: readonly ShelfProduct[] = [
  { sku: sku('BA-01'), price: money(45_000), retired: false },
  { sku: sku('DR-02'), price: money(25_000), retired: false },
  { sku: sku('FR-01'), price: money(12_000), retired: false },
  { sku: sku('XX-01'), price: money(10_000), retired: true },
];
const onShelf = (wanted: Sku) => SHELF.find((product) => product.sku === wanted);
const exactly = (paid: Money): Tender => ({ type: 'cash', putIn: paid, change: money(0), pieces: [] });
const linesOf = (...pairs: readonly [string, number][]) =>
  pairs.map(([code, units]) => ({ sku: sku(code), units, price: onShelf(sku(code))?.price ?? money(0) }));

const amounts = fc.integer({ min: 0, max: 5_000_000 }).map(money);
const tenders = (paid: Money) =>
  fc.oneof(
    fc.constant<Tender>({ type: 'qr' }),
    fc.constant<Tender>({ type: 'promise', code: 'ТЕҢІЗ-47' }),
    fc.constant(exactly(paid)),
    fc.integer({ min: 1, max: 100 }).map((count): Tender => {
      const putIn = money(paid + count * 50_000 - (paid % 50_000));
      return {
        type: 'cash',
        putIn,
        change: money(putIn - paid),
        pieces: [{ value: money(50_000), count: putIn / 50_000 }],
      };
    }),
  );
const baskets = fc
  .uniqueArray(fc.tuple(fc.constantFrom('BA-01', 'DR-02', 'FR-01'), fc.integer({ min: 1, max: MAX_UNITS })), {
    minLength: 1,
    selector: ([code]) => code,
  })
  .map((pairs) => linesOf(...pairs));

const balanceOf = (postings: readonly (readonly [Account, Money])[], account: Account) =>
  postings.filter(([name]) => name === account).reduce((total, [, amount]) => total + amount, 0);
const total = (postings: readonly (readonly [Account, Money])[]) =>
  postings.reduce((sum, [, amount]) => sum + amount, 0);

describe('a purchase', () => {
  it('always balances, brings the box what was put in less the change, and fits the ledger’s own shape', () => {
    fc.assert(
      fc.property(
        baskets,
        amounts.chain((paid) => fc.tuple(fc.constant(paid), tenders(paid))),
        (lines, [paid, tender]) => {
          const decision = decidePurchase({ lines, paid, tender }, onShelf);
          if (!decision.ok) {
            expect(decision.refusal.code).toBe('nothing-promised');
            return;
          }
          const { postings, suggested } = decision.body;
          expect(total(postings)).toBe(0);
          expect(balanceOf(postings, 'assets:box')).toBe(tender.type === 'cash' ? tender.putIn - tender.change : 0);
          expect(0 - balanceOf(postings, 'income:goods')).toBe(Math.min(paid, suggested));
          expect(0 - balanceOf(postings, 'income:gifts')).toBe(Math.max(0, paid - suggested));
          expect(ENTRY_BODIES['purchase-recorded'].parse(decision.body)).toEqual(decision.body);
        },
      ),
    );
  });

  it('is refused when the shop no longer is what the buyer saw, and says what it is now', () => {
    const paid = money(45_000);
    const refusalOf = (lines: Parameters<typeof decidePurchase>[0]['lines']) => {
      const decision = decidePurchase({ lines, paid, tender: exactly(paid) }, onShelf);
      return decision.ok ? null : decision.refusal;
    };
    expect(refusalOf([{ sku: sku('BA-01'), units: 1, price: money(40_000) }])).toEqual({
      code: 'price-changed',
      prices: [{ sku: 'BA-01', price: 45_000 }],
    });
    expect(refusalOf(linesOf(['XX-01', 1]))).toEqual({ code: 'product-retired', skus: ['XX-01'] });
    expect(refusalOf(linesOf(['NO-99', 1]))).toEqual({ code: 'product-unknown', skus: ['NO-99'] });
  });

  it('is refused when the cash contradicts itself', () => {
    const lines = linesOf(['BA-01', 1]);
    const paid = money(45_000);
    const cash = (putIn: number, change: number, pieces: readonly { value: Money; count: number }[]): Tender => ({
      type: 'cash',
      putIn: money(putIn),
      change: money(change),
      pieces: [...pieces],
    });
    const bad = [
      cash(50_000, 4_000, []),
      cash(50_000, 5_000, []),
      cash(50_000, 5_000, [{ value: money(20_000), count: 2 }]),
    ];
    for (const tender of bad) {
      expect(decidePurchase({ lines, paid, tender }, onShelf)).toEqual({
        ok: false,
        refusal: { code: 'cash-does-not-add-up' },
      });
    }
  });
});

describe('gifts and promises', () => {
  const paidBy = (tender: MoneyTender) => tender;

  it('a gift is income of its own', () => {
    const decision = decideGift({ paid: money(50_000), tender: paidBy({ type: 'qr' }) });
    expect(decision.ok && decision.body.postings).toEqual([
      ['assets:phone', 50_000],
      ['income:gifts', -50_000],
    ]);
  });

  it('money for a promise never settles more than is open; the rest is a gift', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 1, max: 900_000 }), (open, paid) => {
        const promise = { purchase: '0190a5b0-0000-7000-8000-000000000000', code: 'ТЕҢІЗ-47', open: money(open) };
        const decision = decideSettlement({ paid: money(paid), tender: { type: 'qr' } }, promise);
        if (!decision.ok) throw new Error('refused');
        expect(total(decision.body.postings)).toBe(0);
        expect(decision.body.settled + decision.body.gift).toBe(paid);
        expect(decision.body.settled).toBeLessThanOrEqual(open);
        expect(0 - balanceOf(decision.body.postings, 'assets:promises')).toBe(decision.body.settled);
      }),
    );
  });
});

describe('a correction', () => {
  it('takes back every posting of what it corrects', () => {
    fc.assert(
      fc.property(
        baskets,
        amounts.chain((paid) => fc.tuple(fc.constant(paid), tenders(paid))),
        (lines, [paid, tender]) => {
          const decision = decidePurchase({ lines, paid, tender }, onShelf);
          fc.pre(decision.ok);
          if (!decision.ok) return;
          const entry = {
            id: '0190a5b0-0000-7000-8000-000000000000',
            kind: 'purchase-recorded',
            body: decision.body,
          } as unknown as Correctable;
          const correction = decideCorrection(entry, 'undone-by-buyer');
          for (const [account, amount] of decision.body.postings)
            expect(balanceOf(correction.postings, account)).toBe(0 - amount);
          expect(correction.returned).toEqual(lines);
          expect(correction.promise?.open ?? 0).toBe(tender.type === 'promise' ? -paid : 0);
        },
      ),
    );
  });
});

describe('the basket', () => {
  it('has one line per product and stays within what a child can carry', () => {
    const product = { sku: sku('FR-01'), price: money(12_000) };
    let basket = EMPTY_BASKET;
    for (let touch = 0; touch < 150; touch += 1) basket = addOne(basket, product);
    expect(basket).toEqual([{ ...product, units: MAX_UNITS }]);
    expect(suggestedTotal(basket)).toBe(12_000 * MAX_UNITS);
    expect(setUnits(basket, product.sku, 0)).toEqual([]);
  });
});
