import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { amount, basketLines, day, entryId, line } from '../schemas.ts';
import { CORRECTION_REASONS } from '../ledger/entries.ts';
import { DIFFERENCE_REASONS, LET_GO_REASONS, saleLines } from '../ledger/staff-bodies.ts';
import { MAX_AMOUNT, money } from '../money.ts';
import { MAX_STATEMENT_ROWS } from '../phone-statement.ts';
import { LINE_MAX } from '../text-line.ts';
import {
  CASH_ERRORS,
  COMMON_ERRORS,
  ENTRY_ERRORS,
  PURCHASE_ERRORS,
  SESSION_ERRORS,
  SETTLING_ERRORS,
} from './errors.ts';
import type {
  CorrectionPage,
  PageOf,
  PhoneConfirmation,
  PhoneState,
  PromiseRecord,
  StatementPreview,
  TallyProduct,
  TallyState,
} from './settling-views.ts';

const call = oc.errors({ ...COMMON_ERRORS, ...SESSION_ERRORS });
const none = z.strictObject({}).optional();
const page = z.int().min(0).max(100_000);
const note = line(LINE_MAX.note).nullable();
const saved = type<{ readonly id: string; readonly seq: number }>();
const signedAmount = z
  .int()
  .min(-MAX_AMOUNT)
  .max(MAX_AMOUNT)
  .transform((n) => money(n));

/**
 * A statement as the page read it out of a file: days, times and sums alone. Names, cards and whatever else a bank writes
 * beside them never leave the page.
 */
const statementRows = z
  .array(
    z.strictObject({
      line: z.int().min(1).max(10_000_000),
      date: day,
      minutes: z.int().min(0).max(1439).nullable(),
      amount: signedAmount.refine((n) => n !== 0),
    }),
  )
  .max(MAX_STATEMENT_ROWS);

const { 'day-out-of-range': dayOutOfRange } = SETTLING_ERRORS;

/** Phone payments: claimed by buyers, confirmed against the bank's statement. For staff. */
export const phoneContract = {
  state: call.input(none).output(type<PhoneState>()),
  /** What a statement would confirm. Stores nothing. */
  matchStatement: call
    .errors({ 'day-out-of-range': dayOutOfRange })
    .input(z.strictObject({ through: day, rows: statementRows }))
    .output(type<StatementPreview>()),
  /**
   * Confirms all claims up to a day. `claimed` and `confirmed` are what the person saw; with `rows` the server works them out
   * again, and refuses where they have changed since.
   */
  confirm: call
    .errors({
      ...ENTRY_ERRORS,
      'day-out-of-range': dayOutOfRange,
      'claims-changed': SETTLING_ERRORS['claims-changed'],
      'nothing-to-confirm': SETTLING_ERRORS['nothing-to-confirm'],
      'reason-needed': SETTLING_ERRORS['reason-needed'],
    })
    .input(
      z.strictObject({
        id: entryId,
        through: day,
        claimed: z.int().transform((n) => money(n)),
        confirmed: amount,
        rows: statementRows.nullable(),
        reason: z.enum(DIFFERENCE_REASONS).nullable(),
        note,
      }),
    )
    .output(saved),
  list: call.input(z.strictObject({ page })).output(type<PageOf<PhoneConfirmation>>()),
};

/** Promises: open, kept, let go. For staff. */
export const promisesContract = {
  list: call
    .input(z.strictObject({ state: z.enum(['open', 'kept', 'let-go']), page }))
    .output(type<PageOf<PromiseRecord>>()),
  /** What is still open of an old promise will not come. */
  letGo: call
    .errors({
      ...ENTRY_ERRORS,
      'promise-unknown': SETTLING_ERRORS['promise-unknown'],
      'promise-already-settled': SETTLING_ERRORS['promise-already-settled'],
      'promise-not-old': SETTLING_ERRORS['promise-not-old'],
    })
    .input(z.strictObject({ id: entryId, purchase: entryId, reason: z.enum(LET_GO_REASONS), note }))
    .output(saved),
};

/** Why staff take an entry back. A buyer's own undo has its own reason. */
const staffReason = z.enum(CORRECTION_REASONS).exclude(['undone-by-buyer']);

/** Entries of the last days taken back, and recorded rightly. For staff. */
export const correctionsContract = {
  /** What can be corrected, of one business day or of all. */
  find: call.input(z.strictObject({ day: day.nullable(), page })).output(type<CorrectionPage>()),
  correct: call
    .errors({
      ...ENTRY_ERRORS,
      'entry-unknown': SETTLING_ERRORS['entry-unknown'],
      'already-corrected': SETTLING_ERRORS['already-corrected'],
      'correction-too-late': SETTLING_ERRORS['correction-too-late'],
      'promise-moved-on': SETTLING_ERRORS['promise-moved-on'],
      'promise-code-in-use': SETTLING_ERRORS['promise-code-in-use'],
      'box-is-open': SETTLING_ERRORS['box-is-open'],
    })
    .input(z.strictObject({ id: entryId, entry: entryId, reason: staffReason, note }))
    .output(saved),
  /** A purchase as it really was, in place of one that was taken back. Without the pieces of cash: nobody knows them any more. */
  record: call
    .errors({
      ...ENTRY_ERRORS,
      ...CASH_ERRORS,
      'product-unknown': PURCHASE_ERRORS['product-unknown'],
      'product-retired': PURCHASE_ERRORS['product-retired'],
      'price-changed': PURCHASE_ERRORS['price-changed'],
      'nothing-promised': PURCHASE_ERRORS['nothing-promised'],
      'sum-too-large': PURCHASE_ERRORS['sum-too-large'],
      'phone-not-taken': PURCHASE_ERRORS['phone-not-taken'],
      'entry-unknown': SETTLING_ERRORS['entry-unknown'],
      'not-taken-back': SETTLING_ERRORS['not-taken-back'],
      'already-replaced': SETTLING_ERRORS['already-replaced'],
      'correction-too-late': SETTLING_ERRORS['correction-too-late'],
      'box-is-open': SETTLING_ERRORS['box-is-open'],
    })
    .input(
      z.strictObject({
        id: entryId,
        inPlaceOf: entryId,
        lines: basketLines.min(1),
        paid: amount,
        tender: z.enum(['cash', 'qr']),
      }),
    )
    .output(saved),
};

/** Sheets of paper from days without the kiosk. For staff. */
export const tallyContract = {
  state: call.input(none).output(type<TallyState>()),
  /** The goods of a day at its prices: to print a sheet, and to type it in. */
  goods: call
    .errors({ 'day-out-of-range': dayOutOfRange })
    .input(z.strictObject({ day }))
    .output(type<readonly TallyProduct[]>()),
  /** `foundByCount` matters only where the box was counted on that very day: else the days say it. */
  record: call
    .errors({
      ...ENTRY_ERRORS,
      'day-out-of-range': dayOutOfRange,
      'tally-empty': SETTLING_ERRORS['tally-empty'],
      'found-by-count-needed': SETTLING_ERRORS['found-by-count-needed'],
      'box-is-open': SETTLING_ERRORS['box-is-open'],
      'sum-too-large': PURCHASE_ERRORS['sum-too-large'],
      'product-unknown': PURCHASE_ERRORS['product-unknown'],
      'price-changed': PURCHASE_ERRORS['price-changed'],
      'phone-not-taken': PURCHASE_ERRORS['phone-not-taken'],
    })
    .input(
      z.strictObject({
        id: entryId,
        day,
        lines: saleLines,
        cash: amount,
        phone: amount,
        foundByCount: z.boolean().nullable(),
        note,
      }),
    )
    .output(saved),
};
