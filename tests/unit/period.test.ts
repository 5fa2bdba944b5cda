import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bucketsOf,
  bucketUnit,
  daysIn,
  LONGEST_PERIOD,
  NAMED_PERIODS,
  periodAround,
  periodBeside,
  periodKind,
  periodProblem,
  type NamedPeriod,
  type Period,
} from '../../shop/reports/period.ts';
import { addDays, businessDate, isBusinessDate } from '../../shop/time.ts';

const days = (from: string, to: string): Period => ({ from: businessDate(from), to: businessDate(to) });

const TERMS = [
  days('2026-09-01', '2026-10-25'),
  days('2026-11-02', '2026-12-27'),
  days('2027-01-11', '2027-03-21'),
  days('2027-04-01', '2027-05-25'),
];

const around = (kind: NamedPeriod, day: string) => periodAround(kind, businessDate(day), TERMS);
const beside = (kind: NamedPeriod, day: string, by: -1 | 1) => periodBeside(kind, businessDate(day), by, TERMS);

describe('a period around a day', () => {
  test.each<[NamedPeriod, string, Period]>([
    ['day', '2024-02-29', days('2024-02-29', '2024-02-29')],
    ['week', '2027-01-01', days('2026-12-28', '2027-01-03')],
    ['week', '2026-12-28', days('2026-12-28', '2027-01-03')],
    ['week', '2024-03-01', days('2024-02-26', '2024-03-03')],
    ['month', '2024-02-10', days('2024-02-01', '2024-02-29')],
    ['month', '2026-02-28', days('2026-02-01', '2026-02-28')],
    ['month', '2100-02-01', days('2100-02-01', '2100-02-28')],
    ['quarter', '2024-02-29', days('2024-01-01', '2024-03-31')],
    ['quarter', '2026-12-31', days('2026-10-01', '2026-12-31')],
    ['term', '2026-10-25', days('2026-09-01', '2026-10-25')],
    ['school-year', '2026-09-01', days('2026-09-01', '2027-08-31')],
    ['school-year', '2024-02-29', days('2023-09-01', '2024-08-31')],
  ])('%s, %s', (kind, day, period) => {
    expect(around(kind, day)).toEqual(period);
  });

  test('there is no term in the holidays', () => {
    expect(around('term', '2026-10-26')).toBeNull();
    expect(periodAround('term', businessDate('2026-10-01'), [])).toBeNull();
  });

  test('the next one and the one before it, over the holidays and the years', () => {
    expect(beside('term', '2026-10-01', 1)).toEqual(TERMS[1]);
    expect(beside('term', '2026-10-28', 1)).toEqual(TERMS[1]);
    expect(beside('term', '2026-10-28', -1)).toEqual(TERMS[0]);
    expect(beside('term', '2026-09-01', -1)).toBeNull();
    expect(beside('term', '2027-05-01', 1)).toBeNull();
    expect(beside('month', '2024-03-31', -1)).toEqual(days('2024-02-01', '2024-02-29'));
    expect(beside('quarter', '2026-12-31', 1)).toEqual(days('2027-01-01', '2027-03-31'));
    expect(beside('school-year', '2026-08-31', 1)).toEqual(days('2026-09-01', '2027-08-31'));
  });

  test('is known by its days again', () => {
    for (const kind of NAMED_PERIODS) {
      const period = around(kind, '2026-10-15');
      expect(period && periodKind(period, TERMS)).toBe(kind);
    }
    expect(periodKind(days('2026-10-02', '2026-10-31'), TERMS)).toBe('own');
  });
});

describe('a period that there can be no report of', () => {
  test('ends before it begins, or is longer than a hundred years', () => {
    expect(periodProblem(days('2026-03-01', '2026-02-28'))).toEqual({ code: 'period-backwards' });
    expect(periodProblem(days('2026-03-01', '2026-03-01'))).toBeNull();
    const from = businessDate('2000-01-01');
    expect(periodProblem({ from, to: addDays(from, LONGEST_PERIOD - 1) })).toBeNull();
    expect(periodProblem({ from, to: addDays(from, LONGEST_PERIOD) })).toEqual({ code: 'period-too-long' });
  });

  test('names a day that there is not', () => {
    expect(['2026-02-29', '1900-02-29', '2024-02-30'].filter(isBusinessDate)).toEqual([]);
    expect(['2024-02-29', '2000-02-29'].every(isBusinessDate)).toBe(true);
  });
});

describe('the stretches of a period', () => {
  const day = fc.integer({ min: -300_000, max: 2_932_896 }).map((n) => addDays(businessDate('1970-01-01'), n));
  const anyPeriod = fc
    .tuple(day, fc.integer({ min: 0, max: 4000 }))
    .map(([from, more]): Period => ({ from, to: fits(from, more) }));
  const fits = (from: Period['from'], more: number) =>
    Date.parse(from) + more * 86_400_000 > Date.parse('9999-12-31') ? from : addDays(from, more);

  test('cover it day by day, each once', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const buckets = bucketsOf(period);
        expect(buckets[0]?.from).toBe(period.from);
        expect(buckets.at(-1)?.to).toBe(period.to);
        expect(buckets.reduce((sum, bucket) => sum + daysIn(bucket), 0)).toBe(daysIn(period));
        for (const [i, bucket] of buckets.slice(1).entries()) {
          expect(bucket.from).toBe(addDays(buckets[i]?.to ?? period.to, 1));
          // Each but the first begins where a week or a month does.
          expect(periodAround(bucketUnit(period), bucket.from, [])?.from).toBe(bucket.from);
        }
      }),
    );
  });

  test('are days, weeks or months, never too many to see until there are years of them', () => {
    expect(bucketUnit(days('2024-01-01', '2024-01-31'))).toBe('day');
    expect(bucketUnit(days('2026-09-01', '2026-10-25'))).toBe('week');
    expect(bucketUnit(days('2026-09-01', '2027-08-31'))).toBe('month');
    expect(bucketsOf(days('2024-02-01', '2024-03-31')).map(({ from }) => from)).toEqual([
      '2024-02-01',
      '2024-02-05',
      '2024-02-12',
      '2024-02-19',
      '2024-02-26',
      '2024-03-04',
      '2024-03-11',
      '2024-03-18',
      '2024-03-25',
    ]);
    expect(bucketsOf(days('9999-12-01', '9999-12-31'))).toHaveLength(31);
    expect(bucketsOf(days('9999-06-01', '9999-12-31')).at(-1)?.to).toBe('9999-12-31');
  });
});
