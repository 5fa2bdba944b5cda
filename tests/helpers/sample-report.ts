import type { Sku } from '../../shop/catalogue.ts';
import { honestyRate } from '../../shop/honesty-rate.ts';
import { money, type Money } from '../../shop/money.ts';
import { bucketsOf, bucketUnit } from '../../shop/reports/period.ts';
import type { ByPlace, Movement, MovementKind, Report } from '../../shop/reports/report.ts';
import { businessDate, utcMs } from '../../shop/time.ts';
import { tenge } from './sample-shop.ts';

/* A report that was made up, with every part filled: for what only shows or writes it. */

const NO_SUM = money(0);

const places = (box: number, phone: number, safe: number, bank: number): ByPlace => ({
  box: tenge(box),
  phone: tenge(phone),
  safe: tenge(safe),
  bank: tenge(bank),
  total: tenge(box + phone + safe + bank),
});

const MOVES: readonly (readonly [MovementKind, number, number, number, number])[] = [
  ['came-in', 544_600, 118_600, 0, 0],
  ['confirmed', 0, -118_600, 0, 118_600],
  ['sealed', -547_000, 0, 547_000, 0],
  ['banked', 0, 0, -472_350, 472_350],
  ['given', 0, 0, 0, -480_950],
  ['restocked', 0, 0, -12_000, 0],
  ['differences', -150, 0, 0, 0],
];

const OPENING = [12_400, 0, 33_800, 40_000] as const;
const at = (place: 0 | 1 | 2 | 3) =>
  OPENING[place] + MOVES.reduce((sum, move) => sum + move[(place + 1) as 1 | 2 | 3 | 4], 0);

const period = { from: businessDate('2026-09-01'), to: businessDate('2026-11-20') };
const WEEKS = [38_200, 52_400, 57_100, 60_300, 61_800, 63_500, 66_200, 64_900, 6_400, 63_700, 70_400, 58_300];

/** What people may type as a name: formulas, quotes, letters from right to left, emoji. */
export const AWKWARD = {
  formula: '=HYPERLINK("http://evil.example";"click")',
  quotes: 'Дом "Үміт", 2-ші қабат; +7',
  rightToLeft: 'בית ילדים',
  emoji: 'Көмек 🧥 көп',
} as const;

const gift = (on: string, charity: string, purpose: string, amount: number, document: string | null) => ({
  id: `018f0000-0000-7000-8000-${on.replaceAll('-', '').padStart(12, '0')}`,
  on: businessDate(on),
  charity,
  purpose,
  amount: tenge(amount),
  from: 'bank' as const,
  campaign: 'c1',
  document,
  receipts: 1,
  takesBack: false,
});

const product = (sku: string, name: string, sold: number, missing: number) => ({
  sku: sku as Sku,
  name: { kk: name, ru: name, en: name },
  category: 'other' as const,
  sold: { units: sold, value: tenge(sold * 200) },
  missing: { units: missing, value: tenge(missing * 200) },
  writtenOff: 1,
});

/** The statement of the first school term, in tenge. */
export const SAMPLE_REPORT: Report = {
  shop: {
    school: '№ 27 мектеп-лицей, Астана қ.',
    stand: 'Адалдық дүкені, 1-стенд',
    currency: { code: 'KZT', digits: 2 },
    openedOn: businessDate('2026-01-12'),
  },
  period,
  opening: places(...OPENING),
  movements: MOVES.map(([kind, ...sums]): Movement => ({ kind, ...places(...sums) })),
  closing: places(at(0), at(1), at(2), at(3)),
  campaigns: [
    {
      id: 'c1',
      title: {
        kk: 'Ауыл кітапханасына жаңа кітаптар',
        ru: 'Новые книги для сельской библиотеки',
        en: 'New books for the village library',
      },
      goal: tenge(900_000),
      raised: tenge(749_400),
      opening: tenge(86_200),
      cameIn: tenge(663_050),
      given: tenge(-480_950),
      restocked: tenge(-12_000),
      closing: tenge(256_300),
    },
    {
      id: null,
      title: null,
      goal: null,
      raised: NO_SUM,
      opening: NO_SUM,
      cameIn: NO_SUM,
      given: NO_SUM,
      restocked: NO_SUM,
      closing: NO_SUM,
    },
  ],
  takings: {
    cash: { goods: tenge(512_350), promises: tenge(9_450), gifts: tenge(22_800), total: tenge(544_600) },
    phone: { goods: tenge(118_600), promises: NO_SUM, gifts: NO_SUM, total: tenge(118_600) },
    total: tenge(663_200),
    foundByCount: NO_SUM,
  },
  phone: { claimed: tenge(118_600), checked: tenge(118_600), confirmed: tenge(118_600), openAtEnd: NO_SUM },
  gifts: { alone: tenge(22_800), times: 31, withGoods: tenge(4_150) },
  promises: {
    openAtStart: tenge(1_200),
    opened: tenge(11_000),
    settled: tenge(9_450),
    letGo: tenge(600),
    openAtEnd: tenge(2_150),
  },
  disbursements: [
    gift('2026-09-18', AWKWARD.quotes, '24 жылы күрте', 318_950, 'П-014'),
    gift('2026-10-09', AWKWARD.rightToLeft, AWKWARD.formula, 66_000, 'П-015'),
    gift('2026-11-06', 'Қарттар үйі', AWKWARD.emoji, 96_000, null),
  ],
  goods: {
    lines: [
      product('DR-01', 'Су, 0,5 л', 1812, 12),
      product('OT-01', AWKWARD.formula, 700, 0),
      product('OT-02', AWKWARD.emoji, 640, -2),
    ],
    sold: { units: 3152, value: tenge(630_400) },
    missing: { units: 10, value: tenge(2_000) },
    writtenOff: 3,
  },
  series: {
    unit: bucketUnit(period),
    buckets: bucketsOf(period).map((bucket, week) => {
      const taken = WEEKS[week] ?? 0;
      const phone = Math.round(taken * 0.00179) * 100;
      return {
        ...bucket,
        purchases: Math.round(taken / 400),
        units: Math.round(taken / 210),
        box: tenge(taken - phone),
        phone: tenge(phone),
        gifts: tenge(1_900),
        promised: tenge(900),
        settled: tenge(700),
        balance: tenge(86_200 + week * 15_000),
      };
    }),
  },
  busy: {
    byWeekday: Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (__, hour) =>
        day < 5 && hour >= 8 && hour <= 15 ? (day + 3) * ((hour * 7) % 11) : 0,
      ),
    ),
    unknown: -3,
    total: 0,
  },
  honesty: [
    {
      stretch: {
        stocktake: null,
        from: { date: businessDate('2026-09-01'), opening: false },
        to: businessDate('2026-10-02'),
      },
      rate: { known: false, reason: 'count-awaited' },
    },
    {
      stretch: {
        stocktake: null,
        from: { date: businessDate('2026-11-06'), opening: false },
        to: businessDate('2026-11-20'),
      },
      rate: honestyRate({ moneyIn: tenge(118_700), valueOut: tenge(122_400), units: 612, counts: 2, stocktakes: 2 }),
    },
  ],
  counts: [
    {
      id: '018f0000-0000-7000-8000-000000000001',
      on: businessDate('2026-11-20'),
      box: '1',
      counted: tenge(48_050),
      expected: tenge(48_200),
      difference: tenge(-150),
      signers: [
        { id: 'p1', name: 'Айгүл Сәрсенова' },
        { id: 'p2', name: 'Данияр Оспанов' },
      ],
      recounts: false,
      left: tenge(10_000),
      moved: tenge(38_050),
      bag: 'B-17',
    },
  ],
  ledger: {
    seq: 4812,
    hash: '7c1e90ab44d2f36b0e58a9c721fd83e4b60a5d19cc72e8f134976ba0d45e12c8',
    at: utcMs(Date.UTC(2026, 10, 20, 12, 20)),
  },
};

/** All of its sums and counts made nothing, and its lists empty: a period in which nothing happened. */
export const EMPTY_REPORT: Report = {
  ...SAMPLE_REPORT,
  opening: places(0, 0, 0, 0),
  movements: MOVES.map(([kind]): Movement => ({ kind, ...places(0, 0, 0, 0) })),
  closing: places(0, 0, 0, 0),
  campaigns: [],
  takings: { cash: noTakings(), phone: noTakings(), total: NO_SUM, foundByCount: NO_SUM },
  phone: { claimed: NO_SUM, checked: NO_SUM, confirmed: NO_SUM, openAtEnd: NO_SUM },
  gifts: { alone: NO_SUM, times: 0, withGoods: NO_SUM },
  promises: { openAtStart: NO_SUM, opened: NO_SUM, settled: NO_SUM, letGo: NO_SUM, openAtEnd: NO_SUM },
  disbursements: [],
  goods: { lines: [], sold: { units: 0, value: NO_SUM }, missing: { units: 0, value: NO_SUM }, writtenOff: 0 },
  series: {
    ...SAMPLE_REPORT.series,
    buckets: bucketsOf(period).map((bucket) => ({
      ...bucket,
      purchases: 0,
      units: 0,
      box: NO_SUM,
      phone: NO_SUM,
      gifts: NO_SUM,
      promised: NO_SUM,
      settled: NO_SUM,
      balance: NO_SUM,
    })),
  },
  busy: { byWeekday: Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0)), unknown: 0, total: 0 },
  honesty: [],
  counts: [],
};

function noTakings(): {
  readonly goods: Money;
  readonly promises: Money;
  readonly gifts: Money;
  readonly total: Money;
} {
  return { goods: NO_SUM, promises: NO_SUM, gifts: NO_SUM, total: NO_SUM };
}
