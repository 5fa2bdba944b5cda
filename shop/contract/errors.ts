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
