import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { basketLines, amount, entryId, moneyTender, positiveAmount, sku, tender } from '../schemas.ts';
import { NOTICE_SUBJECTS } from '../ledger/entries.ts';
import { isPromiseCode } from '../promise-code.ts';
import { CASH_ERRORS, COMMON_ERRORS, ENTRY_ERRORS, PROMISE_ERRORS, PURCHASE_ERRORS, UNDO_ERRORS } from './errors.ts';
import type { BoardView, PromiseView, Recorded, ResultsView, ShopView, StandProduct } from './outputs.ts';

const call = oc.errors(COMMON_ERRORS);
const none = z.strictObject({}).optional();

/** The kiosk makes the codes; no page may bring words of its own into the ledger. */
const purchaseTender = tender.refine((asked) => asked.type !== 'promise' || isPromiseCode(asked.code));

/** What the buyer's screen may ask: no session needed, nothing personal in it. */
export const kioskContract = {
  shop: call.input(none).output(type<ShopView>()),
  goods: call.input(none).output(type<readonly StandProduct[]>()),
  board: call.input(none).output(type<BoardView>()),
  results: call.input(none).output(type<ResultsView>()),

  /** Goods taken and how they were paid. Safe to send again with the same id. */
  recordPurchase: call
    .errors({ ...ENTRY_ERRORS, ...CASH_ERRORS, ...PURCHASE_ERRORS })
    .input(z.strictObject({ id: entryId, lines: basketLines.min(1), paid: amount, tender: purchaseTender }))
    .output(type<Recorded>()),

  /** Money with no goods. */
  recordGift: call
    .errors({ ...ENTRY_ERRORS, ...CASH_ERRORS, 'phone-not-taken': PROMISE_ERRORS['phone-not-taken'] })
    .input(z.strictObject({ id: entryId, paid: positiveAmount, tender: moneyTender }))
    .output(type<Recorded>()),

  /** A code that is free now, kept for this window for ten minutes. */
  offerPromiseCode: call
    .errors({ 'promises-not-taken': PURCHASE_ERRORS['promises-not-taken'] })
    .input(none)
    .output(type<{ readonly code: string; readonly dueOn: string }>()),

  findPromise: call
    .errors(PROMISE_ERRORS)
    .input(z.strictObject({ code: z.string().min(1).max(40) }))
    .output(type<PromiseView>()),

  /** Money for a promise: all of it, a part, or more. */
  settlePromise: call
    .errors({ ...ENTRY_ERRORS, ...CASH_ERRORS, ...PROMISE_ERRORS })
    .input(z.strictObject({ id: entryId, code: z.string().min(1).max(40), paid: positiveAmount, tender: moneyTender }))
    .output(type<Recorded & { readonly stillOpen: number }>()),

  /** Takes back what this window has just recorded, as a correction. */
  undo: call
    .errors({ ...ENTRY_ERRORS, ...UNDO_ERRORS })
    .input(z.strictObject({ id: entryId, corrects: entryId }))
    .output(type<{ readonly board: BoardView }>()),

  /** A word to the staff. */
  tellUs: call
    .errors({ ...ENTRY_ERRORS, 'product-unknown': PURCHASE_ERRORS['product-unknown'] })
    .input(z.strictObject({ id: entryId, about: z.enum(NOTICE_SUBJECTS), sku: sku.nullable() }))
    .output(type<{ readonly id: string }>()),
};
