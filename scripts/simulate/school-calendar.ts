import { addDays, localTime, utcMs, weekday, type BusinessDate, type UtcMs } from '../../shop/time.ts';

/*
 * When a school of Kazakhstan is in session, near enough for made-up trade: terms as the Ministry of Education sets them each
 * year within some days, and the public holidays of fixed date.
 */

type MonthDay = `${number}-${number}`;

const PUBLIC_HOLIDAYS: ReadonlySet<string> = new Set<MonthDay>([
  '01-01',
  '01-02',
  '01-07',
  '03-08',
  '03-21',
  '03-22',
  '03-23',
  '05-01',
  '05-07',
  '05-09',
  '07-06',
  '08-30',
  '10-25',
  '12-16',
]);

/** First and last day of each break, by month and day. The winter one goes over the new year. */
const BREAKS: readonly (readonly [from: MonthDay, to: MonthDay])[] = [
  ['01-01', '01-07'],
  ['03-19', '03-29'],
  ['05-26', '08-31'],
  ['10-27', '11-02'],
  ['12-29', '12-31'],
];

/** Whether lessons are held on a day. */
export function isSchoolDay(date: BusinessDate): boolean {
  const monthDay = date.slice(5);
  if (weekday(date) > 4 || PUBLIC_HOLIDAYS.has(monthDay)) return false;
  return BREAKS.every(([from, to]) => monthDay < from || monthDay > to);
}

/** All days from the first to the last, both included. */
export function daysFrom(first: BusinessDate, last: BusinessDate): readonly BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Weekdays without lessons in a stretch of days: what the shop's opening hours name as closed. */
export function closedWeekdays(first: BusinessDate, last: BusinessDate): readonly BusinessDate[] {
  return daysFrom(first, last).filter((day) => weekday(day) < 5 && !isSchoolDay(day));
}

/** The moment when a zone's clocks show a time of a day. `seconds` counts from midnight. */
export function momentOf(date: BusinessDate, seconds: number, timeZone: string): UtcMs {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + seconds * 1000;
  let moment = utcMs(asUtc);
  // Twice, since the first correction may itself cross a change of the clocks.
  for (let pass = 0; pass < 2; pass += 1) {
    const shown = localTime(moment, timeZone);
    const shownAsUtc = Date.parse(`${shown.date}T00:00:00Z`) + shown.minutes * 60_000;
    moment = utcMs(moment + Math.floor(asUtc / 60_000) * 60_000 - shownAsUtc);
  }
  return moment;
}
