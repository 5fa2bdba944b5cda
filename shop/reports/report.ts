import type { Category, Sku } from '../catalogue.ts';
import type { StretchView } from '../contract/picture-views.ts';
import type { HonestyRate } from '../honesty-rate.ts';
import type { Texts } from '../languages.ts';
import type { Money } from '../money.ts';
import type { UnitsAndValue } from '../stocktake.ts';
import type { BusinessDate, UtcMs } from '../time.ts';
import type { BucketUnit, Period } from './period.ts';

/*
 * The report of a period: plain data and no words but names that people gave. It depends on the ledger alone and never on the
 * clock, so that the same ledger gives the same report. All sums are exact, in minor units of the shop's currency.
 */

/** Where money is: in the box, claimed by phone and not confirmed yet, in the safe, in the bank. */
export const PLACES = ['box', 'phone', 'safe', 'bank'] as const;
export type Place = (typeof PLACES)[number];

/** A sum at each place; `total` is what they come to. */
export type ByPlace = Readonly<Record<Place, Money>> & { readonly total: Money };

/**
 * What moved money. 'came-in': for goods and promises and as gifts, less what was taken back. 'confirmed': claims by phone that
 * a statement was held against, now in the bank. 'sealed': from the box to the safe. 'banked': from the safe to the bank.
 * 'given': to charities (below zero). 'restocked': for goods from the fund (below zero). 'differences': what counts and
 * statements found above (below zero: below) what was recorded.
 */
export const MOVEMENTS = ['came-in', 'confirmed', 'sealed', 'banked', 'given', 'restocked', 'differences'] as const;
export type MovementKind = (typeof MOVEMENTS)[number];

/** One row of the statement. `opening` and all rows come to `closing`, place by place. */
export type Movement = ByPlace & { readonly kind: MovementKind };

/**
 * The fund by campaign; `id` null: the general fund, money of days without a campaign. `cameIn` is all that came in and was
 * found; `given` and `restocked` are below zero. `raised`: what came in from its start to the end of the period, for a chart
 * beside its goal. `opening + cameIn + given + restocked = closing`, and all campaigns together
 * are what is at all places.
 */
export type CampaignLine = {
  readonly id: string | null;
  readonly title: Texts | null;
  readonly goal: Money | null;
  readonly raised: Money;
  readonly opening: Money;
  readonly cameIn: Money;
  readonly given: Money;
  readonly restocked: Money;
  readonly closing: Money;
};

/** What one way of paying brought. `goods`: with what was given on top of them or of a promise. `gifts`: with no goods at all. */
type TenderTakings = {
  readonly goods: Money;
  readonly promises: Money;
  readonly gifts: Money;
  readonly total: Money;
};

/**
 * What came in, by how it was paid. `foundByCount`: the part of it that a count of the box had found before it was recorded (or,
 * below zero, had missed): it is among the statement's differences, so `total - foundByCount` is the statement's 'came-in'.
 */
type Takings = {
  readonly cash: TenderTakings;
  readonly phone: TenderTakings;
  readonly total: Money;
  readonly foundByCount: Money;
};

/** Payments by phone: what buyers claimed in the period, and what statements held against claims in it came to. */
type PhonePayments = {
  readonly claimed: Money;
  readonly checked: Money;
  readonly confirmed: Money;
  /** Claims that no statement has been held against by the end of the period. */
  readonly openAtEnd: Money;
};

/** Gifts. `alone`: money with no goods, and how often; `withGoods`: on top of goods and promises. */
type Gifts = { readonly alone: Money; readonly times: number; readonly withGoods: Money };

/** `openAtStart + opened - settled - letGo = openAtEnd`. */
type Promises = {
  readonly openAtStart: Money;
  readonly opened: Money;
  readonly settled: Money;
  readonly letGo: Money;
  readonly openAtEnd: Money;
};

/** Money given to a charity, or (`takesBack`, below zero) such an entry taken back. All lines come to 'given' of the statement. */
export type Disbursement = {
  readonly id: string;
  readonly on: BusinessDate;
  readonly charity: string;
  readonly purpose: string;
  readonly amount: Money;
  readonly from: 'safe' | 'bank';
  /** The id of a campaign; null: the general fund. */
  readonly campaign: string | null;
  readonly document: string | null;
  /** How many papers there are of it, all that came later included. */
  readonly receipts: number;
  readonly takesBack: boolean;
};

/** A product of which anything was sold, found missing or written off. `missing`: below zero where more was found than recorded. */
export type GoodsLine = {
  readonly sku: Sku;
  readonly name: Texts;
  readonly category: Category;
  readonly sold: UnitsAndValue;
  readonly missing: UnitsAndValue;
  readonly writtenOff: number;
};

export type Goods = {
  /** As the shelves stand. */
  readonly lines: readonly GoodsLine[];
  readonly sold: UnitsAndValue;
  readonly missing: UnitsAndValue;
  readonly writtenOff: number;
};

/** The figures of one stretch of the period. `box` and `phone`: what came in, as in `Takings`. `balance`: all places at its end. */
type Bucket = Period & {
  readonly purchases: number;
  readonly units: number;
  readonly box: Money;
  readonly phone: Money;
  /** All gifts, with goods and alone. */
  readonly gifts: Money;
  readonly promised: Money;
  readonly settled: Money;
  readonly balance: Money;
};

/** `buckets` cover the period without a gap; those in which nothing happened are zeros. */
export type Series = { readonly unit: BucketUnit; readonly buckets: readonly Bucket[] };

/**
 * Purchases by weekday (0 is Monday) and hour of the shop's day (0 to 23): `byWeekday[weekday][hour]`. `unknown`: less those that
 * staff took back, which has no hour. All of it comes to `total`. Paper sheets do not tell how many purchases they were.
 */
export type BusyHours = {
  readonly byWeekday: readonly (readonly number[])[];
  readonly unknown: number;
  readonly total: number;
};

/** The honesty rate of a stretch between two stocktakes that reaches into the period, or why there is none. */
type HonestyPoint = { readonly stretch: StretchView; readonly rate: HonestyRate };

/** A count of the box. `recounts`: it repeats the one before it. `moved` and `bag`: null while its money was not put away. */
export type CountLine = {
  readonly id: string;
  readonly on: BusinessDate;
  readonly box: string;
  readonly counted: Money;
  readonly expected: Money;
  readonly difference: Money;
  readonly signers: readonly [Signer, Signer];
  readonly recounts: boolean;
  readonly left: Money | null;
  readonly moved: Money | null;
  readonly bag: string | null;
};

/** Somebody who signed, under the name that they had last. */
type Signer = { readonly id: string; readonly name: string };

/** A period's report. */
export type Report = {
  readonly shop: {
    readonly school: string;
    readonly stand: string;
    readonly currency: { readonly code: string; readonly digits: number };
    readonly openedOn: BusinessDate;
  };
  readonly period: Period;
  readonly opening: ByPlace;
  readonly movements: readonly Movement[];
  readonly closing: ByPlace;
  readonly campaigns: readonly CampaignLine[];
  readonly takings: Takings;
  readonly phone: PhonePayments;
  readonly gifts: Gifts;
  readonly promises: Promises;
  readonly disbursements: readonly Disbursement[];
  readonly goods: Goods;
  readonly series: Series;
  readonly busy: BusyHours;
  /** Oldest first, as are `counts`. */
  readonly honesty: readonly HonestyPoint[];
  readonly counts: readonly CountLine[];
  /** The last entry that the report knows of, and the moment of it: exports are dated by it. */
  readonly ledger: { readonly seq: number; readonly hash: string; readonly at: UtcMs };
};
