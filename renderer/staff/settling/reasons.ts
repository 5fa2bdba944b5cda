import type { EntryBody } from '../../../shop/ledger/entries.ts';

/* The ledger's own lists stand beside its schemas, which stay out of the page; `satisfies` keeps these to them. */

type PhoneReason = NonNullable<EntryBody<'phone-confirmed'>['reason']>;
type LetGoReason = EntryBody<'promise-let-go'>['reason'];
type CorrectionReason = Exclude<EntryBody<'entry-corrected'>['reason'], 'undone-by-buyer'>;

/** Why the bank says something else than buyers claimed. Those of cash (taken, wrong change) make no sense here. */
export const PHONE_REASONS = [
  'not-recorded',
  'recorded-wrongly',
  'unknown',
  'other',
] as const satisfies readonly PhoneReason[];

export const LET_GO_REASONS = [
  'too-old',
  'cannot-pay',
  'made-by-mistake',
  'other',
] as const satisfies readonly LetGoReason[];

export const CORRECTION_REASONS = [
  'mistake',
  'wrong-goods',
  'wrong-sum',
  'recorded-twice',
  'goods-returned',
] as const satisfies readonly CorrectionReason[];
