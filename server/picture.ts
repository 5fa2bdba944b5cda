import type { Reader } from '../db/handle.ts';
import { head } from '../db/head.ts';
import { allGoods } from '../db/queries/goods.ts';
import {
  boxDifferences,
  confirmations,
  fullStocktake,
  fullStocktakeBefore,
  fullStocktakes,
  hasCash,
  lastOpened,
  openedOn,
  openPhoneClaims,
  pricesAtStocktake,
  productGapsBetween,
  stocktakesBetween,
  type BoxDifference,
  type Confirmation,
  type FullStocktake,
  type OpenClaim,
} from '../db/queries/picture.ts';
import {
  NOTHING_RECORDED,
  recordedByStretch,
  recordedIn,
  writtenOffBetween,
  type WrittenOff,
} from '../db/queries/recorded-sums.ts';
import type { Sku } from '../shop/catalogue.ts';
import type { PictureView, StretchSums, StretchView, WrittenOffView } from '../shop/contract/picture-views.ts';
import type { HonestyRate } from '../shop/honesty-rate.ts';
import { money, NO_MONEY, sum, type Money } from '../shop/money.ts';
import type { Period } from '../shop/reports/period.ts';
import { rateOf, threeWay, type RecordedSums, type ThreeWay } from '../shop/three-way.ts';
import { businessDateAt, type BusinessDate } from '../shop/time.ts';
import type { Core } from './core.ts';
import type { Rpc } from './rpc.ts';

/** Stretches that the office lists: four years of fortnights. */
const LISTED = 100;

/** A stretch of the ledger: entries with `after < seq <= through`, and the days by which counts belong to it. */
type Stretch = {
  readonly first: FullStocktake | null;
  readonly last: FullStocktake | null;
  readonly after: number;
  readonly through: number;
  readonly view: StretchView;
};

type Rated = { readonly stretch: StretchView; readonly rate: HonestyRate };

/** The stretches that there are, the one that goes on first, then the newest; so many as the office lists. */
export function listStretches(db: Reader, today: BusinessDate): readonly StretchView[] {
  return [goingOn(db, today), ...endedStretches(db, LISTED)].map(({ view }) => view);
}

/** One stretch, by the stocktake that ends it; null: since the last one. Undefined: there is no such stretch. */
export function picture(db: Reader, stocktake: string | null, today: BusinessDate): PictureView | undefined {
  const last = stocktake === null ? null : fullStocktake(db, stocktake);
  if (last === undefined) return undefined;
  return pictureOf(db, last ? endedAt(db, last, fullStocktakeBefore(db, last.seq) ?? null) : goingOn(db, today));
}

/** The rates of the last stretches that have ended, oldest first. */
export function lastRates(db: Reader, count: number): readonly Rated[] {
  return rated(db, endedStretches(db, count).toReversed());
}

/** The rate of the last stretch that has one, of so many that are looked through. Undefined where none has. */
export function lastKnownRate(
  db: Reader,
  among: number,
): { readonly stretch: StretchView; readonly rate: Extract<HonestyRate, { known: true }> } | undefined {
  const found = foundIn(db);
  for (const stretch of endedStretches(db, among)) {
    const { rate } = ratedSums(db, stretch, recordedIn(db, stretch.after), found);
    if (rate.known) return { stretch: stretch.view, rate };
  }
  return undefined;
}

/** The rates of the stretches that have ended and reach into a period, oldest first. */
export function ratesWithin(db: Reader, { from, to }: Period): readonly Rated[] {
  const reaching = endedStretches(db, ALL).filter(({ view }) => view.from.date <= to && view.to >= from);
  return rated(db, reaching.toReversed());
}

/** More than there will ever be. */
const ALL = 1_000_000;

/** Stretches that a stocktake has ended, newest first. */
function endedStretches(db: Reader, limit: number): readonly Stretch[] {
  const ends = fullStocktakes(db, limit + 1);
  return ends.slice(0, limit).map((last, at) => endedAt(db, last, ends[at + 1] ?? null));
}

/** Of stretches that have ended. */
function rated(db: Reader, stretches: readonly Stretch[]): readonly Rated[] {
  const found = foundIn(db);
  const recorded = recordedInEnded(db, stretches);
  return stretches.map((stretch) => ({
    stretch: stretch.view,
    rate: ratedSums(db, stretch, recorded.get(stretch.after) ?? NOTHING_RECORDED, found).rate,
  }));
}

/** From more stretches than these on, all that there are are added up in one go. */
const FEW = 12;

const kept = new WeakMap<Reader, Map<number, RecordedSums>>();

/** What each stretch recorded. Of one that has ended nothing changes, whatever comes: it is added up once. */
function recordedInEnded(db: Reader, stretches: readonly Stretch[]): ReadonlyMap<number, RecordedSums> {
  const sums = kept.get(db) ?? new Map<number, RecordedSums>();
  kept.set(db, sums);
  const missing = stretches.filter(({ after }) => !sums.has(after));
  const all = missing.length > FEW ? recordedByStretch(db) : null;
  for (const { after } of missing) {
    sums.set(after, all ? (all.get(after) ?? NOTHING_RECORDED) : recordedIn(db, after));
  }
  return sums;
}

function endedAt(db: Reader, last: FullStocktake, first: FullStocktake | null): Stretch {
  const view = { stocktake: last.id, from: beginning(db, first, last.businessDate), to: last.businessDate };
  return { first, last, after: first?.seq ?? 0, through: last.seq, view };
}

function goingOn(db: Reader, today: BusinessDate): Stretch {
  const first = fullStocktakes(db, 1)[0] ?? null;
  const view = { stocktake: null, from: beginning(db, first, today), to: today };
  return { first, last: null, after: first?.seq ?? 0, through: head(db).seq, view };
}

function beginning(db: Reader, first: FullStocktake | null, end: BusinessDate): StretchView['from'] {
  return first ? { date: first.businessDate, opening: false } : { date: openedOn(db) ?? end, opening: true };
}

/** All that counts and statements found, whichever stretch it is of. */
type Found = {
  readonly counts: readonly BoxDifference[];
  /** The last entry that a count of the box has been over. */
  readonly counted: number;
  readonly confirmed: readonly Confirmation[];
  readonly open: readonly OpenClaim[];
};

function foundIn(db: Reader): Found {
  return {
    counts: boxDifferences(db),
    counted: lastOpened(db),
    confirmed: confirmations(db),
    open: openPhoneClaims(db),
  };
}

function threeWayOf(
  db: Reader,
  { first, last, after, through }: Stretch & { last: FullStocktake },
  sums: RecordedSums,
  found: Found,
): { readonly picture: ThreeWay; readonly counts: number } {
  const firstDay = first?.businessDate ?? '';
  const belongs = (day: BusinessDate) => day > firstDay && day <= last.businessDate;
  const counted = found.counts.filter(({ day }) => belongs(day));
  const counts = counted.filter(({ isRecount }) => !isRecount).length;
  const confirmed = found.confirmed.filter((one) => belongs(one.through));
  const open = found.open.filter(({ seq }) => seq > after && seq <= through);
  const compared = threeWay(sums, stocktakesBetween(db, after, through), {
    counts,
    boxDifference: sum(counted.map(({ difference }) => difference)),
    phoneDifference: sum(confirmed.map(({ difference }) => difference)),
    phoneOpen: sum(open.map(({ amount }) => amount)),
  });
  return { picture: compared, counts };
}

/** The sums and the rate of a stretch, or why they are held back. */
function ratedSums(
  db: Reader,
  stretch: Stretch,
  recorded: RecordedSums,
  found: Found,
): { readonly sums: StretchSums | null; readonly rate: HonestyRate } {
  const { last, first, after, through } = stretch;
  if (!last) return { sums: null, rate: { known: false, reason: 'no-stocktake' } };
  if (hasCash(db, Math.max(after, found.counted), through))
    return { sums: null, rate: { known: false, reason: 'count-awaited' } };
  const { picture: compared, counts } = threeWayOf(db, { ...stretch, last }, recorded, found);
  const { out, promisesMade, promisesSettled, promisesLetGo, giftsWithGoods, giftsAlone } = recorded;
  const { valueOut, moneyFound, moneyIn, gaps } = compared;
  return {
    sums: {
      recordedValue: out.value,
      valueOut,
      moneyFound,
      moneyIn,
      cash: compared.cash,
      phone: compared.phone,
      gaps,
      promises: { made: promisesMade, settled: promisesSettled, letGo: promisesLetGo },
      gifts: { withGoods: giftsWithGoods, alone: giftsAlone },
      counts,
    },
    rate:
      gaps.phoneOpen === 0
        ? rateOf(compared, { counts, stocktakes: first ? 2 : 1 })
        : { known: false, reason: 'statement-awaited' },
  };
}

function pictureOf(db: Reader, stretch: Stretch): PictureView {
  const { after, through, last, view } = stretch;
  const recorded = recordedIn(db, after);
  const goods = allGoods(db);
  const names = new Map(goods.map(({ sku, name }) => [sku, name]));
  const nameOf = (sku: Sku) => names.get(sku) ?? { kk: sku, ru: sku, en: sku };
  return {
    stretch: view,
    recordedUnits: recorded.out.units,
    ...stocktakesBetween(db, after, through),
    products: productGapsBetween(db, after, through).map((gap) => ({ ...gap, name: nameOf(gap.sku) })),
    writtenOff: writtenOffOf(writtenOffBetween(db, after, through), pricesAtStocktake(db, last?.seq ?? 0)),
    ...ratedSums(db, stretch, recorded, foundIn(db)),
    head: head(db),
  };
}

/** By reason. A write-off has no price of its own: it is told at the prices of the stocktake that ends the stretch. */
function writtenOffOf(writtenOff: readonly WrittenOff[], prices: ReadonlyMap<Sku, Money>): readonly WrittenOffView[] {
  const byReason = new Map<WrittenOffView['reason'], WrittenOffView>();
  for (const { sku, reason, units } of writtenOff) {
    const so = byReason.get(reason) ?? { reason, units: 0, value: NO_MONEY };
    const value = money(so.value + units * (prices.get(sku) ?? NO_MONEY));
    byReason.set(reason, { reason, units: so.units + units, value });
  }
  return [...byReason.values()];
}

/** Shelf, records and box beside each other. */
export function pictureCalls({ staff }: Rpc, { db, now }: Core) {
  const today = (timeZone: string) => businessDateAt(now(), timeZone);
  return {
    stretches: staff.picture.stretches.handler(({ context }) => listStretches(db, today(context.settings.timeZone))),
    one: staff.picture.one.handler(({ input, context, errors }) => {
      const found = picture(db, input.stocktake, today(context.settings.timeZone));
      if (!found) throw errors['stretch-unknown']();
      return found;
    }),
  };
}
