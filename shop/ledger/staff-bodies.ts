import { z } from 'zod';
import { CATEGORIES } from '../catalogue.ts';
import type { Money } from '../money.ts';
import * as shape from '../schemas.ts';
import { LINE_MAX } from '../text-line.ts';

/*
 * The fields of the bodies that staff's acts write: counts, stocktakes, phone payments, promises let go, paper sheets, people.
 * `v` and `postings` are added by entries.ts, as to every body.
 */

/** A sum that may be below zero, in minor units: what the books say, which may be short. */
const bookSum = z.int().transform((n) => n as Money);

const moment = z.int().min(0);
const note = shape.line(LINE_MAX.note).nullable();

/** So many of each note and coin, as two people counted them; a piece of which there was none is not listed. */
const countedPieces = z
  .array(z.strictObject({ value: shape.positiveAmount, count: z.int().min(1).max(100_000) }))
  .max(40);

/** The state in which a box's seal was found: none, where the box had not been sealed. */
export const SEAL_STATES = ['intact', 'broken', 'none'] as const;

/** Why counted and recorded money differ, as far as staff know. */
export const DIFFERENCE_REASONS = [
  'wrong-change',
  'not-recorded',
  'recorded-wrongly',
  'taken',
  'unknown',
  'other',
] as const;

/** Why a promise is let go. */
export const LET_GO_REASONS = ['too-old', 'cannot-pay', 'made-by-mistake', 'other'] as const;

/** Goods that left and the label's price of one. Wider than a basket: a sheet of paper holds a whole day. */
export const saleLines = z
  .array(z.strictObject({ sku: shape.sku, units: z.int().min(1).max(1000), price: shape.amount }))
  .max(500)
  .refine((lines) => new Set(lines.map((l) => l.sku)).size === lines.length, 'one line per product');

export const personId = z.string().regex(/^[a-z0-9-]{1,40}$/);
export const person = z.strictObject({ id: personId, name: shape.line(LINE_MAX.person) });

const role = z.enum(['staff', 'administrator']);

/** The number of a box, a seal or a bag, as it is printed on it. */
export const printedNumber = shape.line(LINE_MAX.printedNumber);

export const STAFF_BODIES = {
  /**
   * The box counted by two people against what the books said when it was opened (after entry `openedSeq`). `apart`: each
   * counted alone, and both came to the same. The difference is posted, so that the books hold what the box held.
   */
  'box-counted': {
    box: printedNumber,
    seal: printedNumber.nullable(),
    sealState: z.enum(SEAL_STATES),
    openedAt: moment,
    openedSeq: z.int().min(1),
    pieces: countedPieces,
    counted: shape.amount,
    expected: bookSum,
    signers: z.tuple([personId, personId]),
    apart: z.boolean(),
    recounts: shape.entryId.nullable(),
  },
  /** What became of counted money: `left` as change in the box, `moved` to the safe in a bag; and why it differed. */
  'box-sealed': {
    count: shape.entryId,
    left: shape.amount,
    leftPieces: countedPieces,
    moved: shape.amount,
    bag: printedNumber.nullable(),
    seal: printedNumber.nullable(),
    reason: z.enum(DIFFERENCE_REASONS).nullable(),
    note,
  },
  /**
   * The shelf counted. `recorded` is what the records said when that product was counted, so purchases may go on meanwhile;
   * `price` is the suggested price then; `again`: it was counted a second time. Null: all categories.
   */
  'stocktake-recorded': {
    category: z.enum(CATEGORIES).nullable(),
    startedAt: moment,
    lines: z
      .array(
        z.strictObject({
          sku: shape.sku,
          recorded: z.int().min(-1_000_000_000).max(1_000_000_000),
          counted: z.int().min(0).max(100_000),
          price: shape.amount,
          again: z.boolean(),
        }),
      )
      .min(1)
      .max(5000),
  },
  /**
   * Phone payments up to the end of the day `through`, `claimed` by buyers, `confirmed` by the bank's statement. Where its rows
   * were imported, `statement` says how many matched a claim. The difference is posted.
   */
  'phone-confirmed': {
    through: shape.day,
    claimed: bookSum,
    confirmed: shape.amount,
    statement: z
      .strictObject({ rows: z.int().min(0), matched: z.int().min(0), claimsWithoutRow: z.int().min(0) })
      .nullable(),
    reason: z.enum(DIFFERENCE_REASONS).nullable(),
    note,
  },
  /** What is still `open` of a promise will not come. `purchase` is the id of the entry that promised. */
  'promise-let-go': {
    purchase: shape.entryId,
    code: z.string(),
    open: shape.positiveAmount,
    reason: z.enum(LET_GO_REASONS),
    note,
  },
  /** The order of the goods on the shelf and the screen. */
  'goods-ordered': { skus: z.array(shape.sku).min(1).max(5000) },
  /**
   * A paper sheet of the business day on which this entry stands, kept by hand while the kiosk was not there. `foundByCount`:
   * a box count has found this cash already.
   */
  'tally-recorded': {
    lines: saleLines,
    suggested: shape.amount,
    cash: shape.amount,
    phone: shape.amount,
    foundByCount: z.boolean(),
    note,
  },
  'person-added': { person, role },
  /** Another name or role, both whole. */
  'person-changed': { person, role },
  /** Works here no more. What they did stays. */
  'person-left': { person: personId },
  'session-opened': { person: personId },
  /** A wrong PIN; `failures` in a row with this one. */
  'pin-refused': { person: personId, failures: z.int().min(1) },
} as const;
