import { assertNever } from '../assert-never.ts';
import { addDays, businessDate, weekday, type BusinessDate } from '../time.ts';

/*
 * The periods that reports are made of. They are days of the shop and nothing else: what a clock, a zone or its change made of a
 * day was settled when the entry was recorded.
 */

/** Days from one to another, both included. */
export type Period = { readonly from: BusinessDate; readonly to: BusinessDate };

/** The periods that have a name; any other days are 'own'. */
export const NAMED_PERIODS = ['day', 'week', 'month', 'quarter', 'term', 'school-year'] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

/** The longest period a report is made of, in days: a hundred years. */
export const LONGEST_PERIOD = 36_525;

export type PeriodRefusal = { readonly code: 'period-backwards' | 'period-too-long' };

/** Why there can be no report of a period; null where there can. One before the shop opened is a report of nothing. */
export function periodProblem(period: Period): PeriodRefusal | null {
  if (period.to < period.from) return { code: 'period-backwards' };
  return daysIn(period) > LONGEST_PERIOD ? { code: 'period-too-long' } : null;
}

/** How many days a period has. */
export function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/**
 * The period of a kind that a day is in: a week begins on Monday (ISO 8601), a quarter in January, April, July or October, a
 * school year on 1 September. Null for a day in no term.
 * @param terms the terms of the shop's settings
 */
export function periodAround(kind: NamedPeriod, day: BusinessDate, terms: readonly Period[]): Period | null {
  switch (kind) {
    case 'day':
      return { from: day, to: day };
    case 'week': {
      const from = addDays(day, -weekday(day));
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return months(day, monthOf(day), 1);
    case 'quarter':
      return months(day, Math.floor(monthOf(day) / 3) * 3, 3);
    case 'term':
      return terms.find(({ from, to }) => from <= day && day <= to) ?? null;
    case 'school-year':
      return months(day, monthOf(day) >= SEPTEMBER ? SEPTEMBER : SEPTEMBER - 12, 12);
    default:
      return assertNever(kind);
  }
}

/** The period of a kind before (-1) or after (1) the one that a day is in. Null where there is none. */
export function periodBeside(
  kind: NamedPeriod,
  day: BusinessDate,
  by: -1 | 1,
  terms: readonly Period[],
): Period | null {
  const here = periodAround(kind, day, terms);
  if (kind === 'term') {
    const after = here ? (by === 1 ? here.to : here.from) : day;
    const ordered = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const found = by === 1 ? ordered.find(({ from }) => from > after) : ordered.findLast(({ to }) => to < after);
    return found ?? null;
  }
  return here && periodAround(kind, by === 1 ? addDays(here.to, 1) : addDays(here.from, -1), terms);
}

/** The name of a period by its days, the shortest first; 'own' where it is none of those. */
export function periodKind({ from, to }: Period, terms: readonly Period[]): NamedPeriod | 'own' {
  const fits = (kind: NamedPeriod) => {
    const named = periodAround(kind, from, terms);
    return named?.from === from && named.to === to;
  };
  return NAMED_PERIODS.find(fits) ?? 'own';
}

/** Into what stretches the figures over time are put. */
export type BucketUnit = 'day' | 'week' | 'month';

/** Up to a month by day, up to seven months by week, else by month. */
export function bucketUnit(period: Period): BucketUnit {
  const days = daysIn(period);
  if (days <= 31) return 'day';
  return days <= 217 ? 'week' : 'month';
}

/** The stretches of a period in order; the first and the last end where it does. */
export function bucketsOf(period: Period): readonly Period[] {
  const unit = bucketUnit(period);
  const buckets: Period[] = [];
  for (let from = period.from; ;) {
    const left = daysIn({ from, to: period.to }) - 1;
    const more = daysToEnd(unit, from);
    if (left <= more) return [...buckets, { from, to: period.to }];
    const to = addDays(from, more);
    buckets.push({ from, to });
    from = addDays(to, 1);
  }
}

/** How many days of its stretch come after a day. */
function daysToEnd(unit: BucketUnit, day: BusinessDate): number {
  switch (unit) {
    case 'day':
      return 0;
    case 'week':
      return 6 - weekday(day);
    case 'month':
      return Number(months(day, monthOf(day), 1).to.slice(8)) - Number(day.slice(8));
    default:
      return assertNever(unit);
  }
}

const SEPTEMBER = 8;

/** 0 is January. */
function monthOf(day: BusinessDate): number {
  return Number(day.slice(5, 7)) - 1;
}

/** So many whole months from one of the day's year on; `first` may be outside 0 to 11. */
function months(day: BusinessDate, first: number, count: number): Period {
  const year = Number(day.slice(0, 4));
  return { from: dayOf(year, first, 1), to: dayOf(year, first + count, 0) };
}

/** Day 0 is the last one of the month before. */
function dayOf(year: number, month: number, day: number): BusinessDate {
  const date = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for those of the last century.
  date.setUTCFullYear(year, month, day);
  return businessDate(date.toISOString().slice(0, 10));
}
