import type { Texts } from '../languages.ts';
import type { EntryBody } from '../ledger/entries.ts';
import type { Money } from '../money.ts';
import type { BusinessDate } from '../time.ts';

/*
 * The charity fund as the administrator sees it. Cash that came since the box was last counted is in none of these sums: whoever
 * counts the box must not know it, and nothing can be given of it before it has been counted.
 */

/** Where the money is; all places together come to `total`. */
export type FundPlaces = {
  /** What was left in the box when it was last counted, on `countedOn`; null: it never was. */
  readonly box: Money;
  readonly countedOn: BusinessDate | null;
  /** Claimed by buyers and not confirmed yet. */
  readonly phone: Money;
  readonly safe: Money;
  readonly bank: Money;
  readonly total: Money;
};

/** Where every tenge of a campaign came from and went: `raised + differences - given - goods = left`. */
export type FundFigures = {
  /** What goods and gifts brought, promises still open left out. */
  readonly raised: Money;
  /** What counts and statements found more (below zero: less) than was recorded. */
  readonly differences: Money;
  readonly given: Money;
  /** Spent on goods for the stand. */
  readonly goods: Money;
  /** Below zero only where a count found less than was already given away. */
  readonly left: Money;
};

/** A campaign. It runs from one day to another, both included; `until` null: until further notice. */
export type CampaignView = {
  readonly id: string;
  readonly title: Texts;
  readonly picture: string;
  readonly goal: Money;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
  readonly state: 'planned' | 'running' | 'ended';
  readonly figures: FundFigures;
  /** Money came in its days: its first day stays. */
  readonly hasMoney: boolean;
};

/** What a charity was given, all together and when last. */
export type CharityView = { readonly charity: string; readonly sum: Money; readonly lastOn: BusinessDate };

/** Where every tenge is. `left` of all campaigns and of the general fund come to `places.total`. */
export type FundState = {
  readonly today: BusinessDate;
  readonly places: FundPlaces;
  /** The first one first. */
  readonly campaigns: readonly CampaignView[];
  /** Money of days that had no campaign. */
  readonly general: FundFigures;
  readonly all: FundFigures;
  /** The last one first. */
  readonly charities: readonly CharityView[];
  /** The first day on which a new campaign can begin: today, or tomorrow where money came in today. */
  readonly nextStart: BusinessDate;
};

/** A paper as it is kept: by the SHA-256 of its bytes. */
export type ReceiptView = EntryBody<'receipt-added'>['receipt'];

/** Money banked or given. `by`: the name of who recorded it, null: nobody of the staff. `takenBack`: by a later entry. */
export type FundMove = {
  readonly id: string;
  readonly seq: number;
  readonly on: BusinessDate;
  /** From midnight, by the clock on the shop's wall. */
  readonly minutes: number;
  readonly by: string | null;
  readonly amount: Money;
  readonly takenBack: {
    readonly seq: number;
    readonly on: BusinessDate;
    readonly by: string | null;
    readonly reason: EntryBody<'entry-corrected'>['reason'];
    readonly note: string | null;
  } | null;
} & (
  | { readonly kind: 'money-banked'; readonly slip: string }
  | ({ readonly kind: 'money-given'; readonly receipts: readonly ReceiptView[] } & Pick<
      EntryBody<'money-given'>,
      'charity' | 'purpose' | 'from' | 'campaign' | 'document' | 'note'
    >)
);

/** Newest first; `more` when there are older ones. */
export type FundMoves = { readonly moves: readonly FundMove[]; readonly more: boolean };

/** What came of a piece of a paper: `receipt` once the whole of it is here. */
export type ReceiptUpload = { readonly received: number; readonly receipt: ReceiptView | null };

/** A paper to look at or keep. */
export type ReceiptFile = { readonly mediaType: ReceiptView['mediaType']; readonly base64: string };
