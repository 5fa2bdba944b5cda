import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { campaignId, GIVEN_FROM } from '../ledger/fund-bodies.ts';
import { printedNumber } from '../ledger/staff-bodies.ts';
import { amount, day, entryId, line, pictureName, positiveAmount, sha256, texts } from '../schemas.ts';
import { LINE_MAX } from '../text-line.ts';
import { CAMPAIGN_ERRORS, COMMON_ERRORS, ENTRY_ERRORS, FUND_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { FundMoves, FundState, ReceiptFile, ReceiptUpload } from './fund-views.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const none = z.strictObject({}).optional();
const saved = type<{ readonly id: string; readonly seq: number }>();
const note = line(LINE_MAX.note).nullable();

/** Why money banked or given is taken back. */
const FUND_REASONS = ['mistake', 'wrong-sum', 'recorded-twice'] as const;

/** A piece of a paper, in base64: about a megabyte, as one call carries it. */
const piece = z.base64().min(1).max(1_500_000);

/** The charity fund. For administrators. */
export const fundContract = {
  /** Where every tenge is. */
  state: call.input(none).output(type<FundState>()),
  /**
   * A new campaign (`id` null), or the whole of one that changed. A new one begins today or later, and ends the one that ran on
   * the day before. No day on which money came may get another campaign. The picture is one that ships with Adal, or was stored
   * by settings.storePicture.
   */
  saveCampaign: call
    .errors({ ...ENTRY_ERRORS, ...CAMPAIGN_ERRORS, 'campaign-unknown': FUND_ERRORS['campaign-unknown'] })
    .input(
      z.strictObject({
        id: entryId,
        campaign: z
          .strictObject({
            id: campaignId.nullable(),
            title: texts(LINE_MAX.campaign),
            picture: pictureName,
            goal: amount,
            from: day,
            until: day.nullable(),
          })
          .refine(({ from, until }) => until === null || from <= until),
      }),
    )
    .output(type<{ readonly id: string; readonly seq: number; readonly campaign: string }>()),
  /** Money out of the safe, into the bank. */
  bank: call
    .errors({ ...ENTRY_ERRORS, 'safe-too-small': FUND_ERRORS['safe-too-small'] })
    .input(z.strictObject({ id: entryId, amount: positiveAmount, slip: printedNumber }))
    .output(saved),
  /** Money to a charity. `receipt`: the SHA-256 of a paper that was uploaded. `campaign` null: money of the general fund. */
  give: call
    .errors({
      ...ENTRY_ERRORS,
      'safe-too-small': FUND_ERRORS['safe-too-small'],
      'bank-too-small': FUND_ERRORS['bank-too-small'],
      'campaign-too-small': FUND_ERRORS['campaign-too-small'],
      'campaign-unknown': FUND_ERRORS['campaign-unknown'],
      'receipt-unknown': FUND_ERRORS['receipt-unknown'],
    })
    .input(
      z.strictObject({
        id: entryId,
        charity: line(LINE_MAX.charity),
        purpose: line(LINE_MAX.purpose),
        amount: positiveAmount,
        from: z.enum(GIVEN_FROM),
        campaign: campaignId.nullable(),
        document: printedNumber.nullable(),
        receipt: sha256.nullable(),
        note,
      }),
    )
    .output(saved),
  /** A paper that came later. */
  addReceipt: call
    .errors({
      ...ENTRY_ERRORS,
      'entry-unknown': FUND_ERRORS['entry-unknown'],
      'already-corrected': FUND_ERRORS['already-corrected'],
      'receipt-unknown': FUND_ERRORS['receipt-unknown'],
      'receipt-there': FUND_ERRORS['receipt-there'],
      'too-many-receipts': FUND_ERRORS['too-many-receipts'],
    })
    .input(z.strictObject({ id: entryId, gift: entryId, receipt: sha256 }))
    .output(saved),
  /** Takes back money banked or given: it is where it was before. */
  correct: call
    .errors({
      ...ENTRY_ERRORS,
      'entry-unknown': FUND_ERRORS['entry-unknown'],
      'already-corrected': FUND_ERRORS['already-corrected'],
      'bank-too-small': FUND_ERRORS['bank-too-small'],
    })
    .input(z.strictObject({ id: entryId, entry: entryId, reason: z.enum(FUND_REASONS), note }))
    .output(saved),
  /** What was banked and given, newest first; `before`: only what is older than this seq. */
  moves: call.input(z.strictObject({ before: z.int().min(1).optional() })).output(type<FundMoves>()),
  /**
   * Brings a paper to the shop piece by piece, from `at` 0 on: a PDF, JPEG, PNG or WebP of at most 10 MB, judged by its bytes.
   * `upload` tells one from another; a window has one at a time. With the `last` piece it is stored, until an entry names it.
   */
  uploadReceipt: call
    .errors({
      'receipt-invalid': FUND_ERRORS['receipt-invalid'],
      'upload-lost': FUND_ERRORS['upload-lost'],
    })
    .input(
      z.strictObject({
        upload: entryId,
        at: z.int().min(0).max(10_000_000),
        base64: piece,
        last: z.boolean(),
      }),
    )
    .output(type<ReceiptUpload>()),
  /** A paper to look at. */
  receipt: call
    .errors({ 'receipt-unknown': FUND_ERRORS['receipt-unknown'] })
    .input(z.strictObject({ sha256 }))
    .output(type<ReceiptFile>()),
  /** Lets the person at the screen keep a paper where they choose. Only where the host can; elsewhere the browser downloads it. */
  saveReceipt: call
    .errors({
      'receipt-unknown': FUND_ERRORS['receipt-unknown'],
      'not-on-this-host': { status: 409 },
      'file-not-saved': { status: 500 },
      'place-full': { status: 507 },
    })
    .input(z.strictObject({ sha256 }))
    .output(type<{ readonly saved: boolean }>()),
};
