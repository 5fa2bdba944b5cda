import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingAt, type OpeningHours } from '../../shop/opening-hours.ts';
import {
  addDays,
  businessDate,
  businessDateAt,
  isBusinessDate,
  isTimeZone,
  localTime,
  utcMs,
  weekday,
} from '../../shop/time.ts';

const at = (iso: string) => utcMs(Date.parse(iso));

describe('business dates', () => {
  it('follow the shop’s wall clock, not UTC', () => {
    expect(businessDateAt(at('2026-11-20T18:59:59Z'), 'Asia/Almaty')).toBe('2026-11-20');
    expect(businessDateAt(at('2026-11-20T19:00:00Z'), 'Asia/Almaty')).toBe('2026-11-21');
    expect(localTime(at('2026-11-20T19:30:00Z'), 'Asia/Almaty').minutes).toBe(30);
  });

  it('know Almaty’s change of zone on 2024-03-01', () => {
    expect(localTime(at('2024-02-28T18:30:00Z'), 'Asia/Almaty')).toEqual({ date: '2024-02-29', minutes: 30 });
    expect(localTime(at('2024-03-05T18:30:00Z'), 'Asia/Almaty')).toEqual({ date: '2024-03-05', minutes: 23 * 60 + 30 });
  });

  it('are real days', () => {
    for (const bad of ['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', '']) {
      expect(isBusinessDate(bad)).toBe(false);
      expect(() => businessDate(bad)).toThrow(RangeError);
    }
    expect(isBusinessDate('2028-02-29')).toBe(true);
  });

  it('can be counted to and fro', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.integer({ min: -4000, max: 4000 }),
        (date, days) => {
          const day = businessDate(date.toISOString().slice(0, 10));
          expect(addDays(addDays(day, days), -days)).toBe(day);
          expect(weekday(addDays(day, 7))).toBe(weekday(day));
        },
      ),
    );
  });

  it('refuse moments and zones that are none', () => {
    expect(() => utcMs(NaN)).toThrow(RangeError);
    expect(() => utcMs(9e15)).toThrow(RangeError);
    expect(isTimeZone('Asia/Almaty')).toBe(true);
    expect(isTimeZone('Asia/Petropavl')).toBe(false);
    expect(isTimeZone('<script>')).toBe(false);
  });
});

const SCHOOL_DAYS: OpeningHours = {
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { opens: 8 * 60, closes: 17 * 60 } : null)),
  closedOn: [businessDate('2026-11-23')],
};
const shop = { timeZone: 'Asia/Almaty', hours: SCHOOL_DAYS, standOpen: true };

describe('opening hours', () => {
  it('are open from the first minute to the last', () => {
    expect(openingAt(at('2026-11-20T03:00:00Z'), shop)).toEqual({ open: true, closes: 17 * 60 });
    expect(openingAt(at('2026-11-20T02:59:59Z'), shop)).toEqual({
      open: false,
      reason: 'hours',
      next: { date: '2026-11-20', minutes: 480 },
    });
    expect(openingAt(at('2026-11-20T11:59:59Z'), shop)).toMatchObject({ open: true });
  });

  it('skip the weekend and a holiday', () => {
    expect(openingAt(at('2026-11-20T12:00:00Z'), shop)).toEqual({
      open: false,
      reason: 'hours',
      next: { date: '2026-11-24', minutes: 480 },
    });
  });

  it('say when staff closed the stand, and when no day ahead is open', () => {
    expect(openingAt(at('2026-11-20T05:00:00Z'), { ...shop, standOpen: false })).toEqual({
      open: false,
      reason: 'staff',
      next: null,
    });
    const never = { ...shop, hours: { week: [null, null, null, null, null, null, null], closedOn: [] } };
    expect(openingAt(at('2026-11-20T05:00:00Z'), never)).toEqual({ open: false, reason: 'hours', next: null });
  });
});
