import { assertNever } from '../assert-never.ts';
import { money, type Money } from '../money.ts';
import type { BucketUnit, Period } from '../reports/period.ts';
import type { CampaignLine, Report } from '../reports/report.ts';
import { weekday, type BusinessDate } from '../time.ts';
import { balanceChart } from './balance-chart.ts';
import type { Chart, Frame } from './chart.ts';
import { goalChart } from './goal-chart.ts';
import { hoursChart, hoursShown } from './hours-chart.ts';
import { rateChart } from './rate-chart.ts';
import { takingsChart } from './takings-chart.ts';

/** What the charts of a report say, in the language of their reader. */
export type ChartWords = {
  /** The two parts of the takings: through the box, by phone. */
  readonly box: string;
  readonly phone: string;
  /** Short names, from Monday and from January. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** A number with at most one decimal. */
  readonly number: (value: number) => string;
  readonly title: (campaign: CampaignLine) => string;
  /** "315 000 of 500 000, 63 %". */
  readonly raised: (raised: Money, goal: Money) => string;
};

/** In what sums are written: whole units of the currency, thousands or millions of them. The heading of a chart says it. */
export type SumUnit = 'one' | 'thousand' | 'million';

/** A chart that can be laid out for any room. */
type Layout = (frame: Frame) => Chart;
type WithUnit = { readonly unit: SumUnit; readonly chart: Layout };

const SIZES: Readonly<Record<SumUnit, number>> = { one: 1, thousand: 1000, million: 1_000_000 };

/** The unit in which the largest of several sums has at most four figures before the point. */
function unitFor(
  sums: readonly Money[],
  digits: number,
): { readonly unit: SumUnit; readonly divide: (sum: Money) => number } {
  const largest = Math.max(0, ...sums.map(Math.abs)) / 10 ** digits;
  const unit = largest < 10_000 ? 'one' : largest < 10_000_000 ? 'thousand' : 'million';
  const size = SIZES[unit] * 10 ** digits;
  return { unit, divide: (sum) => sum / size };
}

/**
 * The stretches of a report up to its last record: of a year that goes on, what is to come is not drawn as if nothing happened in
 * it. A record's day in the shop's zone may be one later than the UTC day of its moment: then it is told by its own figures.
 */
export function recordedBuckets({ series, ledger }: Report): Report['series']['buckets'] {
  const { buckets } = series;
  const last = new Date(ledger.at).toISOString().slice(0, 10);
  const end = buckets.findLastIndex(
    ({ from, box, phone, purchases }) => from <= last || box !== 0 || phone !== 0 || purchases > 0,
  );
  return buckets.slice(0, end + 1);
}

/** Takings by day, week or month. Null where nothing came in. */
export function takingsOf(report: Report, words: ChartWords): WithUnit | null {
  const { series, shop } = report;
  const buckets = recordedBuckets(report);
  if (buckets.every(({ box, phone }) => box === 0 && phone === 0)) return null;
  const { unit, divide } = unitFor(
    buckets.map(({ box, phone }) => money(box + phone)),
    shop.currency.digits,
  );
  const names = bucketNames(buckets, series.unit, words);
  const points = buckets.map(({ box, phone }, at) => ({
    name: names[at] ?? '',
    box: divide(box),
    phone: divide(phone),
  }));
  const said = { box: words.box, phone: words.phone, write: words.number };
  return { unit, chart: (frame) => takingsChart(points, said, frame) };
}

/** What the fund held at the end of each day, week or month. Null where it never held anything. */
export function balanceOf(report: Report, words: ChartWords): WithUnit | null {
  const { series, shop } = report;
  const buckets = recordedBuckets(report);
  if (buckets.every(({ balance }) => balance === 0)) return null;
  const { unit, divide } = unitFor(
    buckets.map(({ balance }) => balance),
    shop.currency.digits,
  );
  const names = bucketNames(buckets, series.unit, words);
  const points = buckets.map(({ balance }, at) => ({ name: names[at] ?? '', value: divide(balance) }));
  return { unit, chart: (frame) => balanceChart(points, words.number, frame) };
}

/** Honesty rates in per cent. Null where none is known. */
export function ratesOf({ honesty, period }: Report, words: ChartWords): Layout | null {
  if (!honesty.some(({ rate }) => rate.known)) return null;
  const oneYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  const points = honesty.map(({ stretch, rate }) => {
    const { day, month, year } = partsOf(stretch.to, words);
    const likely = rate.known && rate.likely ? { from: rate.likely.from * 100, to: rate.likely.to * 100 } : null;
    const name = `${day} ${month}${oneYear ? '' : `\n${year}`}`;
    return { name, rate: rate.known ? rate.rate * 100 : null, likely };
  });
  return (frame) => rateChart(points, (percent) => words.number(Math.round(percent)), frame);
}

/** Purchases by weekday and hour. Null where none has an hour. */
export function hoursOf({ busy }: Report, words: ChartWords): Layout | null {
  if (hoursShown(busy.byWeekday).hours.length === 0) return null;
  const said = { weekdays: words.weekdays, hour: hourName, write: words.number };
  return (frame) => hoursChart(busy.byWeekday, said, frame);
}

/** What campaigns raised of their goals. Null where none has one. */
export function goalsOf({ campaigns }: Report, words: ChartWords): Layout | null {
  const goals = campaigns.flatMap((line) =>
    line.goal === null
      ? []
      : [{ name: words.title(line), raised: line.raised, goal: line.goal, said: words.raised(line.raised, line.goal) }],
  );
  return goals.length === 0 ? null : (frame) => goalChart(goals, frame);
}

/** An hour of the day: `8–9`. */
export const hourName = (hour: number): string => `${hour}–${hour + 1}`;

/** Months of more than this are named by their year alone, once in each. */
const MOST_MONTHS = 31;

/**
 * Short names of the stretches of a period, in one or two lines: `1` and below it the month where it begins, `5–11`, `сен`. Months
 * and years are said where they change.
 */
function bucketNames(buckets: readonly Period[], unit: BucketUnit, words: ChartWords): readonly string[] {
  switch (unit) {
    case 'day':
      return buckets.map((bucket, at) => dayName(bucket, at, buckets.length <= 7, words));
    case 'week':
      return buckets.map((bucket, at) => weekName(bucket, buckets[at - 1], words));
    case 'month':
      return buckets.map((bucket, at) => monthName(bucket, buckets[at - 1], buckets.length > MOST_MONTHS, words));
    default:
      return assertNever(unit);
  }
}

function dayName({ from }: Period, at: number, withWeekday: boolean, words: ChartWords): string {
  const { day, month } = partsOf(from, words);
  if (withWeekday) return `${words.weekdays[weekday(from)] ?? ''}\n${day} ${month}`;
  return at > 0 && day !== 1 ? String(day) : `${day}\n${month}`;
}

function weekName({ from, to }: Period, before: Period | undefined, words: ChartWords): string {
  const last = partsOf(to, words);
  const days = from === to ? String(last.day) : `${partsOf(from, words).day}–${last.day}`;
  return before?.to.slice(0, 7) === to.slice(0, 7) ? days : `${days}\n${last.month}`;
}

function monthName({ from }: Period, before: Period | undefined, yearsAlone: boolean, words: ChartWords): string {
  const { month, year } = partsOf(from, words);
  const newYear = before?.from.slice(0, 4) !== from.slice(0, 4);
  if (yearsAlone) return newYear ? String(year) : '';
  return newYear ? `${month}\n${year}` : month;
}

function partsOf(date: BusinessDate, words: ChartWords) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month: words.months[month - 1] ?? '', day };
}
