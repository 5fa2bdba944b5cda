import fc from 'fast-check';
import { transact, type Tx, type Writer } from '../../db/handle.ts';
import { append } from '../../db/ledger.ts';
import { balance } from '../../db/queries/accounts.ts';
import { boxBalanceAfter, lastCount, unsealedCount } from '../../db/queries/box-counts.ts';
import { campaignOn, campaigns } from '../../db/queries/campaigns.ts';
import { countedSince, replacementOf } from '../../db/queries/corrections.ts';
import { entriesAfter, entryById } from '../../db/queries/entries.ts';
import { moneyDays } from '../../db/queries/fund.ts';
import { allGoods } from '../../db/queries/goods.ts';
import { openClaims } from '../../db/queries/phone.ts';
import { promiseOfPurchase } from '../../db/queries/promise-of-purchase.ts';
import { openPromises } from '../../db/queries/promises.ts';
import { countedFund } from '../../server/fund-figures.ts';
import { assertNever } from '../../shop/assert-never.ts';
import type { BasketLine } from '../../shop/basket.ts';
import { countBody, decideSealing } from '../../shop/box-count.ts';
import type { Sku } from '../../shop/catalogue.ts';
import {
  decideCorrection,
  decideGift,
  decidePurchase,
  decideSettlement,
  inPlaceOf,
  isCorrectable,
  type Decision,
} from '../../shop/decisions.ts';
import { campaignRefusal, decideBanking, decideGiving, decideTakingBack, nextCampaignId } from '../../shop/fund.ts';
import { GIVEN_FROM } from '../../shop/ledger/fund-bodies.ts';
import { STOCK_SOURCES, type Entry, type EntryBody, type EntryDraft } from '../../shop/ledger/entries.ts';
import { money, NO_MONEY, type Money } from '../../shop/money.ts';
import { promiseCode } from '../../shop/promise-code.ts';
import type { MoneyTender, Tender } from '../../shop/schemas.ts';
import { decideLetGo, decidePhoneConfirmation, decideTally } from '../../shop/settling.ts';
import { decideReceipt } from '../../shop/stock.ts';
import { decideStocktake } from '../../shop/stocktake.ts';
import { addDays } from '../../shop/time.ts';
import { draft, momentOf, openSampleShop, PRODUCTS, STAFF } from './sample-ledger.ts';
import { openedBefore } from './staff-acts.ts';

/* Whatever buyers and staff may do, for properties of the books. Every body is decided by the functions of shop/. */

export const paid = fc.integer({ min: 0, max: 2_000_000 }).map(money);
const positive = fc.integer({ min: 1, max: 2_000_000 }).map(money);
export const howToPay = fc.constantFrom<'exact' | 'change' | 'qr'>('exact', 'change', 'qr');
/** One of the products of the sample shop. */
export const aProduct = fc.constantFrom(...PRODUCTS);

export const lines = fc
  .uniqueArray(fc.record({ product: aProduct, units: fc.integer({ min: 1, max: 99 }) }), {
    selector: ({ product }) => product.sku,
    minLength: 1,
    maxLength: 4,
  })
  .map((some): BasketLine[] => some.map(({ product, units }) => ({ sku: product.sku, price: product.price, units })));

/** What was counted or confirmed, beside what was recorded. */
const slip = fc.oneof(fc.constant(0), fc.integer({ min: -90_000, max: 90_000 }));

/** What buyers do. `which` of those there are it is about, the newest first. */
const buyersAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('buy'), lines, paid, how: howToPay }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('promise'), lines, paid: positive, code: fc.nat(4000) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('give'), paid: positive, how: howToPay }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('settle'), which: fc.nat(5), paid: positive, how: howToPay }) },
);

/** What staff do. */
const staffsAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('correct'), which: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('record-anew'), which: fc.nat(5), paid, how: howToPay }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('count'), ago: fc.nat(4), slip }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('seal'), share: fc.integer({ min: 0, max: 100 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('receive'), lines, source: fc.constantFrom(...STOCK_SOURCES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('put-right'), which: fc.nat(3), units: fc.integer({ min: -9, max: -1 }) }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('write-off'), lines }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('look'), product: aProduct, found: fc.nat(120) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('finish-stocktake'), noneLeft: aProduct }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('confirm-phone'), ago: fc.nat(60), slip }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('let-go'), which: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('tally'), lines, cash: paid, phone: paid, foundByCount: fc.boolean() }),
  },
);

/** What administrators do with the fund. */
const fundsAct = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('bank'), share: fc.integer({ min: 1, max: 120 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('give-away'),
      from: fc.constantFrom(...GIVEN_FROM),
      of: fc.nat(4),
      share: fc.integer({ min: 1, max: 120 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('take-back'), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('campaign'), in: fc.nat(3), length: fc.option(fc.nat(3)) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait'), days: fc.integer({ min: 1, max: 3 }) }) },
);

/** Anything that may happen at a stand. */
export const anyAct = fc.oneof(
  { weight: 12, arbitrary: buyersAct },
  { weight: 24, arbitrary: staffsAct },
  { weight: 9, arbitrary: fundsAct },
);
export type AnyAct = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;

export const tenderOf = (how: 'exact' | 'change' | 'qr', sum: Money): MoneyTender => {
  if (how === 'qr') return { type: 'qr' };
  if (how === 'exact') return { type: 'cash', putIn: sum, change: money(0), pieces: [] };
  const putIn = money(sum + 12_345);
  return { type: 'cash', putIn, change: money(12_345), pieces: [{ value: putIn, count: 1 }] };
};

const must = <Body>(decided: Decision<Body, { readonly code: string }>): Body => {
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.body;
};

const purchaseBody = (asked: { lines: BasketLine[]; paid: Money; tender: Tender }): EntryBody<'purchase-recorded'> =>
  must(
    decidePurchase(asked, (sku) => {
      const product = PRODUCTS.find((one) => one.sku === sku);
      return product && { ...product, retired: false };
    }),
  );

/** A purchase of these goods for this sum. */
export const purchase = (n: number, asked: { lines: BasketLine[]; paid: Money; tender: Tender }): EntryDraft =>
  draft(n, 'purchase-recorded', purchaseBody(asked));

type Looks = Map<Sku, EntryBody<'stocktake-recorded'>['lines'][number]>;

/** The entry that an act comes to in this shop; null when there is nothing for it to be about. */
const decide = (tx: Tx, n: number, asked: AnyAct, looks: Looks): EntryDraft | null => {
  switch (asked.type) {
    case 'buy':
      return purchase(n, { lines: asked.lines, paid: asked.paid, tender: tenderOf(asked.how, asked.paid) });
    case 'promise':
      return purchase(n, { ...asked, tender: { type: 'promise', code: promiseCode(asked.code) } });
    case 'give':
      return draft(n, 'gift-recorded', must(decideGift({ paid: asked.paid, tender: tenderOf(asked.how, asked.paid) })));
    case 'settle': {
      const promise = anOpenPromise(tx, asked.which);
      if (!promise) return null;
      const tender = tenderOf(asked.how, asked.paid);
      return draft(n, 'promise-settled', must(decideSettlement({ paid: asked.paid, tender }, promise)));
    }
    case 'correct':
      return correction(tx, n, asked.which);
    case 'record-anew': {
      const entry = nth(tx, asked.which, `kind = 'purchase-recorded' AND id IN (SELECT entry FROM corrected)`);
      if (entry?.kind !== 'purchase-recorded' || replacementOf(tx, entry)) return null;
      const original = { id: entry.id, countedSince: countedSince(tx, entry.seq) };
      const body = purchaseBody({ ...entry.body, paid: asked.paid, tender: tenderOf(asked.how, asked.paid) });
      return draft(n, 'purchase-recorded', inPlaceOf(body, original), STAFF);
    }
    case 'count':
      return count(tx, n, asked);
    case 'seal': {
      const waiting = unsealedCount(tx);
      if (!waiting) return null;
      const left = money(Math.floor((waiting.counted * asked.share) / 100));
      const sealing = {
        count: waiting.id,
        leftPieces: left > 0 ? [{ value: left, count: 1 }] : [],
        bag: 'Қ-1',
        seal: null,
        reason: 'unknown',
        note: null,
      } as const;
      return draft(n, 'box-sealed', must(decideSealing(sealing, waiting)), STAFF);
    }
    case 'receive': {
      const received = asked.lines.map(({ sku, units }) => ({
        sku,
        units,
        unitCost: asked.source === 'given' ? NO_MONEY : money(3000),
      }));
      const campaign =
        asked.source === 'fund' ? { campaign: campaignOn(tx, momentOf(n).businessDate)?.id ?? null } : {};
      return receipt(tx, n, { lines: received, source: asked.source, ...campaign });
    }
    case 'put-right': {
      const entry = nth(tx, asked.which, `kind = 'stock-received' AND json_extract(body, '$.corrects') IS NULL`);
      if (entry?.kind !== 'stock-received') return null;
      const less = entry.body.lines.map((line) => ({ ...line, units: asked.units }));
      const { source, campaign } = entry.body;
      const named = campaign === undefined ? {} : { campaign };
      return receipt(tx, n, { lines: less, source, ...named, corrects: entry.id });
    }
    case 'write-off': {
      const spoiled = asked.lines.map(({ sku, units }) => ({ sku, units }));
      return draft(n, 'stock-written-off', { v: 1, postings: [], lines: spoiled, reason: 'spoiled' }, STAFF);
    }
    case 'look': {
      const { sku, price } = asked.product;
      const recorded = allGoods(tx).find((product) => product.sku === sku)?.stock ?? 0;
      looks.set(sku, { sku, recorded, counted: asked.found, price, again: false });
      return null;
    }
    case 'finish-stocktake': {
      const decided = decideStocktake(
        { category: null, startedAt: momentOf(n).at, counted: looks, noneLeft: [asked.noneLeft.sku] },
        allGoods(tx),
      );
      const entry = draft(n, 'stocktake-recorded', must(decided), STAFF);
      looks.clear();
      return entry;
    }
    case 'confirm-phone': {
      const through = momentOf(n - asked.ago).businessDate;
      const { claims, amount } = openClaims(tx, through);
      const confirmed = money(Math.max(0, amount + asked.slip));
      const told = { through, claims, claimed: amount, confirmed, statement: null, note: null };
      const decided = decidePhoneConfirmation({ ...told, reason: 'unknown' });
      return decided.ok ? draft(n, 'phone-confirmed', decided.body, STAFF) : null;
    }
    case 'let-go': {
      const promise = anOpenPromise(tx, asked.which);
      return promise && draft(n, 'promise-let-go', decideLetGo(promise, { reason: 'too-old', note: null }), STAFF);
    }
    case 'tally':
      return draft(n, 'tally-recorded', must(decideTally({ ...asked, note: null })), STAFF);
    case 'bank': {
      const safe = balance(tx, 'assets:safe');
      const amount = money(Math.floor((safe * asked.share) / 100));
      if (amount <= 0) return null;
      const decided = decideBanking({ amount, slip: 'Т-1' }, { safe });
      return decided.ok ? draft(n, 'money-banked', decided.body, STAFF) : null;
    }
    case 'give-away':
      return gift(tx, n, asked);
    case 'take-back': {
      const entry = nth(tx, asked.which, `${UNCORRECTED} AND kind IN ('money-banked', 'money-given')`);
      if (entry?.kind !== 'money-banked' && entry?.kind !== 'money-given') return null;
      const cause = { reason: 'mistake', note: null } as const;
      const decided = decideTakingBack(entry, cause, { bank: balance(tx, 'assets:bank') });
      return decided.ok ? draft(n, 'entry-corrected', decided.body, STAFF) : null;
    }
    case 'campaign': {
      const spans = campaigns(tx);
      const { businessDate: today } = momentOf(n);
      const from = addDays(today, asked.in);
      const until = asked.length === null ? null : addDays(from, asked.length);
      const campaign = {
        id: nextCampaignId(spans),
        title: { kk: 'Ағаш', ru: 'Деревья', en: 'Trees' },
        picture: 'tree',
        goal: money(1_000_000),
        from,
        until,
      };
      const refusal = campaignRefusal(campaign, { spans, today, moneyDays: moneyDays(tx) });
      return refusal ? null : draft(n, 'campaign-saved', { v: 1, postings: [], campaign }, STAFF);
    }
    case 'wait':
      return null;
    default:
      return assertNever(asked);
  }
};

const gift = (
  tx: Tx,
  n: number,
  asked: { readonly from: (typeof GIVEN_FROM)[number]; readonly of: number; readonly share: number },
): EntryDraft | null => {
  const { places, of } = countedFund(tx);
  const whose = [null, ...campaigns(tx).map(({ id }) => id)];
  const campaign = whose[asked.of % whose.length] ?? null;
  const { left } = of(campaign);
  const amount = money(Math.floor((Math.min(places[asked.from], left) * asked.share) / 100));
  if (amount <= 0) return null;
  const told = { charity: 'Баспана', purpose: 'Жылы киім', document: null, receipt: null, note: null };
  const decided = decideGiving({ ...told, amount, from: asked.from, campaign }, { ...places, left });
  return decided.ok ? draft(n, 'money-given', decided.body, STAFF) : null;
};

const receipt = (tx: Tx, n: number, asked: Parameters<typeof decideReceipt>[0]): EntryDraft | null => {
  const decided = decideReceipt(asked, {
    isKnown: () => true,
    safe: balance(tx, 'assets:safe'),
    left: countedFund(tx).of(asked.campaign ?? null).left,
  });
  return decided.ok ? draft(n, 'stock-received', decided.body, STAFF) : null;
};

const anOpenPromise = (tx: Tx, which: number) => {
  const open = openPromises(tx);
  return open[which % Math.max(1, open.length)] ?? null;
};

/** One of the entries that fit a condition, counted from the newest. */
const nth = (tx: Tx, which: number, condition: string): Entry | undefined => {
  const ids = tx.all<{ id: string }>(`SELECT id FROM ledger WHERE ${condition} ORDER BY seq DESC LIMIT 20`);
  const picked = ids[which % Math.max(1, ids.length)];
  return picked && entryById(tx, picked.id);
};

const UNCORRECTED = 'id NOT IN (SELECT entry FROM corrected)';
const NOT_CORRECTED = `${UNCORRECTED}
  AND kind IN ('purchase-recorded', 'gift-recorded', 'promise-settled', 'tally-recorded')`;

const correction = (tx: Tx, n: number, which: number): EntryDraft | null => {
  const entry = nth(tx, which, NOT_CORRECTED);
  if (!entry || !isCorrectable(entry)) return null;
  const promise = promiseOfPurchase(tx, entry.id);
  // What was paid of a promise in the meantime would be owed to nobody.
  if (promise && promise.open !== promise.promised) return null;
  const body = decideCorrection(entry, 'mistake', { countedSince: countedSince(tx, entry.seq) });
  return draft(n, 'entry-corrected', body, STAFF);
};

const count = (tx: Tx, n: number, asked: { readonly ago: number; readonly slip: number }): EntryDraft => {
  const last = lastCount(tx);
  const openedSeq = openedBefore(tx, asked.ago);
  const expected = boxBalanceAfter(tx, openedSeq);
  const counted = money(Math.max(0, expected + asked.slip));
  const body = countBody(
    {
      box: '1',
      seal: null,
      sealState: 'none',
      openedAt: momentOf(n).at,
      openedSeq,
      signers: ['aigul', 'bolat'],
      apart: false,
      recounts: last?.sealedBy === null ? last.id : null,
      rows: counted > 0 ? [{ value: counted, count: 1 }] : [],
    },
    expected,
  );
  return draft(n, 'box-counted', body, STAFF);
};

/** Each number is a quarter of an hour after the one before. */
const QUARTERS_A_DAY = 96;

/** How many quarters of an hour acts take. */
export const quartersOf = (acts: readonly AnyAct[]): number =>
  acts.reduce((sum, asked) => sum + (asked.type === 'wait' ? asked.days * QUARTERS_A_DAY : 1), 0);

/** Lets acts happen one after the other in a new shop; all of its entries. */
export const trade = (db: Writer, acts: readonly AnyAct[]): readonly Entry[] => {
  const looks: Looks = new Map();
  let n = openSampleShop(db);
  for (const asked of acts) {
    transact(db, (tx) => {
      const entry = decide(tx, n, asked, looks);
      if (entry) append(tx, entry);
    });
    n += quartersOf([asked]);
  }
  return entriesAfter(db, 0, 10_000);
};
