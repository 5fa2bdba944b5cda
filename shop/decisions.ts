import { suggestedTotal, type BasketLine } from './basket.ts';
import { piecesTotal } from './change.ts';
import type { Product, Sku } from './catalogue.ts';
import { balanced, reversed, type Account, type Posting } from './ledger/accounts.ts';
import type { CORRECTABLE_KINDS, Entry, EntryBody } from './ledger/entries.ts';
import { MAX_AMOUNT, money, NO_MONEY, type Money } from './money.ts';
import type { MoneyTender, Tender } from './schemas.ts';

/*
 * What a buyer's act becomes in the ledger. Each function decides an entry's body from what was asked and what the shop
 * knows, and touches nothing; a refusal is a value that says why.
 */

export type Decision<Body, Refusal> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly refusal: Refusal };

/** A product as the decision needs it: its price now and whether it is still sold. */
export type ShelfProduct = Pick<Product, 'sku' | 'price'> & { readonly retired: boolean };

export type CashRefusal = { readonly code: 'cash-does-not-add-up' };

export type PurchaseRefusal =
  | CashRefusal
  | { readonly code: 'product-unknown'; readonly skus: readonly Sku[] }
  | { readonly code: 'product-retired'; readonly skus: readonly Sku[] }
  | { readonly code: 'price-changed'; readonly prices: readonly { readonly sku: Sku; readonly price: Money }[] }
  | { readonly code: 'nothing-promised' }
  | { readonly code: 'sum-too-large' };

/** How long a buyer may undo, as the screen promises it, and how much longer the server still allows it (a slow touch, a slow disk). */
export const UNDO_MS = 20_000;
export const UNDO_GRACE_MS = 5_000;

/** Where the money of a tender lands. */
function assetOf(tender: Tender): Account {
  if (tender.type === 'cash') return 'assets:box';
  return tender.type === 'qr' ? 'assets:phone' : 'assets:promises';
}

/** Whether cash is told without contradiction: put in less change is what was paid, and the tapped pieces come to what was put in. */
function addsUp(tender: Tender, paid: Money): boolean {
  if (tender.type !== 'cash') return true;
  if (tender.putIn - tender.change !== paid) return false;
  return tender.pieces.length === 0 ? tender.change === 0 : piecesTotal(tender.pieces) === tender.putIn;
}

/** Up to `owed` of what was paid is for goods, what exceeds it is a gift. */
function incomePostings(tender: Tender, paid: Money, owed: Money): readonly Posting[] {
  const forGoods = money(Math.min(paid, owed));
  return balanced([
    [assetOf(tender), paid],
    ['income:goods', money(-forGoods)],
    ['income:gifts', money(forGoods - paid)],
  ]);
}

/**
 * A purchase: the goods taken at the prices the buyer saw, and what they paid or promised, which may be more or less than
 * suggested. Refused when a price is no longer what the buyer saw, so that the screen can show the new one first.
 */
export function decidePurchase(
  asked: { readonly lines: readonly BasketLine[]; readonly paid: Money; readonly tender: Tender },
  productOf: (sku: Sku) => ShelfProduct | undefined,
): Decision<EntryBody<'purchase-recorded'>, PurchaseRefusal> {
  const found = asked.lines.map(({ sku, price }) => ({ sku, seen: price, product: productOf(sku) }));
  const unknown = found.filter(({ product }) => product === undefined).map(({ sku }) => sku);
  if (unknown.length > 0) return { ok: false, refusal: { code: 'product-unknown', skus: unknown } };
  const retired = found.filter(({ product }) => product?.retired).map(({ sku }) => sku);
  if (retired.length > 0) return { ok: false, refusal: { code: 'product-retired', skus: retired } };
  const prices = found.flatMap(({ sku, seen, product }) =>
    product === undefined || product.price === seen ? [] : [{ sku, price: product.price }],
  );
  if (prices.length > 0) return { ok: false, refusal: { code: 'price-changed', prices } };
  if (!addsUp(asked.tender, asked.paid)) return { ok: false, refusal: { code: 'cash-does-not-add-up' } };
  if (asked.tender.type === 'promise' && asked.paid === 0) return { ok: false, refusal: { code: 'nothing-promised' } };
  const suggested = suggestedTotal(asked.lines);
  if (suggested > MAX_AMOUNT) return { ok: false, refusal: { code: 'sum-too-large' } };
  const postings = incomePostings(asked.tender, asked.paid, suggested);
  return {
    ok: true,
    body: { v: 1, postings: [...postings], lines: [...asked.lines], suggested, paid: asked.paid, tender: asked.tender },
  };
}

/** A gift with no goods at all. */
export function decideGift(asked: {
  readonly paid: Money;
  readonly tender: MoneyTender;
}): Decision<EntryBody<'gift-recorded'>, CashRefusal> {
  if (!addsUp(asked.tender, asked.paid)) return { ok: false, refusal: { code: 'cash-does-not-add-up' } };
  const postings = incomePostings(asked.tender, asked.paid, NO_MONEY);
  return { ok: true, body: { v: 1, postings: [...postings], paid: asked.paid, tender: asked.tender } };
}

/** A promise as it stands: `open` is what is still to be paid. */
export type OpenPromise = { readonly purchase: string; readonly code: string; readonly open: Money };

/** Money for a promise. Less than is open leaves the rest open; more than is open is a gift. */
export function decideSettlement(
  asked: { readonly paid: Money; readonly tender: MoneyTender },
  promise: OpenPromise,
): Decision<EntryBody<'promise-settled'>, CashRefusal> {
  if (!addsUp(asked.tender, asked.paid)) return { ok: false, refusal: { code: 'cash-does-not-add-up' } };
  const settled = money(Math.min(asked.paid, promise.open));
  const gift = money(asked.paid - settled);
  const postings = balanced([
    [assetOf(asked.tender), asked.paid],
    ['assets:promises', money(-settled)],
    ['income:gifts', money(-gift)],
  ]);
  return {
    ok: true,
    body: {
      v: 1,
      postings: [...postings],
      purchase: promise.purchase,
      code: promise.code,
      settled,
      gift,
      tender: asked.tender,
    },
  };
}

const CORRECTABLE = [
  'purchase-recorded',
  'gift-recorded',
  'promise-settled',
  'tally-recorded',
] as const satisfies readonly (typeof CORRECTABLE_KINDS)[number][];

/** The entries of buyers, and of paper sheets, that a correction can take back. Those of the fund are fund.ts's. */
export type Correctable = Extract<Entry, { kind: (typeof CORRECTABLE)[number] }>;

/** Whether a kind of entry can be corrected by another one. */
export function isCorrectable(entry: Entry): entry is Correctable {
  const kinds: readonly string[] = CORRECTABLE;
  return kinds.includes(entry.kind);
}

/** What staff add to a reason, and whether a box count has been over the entry's cash since. */
export type CorrectionCause = { readonly note?: string | null; readonly countedSince?: boolean };

/**
 * The correction that takes back a whole entry: nothing of the old one is changed or erased. Cash that a count has been over
 * is not taken out of the box a second time: the count has found it missing, or there, and booked the difference.
 */
export function decideCorrection(
  entry: Correctable,
  reason: EntryBody<'entry-corrected'>['reason'],
  { note = null, countedSince = false }: CorrectionCause = {},
): EntryBody<'entry-corrected'> {
  const postings = reversed(entry.body.postings).map(([account, amount]): Posting => [
    countedSince && account === 'assets:box' ? 'expenses:shortage' : account,
    amount,
  ]);
  return {
    v: 1,
    postings: [...balanced(postings)],
    corrects: entry.id,
    kind: entry.kind,
    reason,
    ...(note === null ? {} : { note }),
    returned: entry.kind === 'purchase-recorded' || entry.kind === 'tally-recorded' ? entry.body.lines : [],
    promise: promiseTouched(entry),
  };
}

function promiseTouched(entry: Correctable): EntryBody<'entry-corrected'>['promise'] {
  if (entry.kind === 'promise-settled') return { purchase: entry.body.purchase, open: entry.body.settled };
  if (entry.kind === 'purchase-recorded' && entry.body.tender.type === 'promise') {
    return { purchase: entry.id, open: money(-entry.body.paid) };
  }
  return null;
}

/**
 * A purchase that staff record in place of one that was taken back. Its cash went into the box when the first one's should
 * have: where a count has been over that, the count booked it as a surplus, and it is not put into the box again.
 */
export function inPlaceOf(
  body: EntryBody<'purchase-recorded'>,
  original: { readonly id: string; readonly countedSince: boolean },
): EntryBody<'purchase-recorded'> {
  const postings = body.postings.map(([account, amount]): Posting => [
    original.countedSince && account === 'assets:box' ? 'income:surplus' : account,
    amount,
  ]);
  return { ...body, postings: [...balanced(postings)], inPlaceOf: original.id };
}
