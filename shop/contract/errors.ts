import { z } from 'zod';
import { sku, amount } from '../schemas.ts';

/*
 * The errors that a call may answer, by code. Each has a sentence in every language (renderer/i18n, errors.json).
 * Two more come from the transport: BAD_REQUEST (the input does not fit its schema) and FAULT (unknown; its id is in the log).
 */

const data = <Shape extends z.ZodRawShape>(shape: Shape) => ({ data: z.object(shape) });
const plain = {};

/** What any call may meet. `disk-full` and `storage-failed`: nothing was stored. FAULT carries the id under which the log has it. */
export const COMMON_ERRORS = {
  FAULT: { status: 500, ...data({ faultId: z.string() }) },
  'shop-not-set-up': { status: 409 },
  'disk-full': { status: 507 },
  'storage-failed': { status: 500, ...data({ faultId: z.string() }) },
} as const;

export const ENTRY_ERRORS = {
  /** The id is already in the ledger with other content. */
  'entry-conflict': { status: 409, ...plain },
} as const;

export const CASH_ERRORS = { 'cash-does-not-add-up': { status: 422 } } as const;

export const PURCHASE_ERRORS = {
  'product-unknown': { status: 422, ...data({ skus: z.array(sku) }) },
  'product-retired': { status: 422, ...data({ skus: z.array(sku) }) },
  'price-changed': { status: 409, ...data({ prices: z.array(z.object({ sku, price: amount })) }) },
  'nothing-promised': { status: 422 },
  'sum-too-large': { status: 422 },
  'promises-not-taken': { status: 422 },
  'phone-not-taken': { status: 422 },
  'promise-code-taken': { status: 409 },
} as const;

export const PROMISE_ERRORS = {
  'promise-unknown': { status: 404 },
  'promise-already-settled': { status: 409 },
  'phone-not-taken': { status: 422 },
} as const;

export const UNDO_ERRORS = {
  'entry-unknown': { status: 404 },
  'undo-too-late': { status: 409 },
  'already-corrected': { status: 409 },
} as const;

/** A session is opened by a PIN, bound to its window, and locks after two minutes without a touch. */
export const SESSION_ERRORS = {
  'session-needed': { status: 401 },
  'role-needed': { status: 403 },
} as const;

export const PIN_ERRORS = {
  /** `waitMs`: how long the next try has to wait. */
  'pin-wrong': { status: 401, ...data({ waitMs: z.number() }) },
  'pin-locked': { status: 429, ...data({ waitMs: z.number() }) },
  'person-unknown': { status: 404 },
} as const;

export const NEW_PIN_ERRORS = {
  'pin-weak': {
    status: 422,
    ...data({ reason: z.enum(['not-digits', 'too-short', 'too-long', 'one-digit', 'a-row', 'a-year', 'a-pair']) }),
  },
} as const;

const sheet = z.object({
  revision: z.number(),
  rows: z.array(z.object({ value: amount, count: z.number() })),
  done: z.boolean(),
});
const values = data({ values: z.array(amount) });
const signature = data({ person: z.string(), waitMs: z.number() });

/** None of them names a figure that somebody else counted alone, or one of the books. */
export const BOX_ERRORS = {
  /** This count is not under way: it was locked or given up, perhaps on another screen. */
  'no-open-count': { status: 404 },
  /** Somebody else wrote into the same sheet: `sheet` is how it stands now. */
  'count-changed': { status: 409, ...data({ sheet }) },
  /** Two people count apart already, and this is a third one. */
  'two-count-already': { status: 409 },
  /** The shop's currency has no such note or coin. */
  'denomination-unknown': { status: 422, ...values },
  /** These rows are still empty; a piece of which there is none has 0. */
  'denomination-missing': { status: 422, ...values },
  'sum-too-large': { status: 422 },
  /** The money of the last count has not been put away yet. */
  'not-sealed-yet': { status: 409 },
  /** The count to look at again is not the last one, or its money was put away. */
  'nothing-to-recount': { status: 409 },
  'same-person': { status: 422 },
  /** Whose PIN did not fit, or has to wait. */
  'signature-wrong': { status: 401, ...signature },
  'signature-locked': { status: 429, ...signature },
  /** Counted apart: only who counted may sign. */
  'signer-did-not-count': { status: 422 },
  /** Counted apart: the two are not both through. */
  'not-counted-yet': { status: 409 },
  /** Counted apart, and the two came to different figures: both look again. */
  'counts-differ': { status: 409 },
  'count-unknown': { status: 404 },
  'already-sealed': { status: 409 },
  'left-too-much': { status: 422 },
  'bag-needed': { status: 422 },
  'reason-needed': { status: 422 },
} as const;

/** Why what was uploaded is not kept: by its content, not its name. `sides`: more pixels a side than a kiosk can show. */
export const PICTURE_ERRORS = {
  'picture-invalid': {
    status: 422,
    ...data({ reason: z.enum(['not-a-picture', 'drawing', 'kind', 'sides', 'bytes']) }),
  },
} as const;

/** What comes to the stand and what is taken off it. */
export const STOCK_ERRORS = {
  'product-unknown': { status: 422, ...data({ skus: z.array(sku) }) },
  'sum-too-large': { status: 422 },
  /** `safe`: what the safe has, in minor units. */
  'safe-too-small': { status: 409, ...data({ safe: amount }) },
  /** `left`: what the campaign (or the general fund) has left of money that has been counted. */
  'campaign-too-small': { status: 409, ...data({ left: z.int() }) },
} as const;

/** Goods bought from the fund. `fund-not-for-goods`: by the shop's policy everything goes to charity. */
export const RESTOCK_ERRORS = {
  'fund-not-for-goods': { status: 409 },
  'campaign-unknown': { status: 404 },
} as const;

/** `entry-unknown`: no entry of stock, or one that itself puts another right. */
export const PUT_RIGHT_ERRORS = {
  ...STOCK_ERRORS,
  'entry-unknown': { status: 404 },
  /** What is put right would be less than nothing. */
  'more-than-recorded': { status: 409 },
} as const;

/** Phone payments, promises, corrections and paper sheets. */
export const SETTLING_ERRORS = {
  'day-out-of-range': { status: 422, ...data({ from: z.string(), through: z.string() }) },
  /** What was claimed or confirmed is not what the person saw any more. */
  'claims-changed': { status: 409 },
  'nothing-to-confirm': { status: 409 },
  'reason-needed': { status: 422 },
  'promise-unknown': { status: 404 },
  'promise-already-settled': { status: 409 },
  'promise-not-old': { status: 409 },
  'entry-unknown': { status: 404 },
  'already-corrected': { status: 409 },
  'correction-too-late': { status: 409 },
  /** It was paid in part or let go since: that has to be taken back first. */
  'promise-moved-on': { status: 409 },
  /** Opening the promise again would make two under one code. */
  'promise-code-in-use': { status: 409 },
  'not-taken-back': { status: 409 },
  'already-replaced': { status: 409 },
  /** A box count is under way, and this cash may be among what is being counted. */
  'box-is-open': { status: 409 },
  'tally-empty': { status: 422 },
  'found-by-count-needed': { status: 422 },
} as const;

/** The first three carry the stocktake as it stands now: what there is instead, or what changed (see stocktake.ts). */
export const STOCKTAKE_ERRORS = {
  'stocktake-open': { status: 409 },
  'stocktake-gone': { status: 409 },
  'stocktake-changed': { status: 409 },
  'nothing-to-count': { status: 422 },
  'nothing-counted': { status: 422 },
  'product-unknown': { status: 422, ...data({ skus: z.array(sku) }) },
  /** The stocktake goes over one shelf, and this product belongs to another. */
  'on-another-shelf': { status: 422 },
  'sum-too-large': { status: 422 },
} as const;

/** A report of a period. */
export const REPORT_ERRORS = {
  'period-backwards': { status: 422 },
  /** More than a hundred years. */
  'period-too-long': { status: 422 },
  /** A count is under way, and the report would tell what the books expect in the box. */
  'box-is-open': { status: 409 },
} as const;

/** Reports as files. */
export const EXPORT_ERRORS = {
  /** Other windows keep the machine busy with theirs. */
  'too-many-exports': { status: 429 },
  /** It was cancelled, is not finished yet, or is of another window. */
  'export-unknown': { status: 404 },
  /** No room where the file was to go. */
  'place-full': { status: 507 },
} as const;

export const BACKUP_ERRORS = {
  /** It is not there any more: taken away by the rule of what is kept, or with its stick. */
  'backup-unknown': { status: 404 },
  /** `detail`: the first thing that is wrong with it, as `verify` says it. */
  'backup-damaged': { status: 422, ...data({ detail: z.string() }) },
  'backup-newer': { status: 409 },
  'backup-of-another-shop': { status: 409 },
  /** A backup or a restore is under way. */
  'backup-busy': { status: 429 },
} as const;

/** A campaign that does not fit among the others. */
export const CAMPAIGN_ERRORS = {
  /** A new one, or one whose first day moves, begins today or later. */
  'campaign-in-past': { status: 422 },
  /** `day`: the last one on which money came that would belong to another campaign than it was given for. */
  'campaign-days-fixed': { status: 409, ...data({ day: z.string() }) },
  /** `campaign`: the id of a later one that has days of it. */
  'campaigns-overlap': { status: 409, ...data({ campaign: z.string() }) },
  'picture-unknown': { status: 422 },
} as const;

/** The charity fund. */
export const FUND_ERRORS = {
  /** `safe`, `bank`: what is there, in minor units. */
  'safe-too-small': STOCK_ERRORS['safe-too-small'],
  'bank-too-small': { status: 409, ...data({ bank: amount }) },
  'campaign-too-small': STOCK_ERRORS['campaign-too-small'],
  'campaign-unknown': RESTOCK_ERRORS['campaign-unknown'],
  'entry-unknown': { status: 404 },
  'already-corrected': { status: 409 },
  'receipt-unknown': { status: 404 },
  /** This very paper is with this gift already. */
  'receipt-there': { status: 409 },
  'too-many-receipts': { status: 409 },
  /** By its bytes: another kind of file, one that is broken, or one of more than 10 MB. */
  'receipt-invalid': { status: 422, ...data({ reason: z.enum(['kind', 'broken', 'bytes']) }) },
  /** A piece that does not follow the one before. `received`: so many bytes are here; 0: begin anew. */
  'upload-lost': { status: 409, ...data({ received: z.number() }) },
} as const;
