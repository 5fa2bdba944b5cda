import { z } from 'zod';
import * as shape from '../schemas.ts';
import { LINE_MAX } from '../text-line.ts';
import { campaignId, FUND_BODIES } from './fund-bodies.ts';
import { person, saleLines, STAFF_BODIES } from './staff-bodies.ts';
import type { BusinessDate, UtcMs } from '../time.ts';
import type { Posting } from './accounts.ts';
import type { Money } from '../money.ts';

/*
 * Every kind of entry and the shape of its body. `v` is the version of that kind's body: a body once written is never
 * rewritten, so a later shape gets a new number and an upcaster that reads the old one.
 */

const accountName = z.string().regex(/^(?:assets|income|expenses):[a-z]+(?::[\p{L}\p{N} ._-]{1,80})?$/u);
const postings = z.array(z.tuple([accountName, z.int()]).transform((pair) => pair as unknown as Posting)).max(40);

const body = <Shape extends z.ZodRawShape>(fields: Shape) => z.strictObject({ v: z.literal(1), postings, ...fields });

/** Where a delivery came from: given by parents or sponsors, bought outside, or bought from the fund. */
export const STOCK_SOURCES = ['given', 'bought', 'fund'] as const;

/** Why units left the stand without a purchase. */
export const WRITE_OFF_REASONS = ['spoiled', 'expired', 'given-away', 'damaged', 'miscounted', 'unrecorded'] as const;

/** What a buyer can tell the staff with one touch. */
export const NOTICE_SUBJECTS = ['price-tag-missing', 'box-full', 'sold-out', 'no-change'] as const;

/** Why an entry was corrected: by the buyer a moment later, or by staff. */
export const CORRECTION_REASONS = [
  'undone-by-buyer',
  'mistake',
  'wrong-goods',
  'wrong-sum',
  'recorded-twice',
  'goods-returned',
] as const;

/** The kinds that a correction can take back. */
export const CORRECTABLE_KINDS = [
  'purchase-recorded',
  'gift-recorded',
  'promise-settled',
  'tally-recorded',
  'money-banked',
  'money-given',
] as const;

/** Body schemas by kind. */
export const ENTRY_BODIES = {
  'shop-opened': body({ settings: shape.settings, administrator: person }),
  /** Only the fields that change; the rest stays as it was. */
  'settings-changed': body({ changes: shape.settings.partial() }),
  /** A new product or a change of one: always the whole of it. */
  'product-saved': body({ product: shape.product }),
  'product-retired': body({ sku: shape.sku }),
  /**
   * `corrects`: the entry of the same kind that was wrong; the lines are then what it named too few, or (below zero) too many.
   * `campaign`: whose money bought what came from the fund (null: the general fund's); left out, that of the entry's day.
   */
  'stock-received': body({
    lines: z
      .array(z.strictObject({ sku: shape.sku, units: shape.movedUnits, unitCost: shape.amount }))
      .min(1)
      .max(500),
    source: z.enum(STOCK_SOURCES),
    campaign: campaignId.nullable().optional(),
    corrects: shape.entryId.optional(),
  }),
  'stock-written-off': body({
    lines: z
      .array(z.strictObject({ sku: shape.sku, units: shape.movedUnits }))
      .min(1)
      .max(500),
    reason: z.enum(WRITE_OFF_REASONS),
    corrects: shape.entryId.optional(),
  }),
  /**
   * `suggested` is what the labels say, `paid` what the buyer gave or promised; what exceeds `suggested` is a gift. `inPlaceOf`:
   * staff recorded it for an entry that was taken back; cash of it that a count has found already is not in the box again.
   */
  'purchase-recorded': body({
    lines: shape.basketLines.min(1),
    suggested: shape.amount,
    paid: shape.amount,
    tender: shape.tender,
    inPlaceOf: shape.entryId.optional(),
  }),
  'gift-recorded': body({ paid: shape.positiveAmount, tender: shape.moneyTender }),
  /** `settled` of the promise was paid (a part is allowed), `gift` came on top. `purchase` is the id of the entry that promised. */
  'promise-settled': body({
    purchase: shape.entryId,
    code: z.string(),
    settled: shape.positiveAmount,
    gift: shape.amount,
    tender: shape.moneyTender,
  }),
  /**
   * Books the postings of the entry `corrects` the other way round and puts its `returned` goods back on the stand. Cash that
   * a box count has been over since is booked against what that count found, and not against the box.
   */
  'entry-corrected': body({
    corrects: shape.entryId,
    kind: z.enum(CORRECTABLE_KINDS),
    reason: z.enum(CORRECTION_REASONS),
    /** What staff add in their own words. A buyer's undo has none. */
    note: shape.line(LINE_MAX.note).optional(),
    returned: saleLines,
    /** The promise that the correction touches and by how much more (or, negative, less) of it is open now. */
    promise: z.strictObject({ purchase: shape.entryId, open: z.int().transform((n) => n as Money) }).nullable(),
  }),
  'notice-raised': body({ about: z.enum(NOTICE_SUBJECTS), sku: shape.sku.nullable() }),
  'notice-handled': body({ notice: shape.entryId }),
  'box-counted': body(STAFF_BODIES['box-counted']),
  'box-sealed': body(STAFF_BODIES['box-sealed']),
  'stocktake-recorded': body(STAFF_BODIES['stocktake-recorded']),
  'phone-confirmed': body(STAFF_BODIES['phone-confirmed']),
  'promise-let-go': body(STAFF_BODIES['promise-let-go']),
  'goods-ordered': body(STAFF_BODIES['goods-ordered']),
  'tally-recorded': body(STAFF_BODIES['tally-recorded']),
  'person-added': body(STAFF_BODIES['person-added']),
  'person-changed': body(STAFF_BODIES['person-changed']),
  'person-left': body(STAFF_BODIES['person-left']),
  'session-opened': body(STAFF_BODIES['session-opened']),
  'pin-refused': body(STAFF_BODIES['pin-refused']),
  'campaign-saved': body(FUND_BODIES['campaign-saved']),
  'money-banked': body(FUND_BODIES['money-banked']),
  'money-given': body(FUND_BODIES['money-given']),
  'receipt-added': body(FUND_BODIES['receipt-added']),
  'pin-changed': body(FUND_BODIES['pin-changed']),
  'recovery-code-made': body(FUND_BODIES['recovery-code-made']),
  'key-made': body(FUND_BODIES['key-made']),
  'report-published': body(FUND_BODIES['report-published']),
  'shop-restored': body(FUND_BODIES['shop-restored']),
} as const;

export type EntryKind = keyof typeof ENTRY_BODIES;
export type EntryBody<K extends EntryKind> = z.infer<(typeof ENTRY_BODIES)[K]>;

/** What a decision hands to the ledger: everything but what only the ledger can know. */
export type EntryDraft = { [K in EntryKind]: DraftOf<K> }[EntryKind];
export type DraftOf<K extends EntryKind> = {
  readonly id: string;
  readonly kind: K;
  /** 'kiosk' for a buyer (nothing more is known of them), 'system', or 'person:<id>' for staff. */
  readonly actor: Actor;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly body: EntryBody<K>;
};

export type Actor = 'kiosk' | 'system' | `person:${string}`;

/** An entry as it stands in the ledger. `prev` and `hash` are SHA-256 in lower-case hex. */
export type Entry = EntryDraft & { readonly seq: number; readonly prev: string; readonly hash: string };
