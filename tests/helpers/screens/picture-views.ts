import type { Sku } from '../../../shop/catalogue.ts';
import type { PictureView, StretchSums, StretchView } from '../../../shop/contract/picture-views.ts';
import type { RateView, TodayView } from '../../../shop/contract/today-views.ts';
import type { HonestyRate } from '../../../shop/honesty-rate.ts';
import { likelyRange } from '../../../shop/honesty-rate.ts';
import { addDays, businessDateAt, utcMs } from '../../../shop/time.ts';
import { SETTINGS, tenge } from '../sample-shop.ts';

/* A shop as staff find it after some weeks: figures that agree with each other, as those of the mock-ups. */

const today = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
const ago = (days: number) => addDays(today, -days);

const rateOf = (rate: number, units: number): HonestyRate => ({
  known: true,
  rate,
  likely: likelyRange(rate, units),
  moneyIn: tenge(Math.round(148_300 * rate)),
  valueOut: tenge(148_300),
  units,
  counts: 2,
  stocktakes: 2,
});

const idOf = (n: number) => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const stretchTo = (n: number, days: number): StretchView => ({
  stocktake: idOf(n),
  from: { date: ago(days + 14), opening: false },
  to: ago(days),
});

const RATES: readonly RateView[] = [0.91, 0.93, 0.92, 0.95, 0.94, 0.97, 0.95, 0.96].map((rate, at, all) => ({
  stretch: stretchTo(at, (all.length - at) * 14),
  rate: rateOf(rate, 520 + at * 12),
}));

const names = (ru: string, kk: string, en: string) => ({ kk, ru, en });
const LONG = names(
  'Набор канцелярских принадлежностей с ручкой, карандашом и линейкой',
  'Қаламы, қарындашы және сызғышы бар кеңсе тауарларының жиынтығы',
  'A set of stationery with a pen, a pencil, a rubber and a ruler in it',
);
const PIZZA = names('Кусочек пиццы', 'Пицца бөлігі', 'Slice of pizza');
const SAMSA = names('Самса с мясом', 'Етті самса', 'Meat samsa');
const SHEEP = names('Войлочная овечка', 'Киіз қой', 'Felt sheep');

const NOTICES: TodayView['notices'] = (['box-full', 'price-tag-missing', 'no-change', 'sold-out'] as const).map(
  (about, at) => ({
    id: idOf(100 + at),
    about,
    sku: null,
    at: utcMs(Date.now() - at * 1_380_000),
    businessDate: at < 2 ? today : ago(1),
    minutes: 642 + at * 23,
  }),
);

/** A Friday on which much is to be done. */
export const BUSY_DAY: TodayView = {
  today,
  box: { lastOn: ago(14), due: true, full: true, open: false, unsealed: false },
  stocktake: { lastOn: ago(14), due: true, paused: false, products: 36, categories: 6 },
  fewLeft: [
    { sku: 'BA-04' as Sku, name: PIZZA, stock: -2 },
    { sku: 'BA-01' as Sku, name: SAMSA, stock: 0 },
    { sku: 'HA-03' as Sku, name: SHEEP, stock: 4 },
    { sku: 'ST-09' as Sku, name: LONG, stock: 5 },
  ],
  notices: NOTICES,
  phone: { count: 6, sum: tenge(2310) },
  promises: { open: { count: 5, sum: tenge(1220) }, overdue: { count: 2, sum: tenge(700) } },
  bought: {
    cash: 31,
    phone: { count: 6, sum: tenge(2310) },
    promise: { count: 2, sum: tenge(520) },
  },
  warning: {
    level: 'calm',
    capital: tenge(121_160),
    weeks: 2,
    tradingDays: 9,
    gap: { units: 14, value: tenge(5200) },
    boxDifference: tenge(1250),
    onStand: tenge(186_400),
  },
  rates: RATES,
  backup: {
    lastAt: { at: utcMs(0), date: ago(4), minutes: 485 },
    late: true,
    trouble: { place: 'there', why: 'place-missing' },
  },
};

/** A shop that loses money, whose box waits to be closed, and whose last stretch waits for its count. */
export const LOSING_DAY: TodayView = {
  ...BUSY_DAY,
  box: { lastOn: today, due: false, full: false, open: false, unsealed: true },
  stocktake: { ...BUSY_DAY.stocktake, due: false, paused: true },
  fewLeft: BUSY_DAY.fewLeft.slice(0, 2),
  notices: [],
  phone: { count: 0, sum: tenge(0) },
  promises: { open: { count: 0, sum: tenge(0) }, overdue: { count: 0, sum: tenge(0) } },
  warning: {
    level: 'shrinking',
    capital: tenge(12_345_678),
    weeks: 0,
    tradingDays: 1,
    gap: { units: 1214, value: tenge(1_235_200) },
    boxDifference: tenge(-1_234_450),
    onStand: tenge(22_186_400),
  },
  rates: [
    { stretch: stretchTo(1, 42), rate: rateOf(1.08, 400) },
    { stretch: stretchTo(2, 28), rate: rateOf(0.61, 380) },
    { stretch: stretchTo(3, 14), rate: rateOf(0.42, 390) },
    { stretch: stretchTo(4, 1), rate: { known: false, reason: 'count-awaited' } },
  ],
};

const LAST = stretchTo(7, 0);

export const STRETCHES: readonly StretchView[] = [
  { stocktake: null, from: { date: today, opening: false }, to: today },
  LAST,
  ...RATES.toReversed().map(({ stretch }) => stretch),
  { stocktake: idOf(99), from: { date: ago(400), opening: true }, to: ago(380) },
];

const SUMS: StretchSums = {
  recordedValue: tenge(143_100),
  valueOut: tenge(148_300),
  moneyFound: tenge(145_400),
  moneyIn: tenge(143_900),
  cash: { recorded: tenge(120_450), found: tenge(121_700), difference: tenge(1250) },
  phone: { recorded: tenge(24_200), found: tenge(23_700), difference: tenge(0) },
  gaps: {
    goodsGap: tenge(5200),
    boxDifference: tenge(1250),
    phoneDifference: tenge(0),
    phoneOpen: tenge(500),
    promises: tenge(-1300),
    paidLess: tenge(2150),
    giftsWithGoods: tenge(900),
  },
  promises: { made: tenge(500), settled: tenge(1800), letGo: tenge(0) },
  gifts: { withGoods: tenge(900), alone: tenge(1500) },
  counts: 2,
};

/** Two weeks between two stocktakes, counted to the end. */
export const PICTURE: PictureView = {
  stretch: LAST,
  recordedUnits: 598,
  missing: { units: 14, value: tenge(5200) },
  surplus: { units: 0, value: tenge(0) },
  products: [
    { sku: 'BA-01' as Sku, name: SAMSA, units: 4, value: tenge(1800) },
    { sku: 'SW-01' as Sku, name: LONG, units: 5, value: tenge(1500) },
    { sku: 'BA-04' as Sku, name: PIZZA, units: 2, value: tenge(1100) },
    { sku: 'HA-03' as Sku, name: SHEEP, units: 3, value: tenge(800) },
  ],
  writtenOff: [
    { reason: 'spoiled', units: 6, value: tenge(1900) },
    { reason: 'given-away', units: 2, value: tenge(600) },
  ],
  sums: SUMS,
  rate: { ...rateOf(143_900 / 148_300, 612), moneyIn: tenge(143_900) } as HonestyRate,
  head: { seq: 3412, hash: '4f'.repeat(32) },
};

/** The stocktake is done, and the box is not counted yet. */
export const AWAITED: PictureView = {
  ...PICTURE,
  surplus: { units: 3, value: tenge(600) },
  sums: null,
  rate: { known: false, reason: 'count-awaited' },
};

/** Many products, long names, sums as large as they get, and more missing than sold. */
export const GRAND_PICTURE: PictureView = {
  ...PICTURE,
  products: Array.from({ length: 40 }, (_, at) => ({
    sku: `LO-${at}` as Sku,
    name: LONG,
    units: at === 0 ? -1234 : 100 + at,
    value: tenge(at === 0 ? -1_234_567 : 123_456 * (40 - at)),
  })),
  surplus: { units: 1234, value: tenge(1_234_567) },
  missing: { units: 5340, value: tenge(95_678_901) },
  sums: {
    ...SUMS,
    valueOut: tenge(123_456_789),
    moneyFound: tenge(98_765_432),
    cash: { recorded: tenge(98_765_432), found: tenge(88_765_432), difference: tenge(-10_000_000) },
    phone: { recorded: tenge(12_345_678), found: tenge(10_000_000), difference: tenge(-345_678) },
  },
  rate: { ...rateOf(1.12, 12_345), likely: null } as HonestyRate,
};
