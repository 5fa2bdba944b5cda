import type { EntryBody } from '../ledger/entries.ts';
import type { CountRow } from '../box-count.ts';
import type { Money } from '../money.ts';
import type { BusinessDate, UtcMs } from '../time.ts';
import type { PersonView } from './outputs.ts';

type Counted = EntryBody<'box-counted'>;
type Sealed = EntryBody<'box-sealed'>;

/** When something was, by the shop's clock: its day and the minutes from midnight. */
export type MomentView = { readonly at: UtcMs; readonly businessDate: BusinessDate; readonly minutes: number };

/** The last entry of the ledger: its number and its hash (64 hex digits). What is printed for people to sign. */
export type HeadView = { readonly seq: number; readonly hash: string };

/** The figures that one person typed, or that all who count together typed. Each save makes the next revision. */
export type SheetView = { readonly revision: number; readonly rows: readonly CountRow[]; readonly done: boolean };

/** A count under way. It says nothing of what the books say, and nothing of what others counted alone. */
export type OpenCountView = {
  readonly count: string;
  readonly box: string;
  readonly seal: string | null;
  readonly sealState: Counted['sealState'];
  readonly opened: MomentView;
  readonly openedBy: PersonView;
  /** The ledger's head when the box was opened: what was recorded later is not counted against. */
  readonly head: HeadView;
  readonly apart: boolean;
  readonly recounts: string | null;
  /** The notes and coins to count, largest first. */
  readonly denominations: readonly Money[];
  /** What is typed so far: the common sheet, or this person's own. Null: they do not count here (two others count apart). */
  readonly sheet: SheetView | null;
  /** Who counts apart, and whether they are done. Empty where all count together. */
  readonly counting: readonly { readonly person: PersonView; readonly done: boolean }[];
};

/** What became of a count's money. */
export type SealingView = Pick<Sealed, 'left' | 'leftPieces' | 'moved' | 'bag' | 'seal' | 'reason' | 'note'>;

/** A count that is locked: nothing of it changes any more. `expected` is what the books said when the box was opened. */
export type CountView = Pick<
  Counted,
  'box' | 'seal' | 'sealState' | 'pieces' | 'counted' | 'expected' | 'apart' | 'recounts'
> & {
  readonly id: string;
  /** Its entry in the ledger. */
  readonly entry: HeadView;
  readonly locked: MomentView;
  readonly opened: MomentView;
  /** Counted less expected: below zero, less was found than was recorded. */
  readonly difference: Money;
  readonly signers: readonly [PersonView, PersonView];
  readonly sealing: SealingView | null;
};

/** Where the box stands. Sums only of what is locked. */
export type BoxState = {
  /** The last count; null where there was none. `nextSeal` is the seal that it was closed with. */
  readonly last: {
    readonly id: string;
    readonly locked: MomentView;
    readonly signers: readonly [PersonView, PersonView];
    readonly box: string;
    readonly nextSeal: string | null;
  } | null;
  readonly open: OpenCountView | null;
  /** Locked, and the box not closed again yet. */
  readonly unsealed: CountView | null;
  /** Who may sign. */
  readonly people: readonly PersonView[];
};

/** Past counts, newest first. `before`: ask on from here; null at the end. */
export type CountList = { readonly counts: readonly CountView[]; readonly before: number | null };
