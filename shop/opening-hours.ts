import { addDays, localTime, weekday, type BusinessDate, type UtcMs } from './time.ts';

/** One stretch of a day, in minutes from local midnight; `closes` is not part of it. */
export type OpenStretch = { readonly opens: number; readonly closes: number };

/** Monday first; null is a day closed. `closedOn` are single days such as holidays. */
export type OpeningHours = {
  readonly week: readonly (OpenStretch | null)[];
  readonly closedOn: readonly BusinessDate[];
};

/** Open until a minute of today; or closed until a minute of a day, null when staff closed it or no day ahead is open. */
export type Opening =
  | { readonly open: true; readonly closes: number }
  | {
      readonly open: false;
      readonly reason: 'hours' | 'staff';
      readonly next: { date: BusinessDate; minutes: number } | null;
    };

/** How far ahead the kiosk looks for the next day it opens: past the longest school holiday. */
const DAYS_AHEAD = 120;

/** Whether the stand is open at a moment, and until when or from when on. */
export function openingAt(
  at: UtcMs,
  shop: { readonly timeZone: string; readonly hours: OpeningHours; readonly standOpen: boolean },
): Opening {
  if (!shop.standOpen) return { open: false, reason: 'staff', next: null };
  const now = localTime(at, shop.timeZone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = addDays(now.date, ahead);
    const stretch = shop.hours.closedOn.includes(date) ? null : shop.hours.week[weekday(date)];
    if (!stretch) continue;
    if (ahead > 0 || now.minutes < stretch.opens) {
      return { open: false, reason: 'hours', next: { date, minutes: stretch.opens } };
    }
    if (now.minutes < stretch.closes) return { open: true, closes: stretch.closes };
  }
  return { open: false, reason: 'hours', next: null };
}
