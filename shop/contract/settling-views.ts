import type { Category, Sku } from '../catalogue.ts';
import type { Texts } from '../languages.ts';
import type { Correctable } from '../decisions.ts';
import type { EntryBody } from '../ledger/entries.ts';
import type { Money } from '../money.ts';
import type { PhoneClaim, StatementMatch } from '../phone-statement.ts';
import type { BusinessDate, UtcMs } from '../time.ts';

/** When something was recorded, by the shop's wall clock. */
export type RecordedAt = { readonly at: UtcMs; readonly date: BusinessDate; readonly minutes: number };

/** Phone payments that wait to be confirmed, by day. A day may be below zero where more was taken back than claimed. */
export type PhoneState = {
  readonly today: BusinessDate;
  /** The day up to which the last confirmation went. */
  readonly confirmedThrough: BusinessDate | null;
  readonly days: readonly { readonly date: BusinessDate; readonly claims: number; readonly amount: Money }[];
};

/** What a claim was made for. 'correction': it takes back another one. */
export type ClaimedFor = 'purchase' | 'gift' | 'promise' | 'tally' | 'correction';

/** A claim as staff hold it against the statement. */
export type ClaimView = PhoneClaim & { readonly for: ClaimedFor };

/** What a statement would confirm. `claimed` are all claims up to the day. */
export type StatementPreview = StatementMatch<ClaimView> & {
  readonly from: BusinessDate;
  readonly through: BusinessDate;
  readonly claimed: Money;
};

/** Phone payments that were confirmed. `person` is who did it. */
export type PhoneConfirmation = RecordedAt & {
  readonly id: string;
  readonly seq: number;
  readonly person: string;
} & Pick<EntryBody<'phone-confirmed'>, 'through' | 'claimed' | 'confirmed' | 'statement' | 'reason' | 'note'>;

/** A part of a longer list, newest first. */
export type PageOf<Item> = { readonly items: readonly Item[]; readonly more: boolean };

/** A promise as staff see it. Nobody is named. `dueOn`: the day by which it should be kept. */
export type PromiseRecord = {
  readonly purchase: string;
  readonly code: string;
  readonly promised: Money;
  readonly open: Money;
  readonly letGo: Money;
  readonly madeOn: BusinessDate;
  readonly dueOn: BusinessDate | null;
  readonly old: boolean;
  /** Why it was let go, and by whom. */
  readonly gone:
    | (Pick<EntryBody<'promise-let-go'>, 'reason' | 'note'> & RecordedAt & { readonly person: string })
    | null;
};

/** Which promises: still to be paid, paid in full, or let go in whole or in part. */
export type PromiseList = 'open' | 'kept' | 'let-go';

/** Goods as an entry has them, by the names that they have now. */
type NamedLine = {
  readonly sku: Sku;
  readonly units: number;
  readonly price: Money;
  readonly name: Texts | null;
};

/** An entry that staff may take back, or that was taken back. */
export type CorrectableView = RecordedAt & {
  readonly id: string;
  readonly seq: number;
  /** The business day that it belongs to: of a paper sheet, the sheet's own. */
  readonly businessDate: BusinessDate;
  readonly kind: Correctable['kind'];
  readonly lines: readonly NamedLine[];
  readonly suggested: Money;
  /** What was paid, or promised. */
  readonly paid: Money;
  /** How: a paper sheet has both cash and phone. `code`: the promise's. */
  readonly tender: 'cash' | 'qr' | 'promise' | 'paper';
  readonly code: string | null;
  /** The name of the member of staff who recorded it; null for a buyer. */
  readonly person: string | null;
  /** The number of the entry in whose place it was recorded. */
  readonly inPlaceOf: number | null;
  /** The number of the entry that was recorded in its place. */
  readonly replacedBy: number | null;
  readonly correction: CorrectionView | null;
  /** Whether a promise has been paid in part or let go since, which has to be taken back first. */
  readonly movedOn: boolean;
};

/** How an entry was taken back. `person` is null where the buyer did it at once. */
export type CorrectionView = RecordedAt & {
  readonly seq: number;
  readonly person: string | null;
  readonly reason: EntryBody<'entry-corrected'>['reason'];
  readonly note: string | null;
};

/** What can be corrected: everything recorded from the day `from` on. */
export type CorrectionPage = PageOf<CorrectableView> & { readonly from: BusinessDate; readonly today: BusinessDate };

/** What there is to know before a sheet of paper is typed in. */
export type TallyState = {
  readonly today: BusinessDate;
  /** The first day that a sheet may have. */
  readonly from: BusinessDate;
  /** When the box was last opened for a count. */
  readonly lastCountOn: BusinessDate | null;
  /** The ledger's last entry, for the paper. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** Sheets that were typed in, newest first. */
  readonly sheets: readonly TallySheet[];
};

/** A sheet of paper as it was typed in. */
export type TallySheet = RecordedAt & {
  readonly id: string;
  readonly seq: number;
  readonly day: BusinessDate;
  readonly person: string;
  readonly units: number;
  readonly cash: Money;
  readonly phone: Money;
  readonly note: string | null;
  readonly corrected: boolean;
};

/** A product as it stands on the sheet of a day, with the price that its label had then. `retired`: not on the stand any more. */
export type TallyProduct = {
  readonly sku: Sku;
  readonly category: Category;
  readonly name: Texts;
  readonly price: Money;
  readonly retired: boolean;
};
