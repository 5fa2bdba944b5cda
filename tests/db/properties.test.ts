import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transact } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { append } from '../../db/ledger.ts';
import { balance } from '../../db/queries/accounts.ts';
import { lastCount } from '../../db/queries/box-counts.ts';
import { campaigns } from '../../db/queries/campaigns.ts';
import { entriesAfter } from '../../db/queries/entries.ts';
import { figuresOn, placesOn } from '../../db/queries/fund.ts';
import { allGoods } from '../../db/queries/goods.ts';
import { openClaims } from '../../db/queries/phone.ts';
import { openPromises } from '../../db/queries/promises.ts';
import { openInMemory } from '../../db/open.ts';
import { rebuild } from '../../db/replay.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { countedFund } from '../../server/fund-figures.ts';
import type { Entry } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import { businessDate } from '../../shop/time.ts';
import {
  anyAct,
  aProduct,
  howToPay,
  lines,
  paid,
  purchase,
  quartersOf,
  tenderOf,
  trade,
  type AnyAct,
} from './arbitrary-acts.ts';
import { dump } from './dump.ts';
import { momentOf, openSampleShop } from './sample-ledger.ts';
import { openFolder } from './temp-folder.ts';
import { boxOf, leftByCampaign, shelfOf, vaultsOf } from './what-happened.ts';

/** The number of the entry after those that open the sample shop. */
const FIRST_ACT = openSampleShop(openInMemory());

const RUNS = { numRuns: 25 };
// Without a size of its own fast-check makes ten at most, and much needs several acts before it.
const acts = fc.array(anyAct, { minLength: 1, maxLength: 60, size: 'max' });

/** The same in a shop that has money in its safe: without it, next to nothing can be given. */
const actsWithMoney = acts.map((asked): readonly AnyAct[] => [
  { type: 'give', paid: money(2_000_000), how: 'exact' },
  { type: 'count', ago: 0, slip: 0 },
  { type: 'seal', share: 0 },
  ...asked,
]);

describe('whatever buyers and staff do', () => {
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

  test('the box holds what the last count left and the net cash since, and so the next count expects it', () => {
    fc.assert(
      fc.property(acts, (asked) => {
        const { db, close } = openFolder();
        const entries = trade(db, asked);
        const { box, expected } = boxOf(entries);
        expect(balance(db, 'assets:box')).toBe(box);
        const counts = entries.filter((entry) => entry.kind === 'box-counted');
        expect(counts.map(({ body }) => body.expected)).toEqual(expected);
        close();
      }),
      RUNS,
    );
  });

  test('the safe and the bank hold what came into them less what left them, and never less than nothing', () => {
    fc.assert(
      fc.property(actsWithMoney, (asked) => {
        const db = openInMemory();
        const after = vaultsOf(trade(db, asked));
        for (const { safe, bank } of after) expect(Math.min(safe, bank)).toBeGreaterThanOrEqual(0);
        expect({ safe: balance(db, 'assets:safe'), bank: balance(db, 'assets:bank') }).toEqual(after.at(-1));
        db.close();
      }),
      RUNS,
    );
  });

  test('all campaigns together have what is at all places, on every day, and each what came for it', () => {
    fc.assert(
      fc.property(actsWithMoney, (asked) => {
        const db = openInMemory();
        const entries = trade(db, asked);
        const days = [...new Set(entries.map(({ businessDate: day }) => day))].toSorted();
        for (const day of days) {
          const figures = figuresOn(db, day);
          const places = placesOn(db, day);
          const left = [...figures.values()].reduce((sum, campaign) => sum + campaign.left, 0);
          expect(left).toBe(Object.values(places).reduce<number>((sum, place) => sum + place, 0));
          const naive = leftByCampaign(
            entries.filter((entry) => entry.businessDate <= day),
            campaigns(db),
          );
          for (const [id, { left: figure }] of figures) expect([id, figure]).toEqual([id, naive.get(id) ?? 0]);
        }
        db.close();
      }),
      RUNS,
    );
  });

  test('what may be told of the fund is what the last count left in the box, and all that is not cash', () => {
    fc.assert(
      fc.property(actsWithMoney, (asked) => {
        const db = openInMemory();
        trade(db, asked);
        const { places, all } = countedFund(db);
        const count = lastCount(db);
        expect(places.box).toBe(count ? (count.left ?? count.counted) : 0);
        expect(all.left).toBe(Object.values(places).reduce<number>((sum, place) => sum + place, 0));
        db.close();
      }),
      RUNS,
    );
  });

  test('the shelf holds what came, less what was sold and written off, and what stocktakes found', () => {
    fc.assert(
      fc.property(acts, (asked) => {
        const { db, close } = openFolder();
        const shelf = shelfOf(trade(db, asked));
        expect(new Map(allGoods(db).map(({ sku, stock }) => [sku, stock]))).toEqual(shelf);
        close();
      }),
      RUNS,
    );
  });

  test('a stocktake leaves on the shelf what was counted, but for what came and went since the look', () => {
    fc.assert(
      fc.property(acts, acts, aProduct, fc.nat(120), (before, meanwhile, product, found) => {
        const { db, close } = openFolder();
        const others = meanwhile.filter(({ type }) => type !== 'look' && type !== 'finish-stocktake');
        const looked = [...before, { type: 'look' as const, product, found }];
        const finish = { type: 'finish-stocktake' as const, noneLeft: product };
        const entries = trade(db, [...looked, ...others, finish]);
        const lookedAt = momentOf(FIRST_ACT + quartersOf(before)).at;
        // The last entry is the stocktake itself.
        const since = entries.slice(0, -1).filter(({ at }) => at > lookedAt);
        expect(allGoods(db).find(({ sku }) => sku === product.sku)?.stock).toBe(
          found + (shelfOf(since).get(product.sku) ?? 0),
        );
        close();
      }),
      RUNS,
    );
  });

  test('phone payments on the books are the claims that wait for the bank', () => {
    fc.assert(
      fc.property(acts, (asked) => {
        const { db, close } = openFolder();
        trade(db, asked);
        expect(balance(db, 'assets:phone')).toBe(openClaims(db, businessDate('9999-12-31')).amount);
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
