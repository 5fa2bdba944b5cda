import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transact, type Tx, type Writer } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { append } from '../../db/ledger.ts';
import { balance } from '../../db/queries/accounts.ts';
import { correctionOf, entriesAfter, entryById } from '../../db/queries/entries.ts';
import { promiseOfPurchase } from '../../db/queries/promise-of-purchase.ts';
import { openPromises } from '../../db/queries/promises.ts';
import { rebuild } from '../../db/replay.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { assertNever } from '../../shop/assert-never.ts';
import type { BasketLine } from '../../shop/basket.ts';
import { decideCorrection, decideGift, decidePurchase, decideSettlement, isCorrectable } from '../../shop/decisions.ts';
import type { Entry, EntryDraft } from '../../shop/ledger/entries.ts';
import { money, type Money } from '../../shop/money.ts';
import { promiseCode } from '../../shop/promise-code.ts';
import type { MoneyTender, Tender } from '../../shop/schemas.ts';
import { dump } from './dump.ts';
import { draft, openSampleShop, PRODUCTS, testId } from './sample-ledger.ts';
import { openFolder } from './temp-folder.ts';

const paid = fc.integer({ min: 0, max: 2_000_000 }).map(money);
const positive = fc.integer({ min: 1, max: 2_000_000 }).map(money);
const howToPay = fc.constantFrom<'exact' | 'change' | 'qr'>('exact', 'change', 'qr');

const lines = fc
  .uniqueArray(fc.record({ product: fc.constantFrom(...PRODUCTS), units: fc.integer({ min: 1, max: 99 }) }), {
    selector: ({ product }) => product.sku,
    minLength: 1,
    maxLength: 4,
  })
  .map((some): BasketLine[] => some.map(({ product, units }) => ({ sku: product.sku, price: product.price, units })));

/** What a buyer does, or staff after them. `back` is how many entries ago the one stands that it is about. */
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('buy'), lines, paid, how: howToPay }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('promise'), lines, paid: positive, code: fc.nat(4000) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('give'), paid: positive, how: howToPay }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('settle'), which: fc.nat(5), paid: positive, how: howToPay }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('undo'), back: fc.nat(6) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const tenderOf = (how: 'exact' | 'change' | 'qr', sum: Money): MoneyTender => {
  if (how === 'qr') return { type: 'qr' };
  if (how === 'exact') return { type: 'cash', putIn: sum, change: money(0), pieces: [] };
  const putIn = money(sum + 12_345);
  return { type: 'cash', putIn, change: money(12_345), pieces: [{ value: putIn, count: 1 }] };
};

const purchase = (n: number, asked: { lines: BasketLine[]; paid: Money; tender: Tender }): EntryDraft => {
  const decided = decidePurchase(asked, (sku) => {
    const product = PRODUCTS.find((one) => one.sku === sku);
    return product && { ...product, retired: false };
  });
  if (!decided.ok) throw new Error(decided.refusal.code);
  return draft(n, 'purchase-recorded', decided.body);
};

/** The entry that an act comes to in this shop; null when there is nothing for it to be about. */
const decide = (tx: Tx, n: number, asked: Act): EntryDraft | null => {
  switch (asked.type) {
    case 'buy':
      return purchase(n, { lines: asked.lines, paid: asked.paid, tender: tenderOf(asked.how, asked.paid) });
    case 'promise':
      return purchase(n, { ...asked, tender: { type: 'promise', code: promiseCode(asked.code) } });
    case 'give': {
      const decided = decideGift({ paid: asked.paid, tender: tenderOf(asked.how, asked.paid) });
      return decided.ok ? draft(n, 'gift-recorded', decided.body) : null;
    }
    case 'settle': {
      const open = openPromises(tx);
      const promise = open[asked.which % Math.max(1, open.length)];
      if (!promise) return null;
      const decided = decideSettlement({ paid: asked.paid, tender: tenderOf(asked.how, asked.paid) }, promise);
      return decided.ok ? draft(n, 'promise-settled', decided.body) : null;
    }
    case 'undo': {
      const entry = entryById(tx, testId(n - 1 - asked.back));
      if (!entry || !isCorrectable(entry) || correctionOf(tx, entry.id)) return null;
      const promise = promiseOfPurchase(tx, entry.id);
      // What was paid of a promise in the meantime would be owed to nobody.
      if (promise && promise.open !== promise.promised) return null;
      return draft(n, 'entry-corrected', decideCorrection(entry, 'mistake'));
    }
    default:
      return assertNever(asked);
  }
};

/** Lets acts happen one after the other in a new shop. */
const trade = (db: Writer, acts: readonly Act[]): readonly Entry[] => {
  let n = openSampleShop(db);
  for (const asked of acts) {
    transact(db, (tx) => {
      const entry = decide(tx, n, asked);
      if (entry) append(tx, entry);
    });
    n += 1;
  }
  return entriesAfter(db, 0, 10_000);
};

const cashOf = (entry: Entry | undefined): number => {
  if (!entry || !('tender' in entry.body) || entry.body.tender.type !== 'cash') return 0;
  return entry.body.tender.putIn - entry.body.tender.change;
};

const RUNS = { numRuns: 25 };
const acts = fc.array(act, { minLength: 1, maxLength: 40 });

describe('whatever buyers do', () => {
  test('the postings of every entry sum to zero, and so do all accounts together', () => {
    fc.assert(
      fc.property(acts, (asked) => {
        const { db, close } = openFolder();
        for (const { body } of trade(db, asked)) {
          expect(body.postings.reduce<number>((sum, [, amount]) => sum + amount, 0)).toBe(0);
        }
        expect(db.all('SELECT seq FROM posting GROUP BY seq HAVING sum(amount) <> 0')).toEqual([]);
        expect(db.one('SELECT sum(gained) - sum(lost) AS all_of_it FROM account_day')).toEqual({
          all_of_it: expect.toBeOneOf([0, null]),
        });
        close();
      }),
      RUNS,
    );
  });

  test('the box holds what was put in less the change that was taken, of all that was not taken back', () => {
    fc.assert(
      fc.property(acts, (asked) => {
        const { db, close } = openFolder();
        const entries = trade(db, asked);
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        const inTheBox = entries.reduce((sum, entry) => {
          const back = entry.kind === 'entry-corrected' ? cashOf(byId.get(entry.body.corrects)) : 0;
          return sum + cashOf(entry) - back;
        }, 0);
        expect(balance(db, 'assets:box')).toBe(inTheBox);
        close();
      }),
      RUNS,
    );
  });

  test('promises on the books are the promises that are open', () => {
    fc.assert(
      fc.property(acts, (asked) => {
        const { db, close } = openFolder();
        trade(db, asked);
        const open = openPromises(db).reduce((sum, promise) => sum + promise.open, 0);
        expect(balance(db, 'assets:promises')).toBe(open);
        close();
      }),
      RUNS,
    );
  });

  test('a replay gives what was there, and the ledger verifies', () => {
    fc.assert(
      fc.property(acts, (asked) => {
        const { db, path, close } = openFolder();
        trade(db, asked);
        const live = dump(db);
        rebuild(db);
        expect(dump(db)).toEqual(live);
        expect(verifyAll(path)).toMatchObject({ ok: true, problems: [] });
        close();
      }),
      RUNS,
    );
  });

  test('what is sent several times, in any order, is recorded once', () => {
    const sent = fc
      .array(fc.record({ lines, paid, how: howToPay, times: fc.integer({ min: 1, max: 3 }) }), {
        minLength: 1,
        maxLength: 10,
      })
      .map((some) =>
        some.flatMap(({ times, how, ...asked }, i) => {
          const entry = purchase(100 + i, { ...asked, tender: tenderOf(how, asked.paid) });
          return Array.from({ length: times }, () => entry);
        }),
      )
      .chain((drafts) => fc.shuffledSubarray(drafts, { minLength: drafts.length }));
    fc.assert(
      fc.property(sent, (drafts) => {
        const { db, close } = openFolder();
        const first = openSampleShop(db) - 1;
        const recorded = new Map<string, Entry>();
        for (const one of drafts) {
          const answer = transact(db, (tx) => append(tx, one));
          expect(answer).toMatchObject({ ok: true, replayed: recorded.has(one.id) });
          expect(answer.entry).toEqual(recorded.get(one.id) ?? answer.entry);
          recorded.set(one.id, answer.entry);
        }
        expect(entriesAfter(db, first, 1000)).toEqual([...recorded.values()]);
        expect(head(db).seq).toBe(first + new Set(drafts.map(({ id }) => id)).size);
        close();
      }),
      RUNS,
    );
  });
});
