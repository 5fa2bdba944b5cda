import type { Allergen, Category, Sku } from '../catalogue.ts';
import type { Texts } from '../languages.ts';
import type { EntryBody } from '../ledger/entries.ts';
import type { Money } from '../money.ts';
import type { Opening } from '../opening-hours.ts';
import type { Settings } from '../schemas.ts';
import type { BusinessDate, LocalTime, UtcMs } from '../time.ts';

/** What the kiosk's page needs to start. A new data folder has no shop yet: the page starts the set-up. */
export type ShopView =
  | { readonly state: 'new'; readonly version: string }
  | {
      readonly state: 'open';
      readonly version: string;
      readonly settings: Settings;
      readonly opening: Opening;
      readonly today: BusinessDate;
      /** Whether the host can leave the kiosk and end the program (the desktop host can, a browser page cannot). */
      readonly canLeave: boolean;
    };

/** A product as the stand's screen shows it. `stock` may be negative: the records missed something, staff are told. */
export type StandProduct = {
  readonly sku: Sku;
  readonly category: Category;
  readonly name: Texts;
  readonly price: Money;
  readonly barcode: string | null;
  readonly picture: string | null;
  readonly allergens: readonly Allergen[];
  readonly stock: number;
};

/** The fund as the idle board shows it. */
export type BoardView = {
  /** The moment of these figures, by the shop's clock. */
  readonly asOf: LocalTime;
  /** The campaign that runs; between two the last one. `state`: whether it runs, has ended, or is the first and still to come. */
  readonly campaign: {
    readonly title: Texts;
    readonly picture: string;
    readonly state: 'running' | 'ended' | 'to-come';
  };
  /** Money that came in in the campaign's days, promises still open left out. */
  readonly raised: Money;
  /** False while the box is being counted: a little more than `raised` has come in then. */
  readonly exact: boolean;
  readonly goal: Money;
  readonly purchasesThisWeek: number;
  /** How many promises wait to be paid. Nobody is named. */
  readonly openPromises: number;
};

/** What the fund has done, and how honest the shop is, for the idle board. It changes with a count, and not with a purchase. */
export type ResultsView = {
  /** All that was given to charities, and the last times. */
  readonly given: { readonly times: number; readonly sum: Money; readonly newest: readonly GiftView[] };
  /** The rate of the last stretch that has one, a share; `on` is the day of the stocktake that ended it. Null: there is none yet. */
  readonly rate: {
    readonly rate: number;
    readonly on: BusinessDate;
    readonly units: number;
    readonly stocktakes: number;
  } | null;
};

/** Money given to a charity. `picture`: that of the campaign whose money it was; null: the general fund's. */
export type GiftView = {
  readonly id: string;
  readonly businessDate: BusinessDate;
  readonly charity: string;
  readonly purpose: string;
  readonly amount: Money;
  readonly picture: string | null;
};

/** What was recorded. `replayed`: the same call had been recorded before; it was not recorded again. */
export type Recorded = {
  readonly id: string;
  readonly seq: number;
  readonly replayed: boolean;
  /** Until when the kiosk may undo it. */
  readonly undoUntil: UtcMs;
  /** How long that still is by the server's clock, for a page whose clock is wrong. */
  readonly undoMs: number;
  readonly board: BoardView;
};

/** An open promise, without a name. */
export type PromiseView = {
  readonly code: string;
  readonly open: Money;
  readonly promised: Money;
  readonly madeOn: BusinessDate;
};

/** Somebody with a PIN. */
export type PersonView = { readonly id: string; readonly name: string; readonly role: Role };
export type Role = 'staff' | 'administrator';

/** The session of this window, null when there is none or it has locked. `locksInMs` from now without a touch. */
export type SessionView = { readonly person: PersonView; readonly locksInMs: number } | null;

/** A word from a buyer to the staff, or what the records alone say (sold out by the records and still bought). */
export type NoticeView = {
  readonly id: string;
  readonly about: EntryBody<'notice-raised'>['about'];
  readonly sku: Sku | null;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly minutes: number;
};

/** What staff see first. */
export type StaffList = {
  readonly notices: readonly NoticeView[];
  /** Products that the records say are sold out or below nothing, though they may be on the stand. */
  readonly soldOut: readonly { readonly sku: Sku; readonly name: Texts; readonly stock: number }[];
  readonly overduePromises: readonly PromiseView[];
};

/** One bad row of a CSV: its line in the file (1 is the header), the column where one is to blame, and why. */
export type CsvProblem = {
  readonly line: number;
  readonly column: string | null;
  readonly reason:
    | 'not-csv'
    | 'column-missing'
    | 'column-unknown'
    | 'empty'
    | 'bad-sku'
    | 'sku-twice'
    | 'bad-category'
    | 'bad-name'
    | 'bad-price'
    | 'bad-cost'
    | 'other-currency'
    | 'bad-barcode'
    | 'barcode-twice'
    | 'bad-picture'
    | 'bad-stock'
    | 'bad-allergens'
    | 'bad-alarm'
    | 'lost-letters'
    | 'barcode-taken'
    | 'too-many-rows'
    | 'wrong-cell-count';
  /** What stood there, at most 60 characters. */
  readonly value: string;
};

/** What a CSV would bring. */
export type CsvPreview = { readonly good: readonly NewGoods[]; readonly problems: readonly CsvProblem[] };

/** A product to begin with and how many units of it are on the stand. */
export type NewGoods = {
  readonly product: {
    readonly sku: Sku;
    readonly category: Category;
    readonly name: Texts;
    readonly price: Money;
    readonly cost: Money;
    readonly barcode: string | null;
    readonly picture: string | null;
    readonly allergens: Allergen[];
    readonly alarm?: number | null;
  };
  readonly units: number;
};
