import { setImmediate as turn } from 'node:timers/promises';
import type { Reader } from '../db/handle.ts';
import { head } from '../db/head.ts';
import { allGoods } from '../db/queries/goods.ts';
import {
  countsBetween,
  fullStocktake,
  fullStocktakeBefore,
  fullStocktakes,
  hasUncountedCash,
  openedOn,
  openPhoneClaimsBetween,
  phoneDifferenceBetween,
  pricesAtStocktake,
  productGapsBetween,
  stocktakesBetween,
  type FullStocktake,
} from '../db/queries/picture.ts';
import { addRecorded, NOTHING_RECORDED, recordedBetween, type Recorded } from '../db/queries/recorded-sums.ts';
import type { Sku } from '../shop/catalogue.ts';
import type { PictureView, StretchSums, StretchView, WrittenOffView } from '../shop/contract/picture-views.ts';
import type { HonestyRate } from '../shop/honesty-rate.ts';
import { money, NO_MONEY, type Money } from '../shop/money.ts';
import { rateOf, threeWay, type ThreeWay } from '../shop/three-way.ts';
import { businessDateAt, type BusinessDate } from '../shop/time.ts';
import type { Core } from './core.ts';
import type { Rpc } from './rpc.ts';

/** Entries read in one go. The till waits for no more than that: about ten milliseconds. */
const PIECE = 2000;
/** Stretches that are kept once they are added up: two years of weeks. */
const KEPT = 104;
const LISTED = 100;

/** A stretch of the ledger: entries with `after < seq <= through`, and the days by which counts belong to it. */
type Stretch = {
  readonly first: FullStocktake | null;
  readonly last: FullStocktake | null;
  readonly after: number;
  readonly through: number;
  readonly view: StretchView;
};

/** Adds up the three-way picture, and keeps what cannot change any more. */
export type Stretches = {
  readonly list: (today: BusinessDate) => readonly StretchView[];
  /** The stretch that a stocktake ends; null: since the last one. Undefined: there is no such stretch. */
  readonly one: (stocktake: string | null, today: BusinessDate) => Promise<PictureView | undefined>;
  /** The rates of the last stretches that have ended, oldest first. */
  readonly rates: (last: number) => Promise<readonly { readonly stretch: StretchView; readonly rate: HonestyRate }[]>;
};

/** `piece`: how many entries are read in one go. */
export function createStretches({ db }: Pick<Core, 'db'>, piece = PIECE): Stretches {
  const kept = new Map<string, Promise<Recorded>>();

  /** What a stretch recorded. Of one that has ended nothing changes: it is added up once. */
  const recordedIn = ({ after, through, last }: Stretch): Promise<Recorded> => {
    if (!last) return addUp(db, after, through, piece);
    const key = `${after}-${through}`;
    const known = kept.get(key);
    if (known) return known;
    const sums = addUp(db, after, through, piece);
    kept.set(key, sums);
    sums.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return sums;
  };

  return {
    list: (today) => {
      const ends = fullStocktakes(db, LISTED);
      const ended = ends.map((last, at) =>
        endedAt(db, last, ends[at + 1] ?? fullStocktakeBefore(db, last.seq) ?? null),
      );
      return [goingOn(db, today), ...ended].map(({ view }) => view);
    },

    one: async (stocktake, today) => {
      const last = stocktake === null ? null : fullStocktake(db, stocktake);
      if (last === undefined) return undefined;
      const stretch = last ? endedAt(db, last, fullStocktakeBefore(db, last.seq) ?? null) : goingOn(db, today);
      return pictureOf(db, stretch, await recordedIn(stretch));
    },

    rates: async (count) => {
      const ends = fullStocktakes(db, count + 1);
      const ended = ends.slice(0, count).map((last, at) => endedAt(db, last, ends[at + 1] ?? null));
      const rates = [];
      for (const stretch of ended.toReversed()) {
        rates.push({ stretch: stretch.view, rate: ratedSums(db, stretch, await recordedIn(stretch)).rate });
      }
      return rates;
    },
  };
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

/** Adds a stretch up piece by piece, and lets others have their turn in between. What is in the ledger does not change meanwhile. */
async function addUp(db: Reader, after: number, through: number, piece: number): Promise<Recorded> {
  let sums = NOTHING_RECORDED;
  for (let from = after; from < through; from += piece) {
    sums = addRecorded(sums, recordedBetween(db, from, Math.min(from + piece, through)));
    if (from + piece < through) await turn();
  }
  return sums;
}

function threeWayOf(
  db: Reader,
  { first, last, after, through }: Stretch & { last: FullStocktake },
  { sums }: Recorded,
): { readonly picture: ThreeWay; readonly counts: number } {
  const firstDay = first?.businessDate ?? null;
  const { counts, difference } = countsBetween(db, firstDay, last.businessDate);
  const picture = threeWay(sums, stocktakesBetween(db, after, through), {
    counts,
    boxDifference: difference,
    phoneDifference: phoneDifferenceBetween(db, firstDay, last.businessDate),
    phoneOpen: openPhoneClaimsBetween(db, after, through),
  });
  return { picture, counts };
}

/** The sums and the rate of a stretch, or why they are held back. */
function ratedSums(
  db: Reader,
  stretch: Stretch,
  recorded: Recorded,
): { readonly sums: StretchSums | null; readonly rate: HonestyRate } {
  const { last, first, after, through } = stretch;
  if (!last) return { sums: null, rate: { known: false, reason: 'no-stocktake' } };
  if (hasUncountedCash(db, after, through)) return { sums: null, rate: { known: false, reason: 'count-awaited' } };
  const { picture, counts } = threeWayOf(db, { ...stretch, last }, recorded);
  const { out, promisesMade, promisesSettled, promisesLetGo, giftsWithGoods, giftsAlone } = recorded.sums;
  const { valueOut, moneyFound, moneyIn, cash, phone, gaps } = picture;
  return {
    sums: {
      recordedValue: out.value,
      valueOut,
      moneyFound,
      moneyIn,
      cash,
      phone,
      gaps,
      promises: { made: promisesMade, settled: promisesSettled, letGo: promisesLetGo },
      gifts: { withGoods: giftsWithGoods, alone: giftsAlone },
      counts,
    },
    rate: rateOf(picture, { counts, stocktakes: first ? 2 : 1 }),
  };
}

function pictureOf(db: Reader, stretch: Stretch, recorded: Recorded): PictureView {
  const { after, through, last, view } = stretch;
  const goods = allGoods(db);
  const names = new Map(goods.map(({ sku, name }) => [sku, name]));
  const nameOf = (sku: Sku) => names.get(sku) ?? { kk: sku, ru: sku, en: sku };
  return {
    stretch: view,
    recordedUnits: recorded.sums.out.units,
    ...stocktakesBetween(db, after, through),
    products: productGapsBetween(db, after, through).map((gap) => ({ ...gap, name: nameOf(gap.sku) })),
    writtenOff: writtenOffOf(recorded, pricesAtStocktake(db, last?.seq ?? 0)),
    ...ratedSums(db, stretch, recorded),
    head: head(db),
  };
}

/** By reason. A write-off has no price of its own: it is told at the prices of the stocktake that ends the stretch. */
function writtenOffOf({ writtenOff }: Recorded, prices: ReadonlyMap<Sku, Money>): readonly WrittenOffView[] {
  const byReason = new Map<WrittenOffView['reason'], WrittenOffView>();
  for (const { sku, reason, units } of writtenOff) {
    const so = byReason.get(reason) ?? { reason, units: 0, value: NO_MONEY };
    const value = money(so.value + units * (prices.get(sku) ?? NO_MONEY));
    byReason.set(reason, { reason, units: so.units + units, value });
  }
  return [...byReason.values()];
}

/** Shelf, records and box beside each other. */
export function pictureCalls({ staff }: Rpc, core: Core, stretches: Stretches) {
  const today = (timeZone: string) => businessDateAt(core.now(), timeZone);
  return {
    stretches: staff.picture.stretches.handler(({ context }) => stretches.list(today(context.settings.timeZone))),
    one: staff.picture.one.handler(async ({ input, context, errors }) => {
      const picture = await stretches.one(input.stocktake, today(context.settings.timeZone));
      if (!picture) throw errors['stretch-unknown']();
      return picture;
    }),
  };
}
