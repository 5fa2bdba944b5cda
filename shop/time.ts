/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type UtcMs = number & { readonly __unit: 'utc ms' };

/** A day of the shop, 'YYYY-MM-DD' in the shop's own zone. */
export type BusinessDate = string & { readonly __unit: 'business date' };

/** Where the time comes from; tests and the simulation bring their own. */
export type Clock = () => UtcMs;

const LAST_MOMENT = 8_640_000_000_000_000;

/** Checked constructor. Throws a RangeError for what no Date can hold. */
export function utcMs(ms: number): UtcMs {
  if (!Number.isSafeInteger(ms) || Math.abs(ms) > LAST_MOMENT) throw new RangeError(`Not a moment: ${ms}`);
  return ms as UtcMs;
}

/** Whether `text` names a real day, such as 2026-02-28 and not 2026-02-30. */
export function isBusinessDate(text: string): text is BusinessDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** Checked constructor. Throws a RangeError for what is not a real day. */
export function businessDate(text: string): BusinessDate {
  if (!isBusinessDate(text)) throw new RangeError(`Not a business date: ${text}`);
  return text;
}

/** Whether the platform knows this IANA zone, such as Asia/Almaty. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** What the clock on the shop's wall shows. `minutes` counts from midnight. */
export type LocalTime = { readonly date: BusinessDate; readonly minutes: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

let lastShown: { readonly minute: number; readonly timeZone: string; readonly time: LocalTime } | undefined;

/** The day and minute that a moment falls on in a zone. Throws a RangeError for an unknown zone. */
export function localTime(at: UtcMs, timeZone: string): LocalTime {
  // Formatting is the dearest step of recording a purchase, and one call asks several times within the same minute.
  const minute = Math.floor(at / 60_000);
  if (lastShown?.minute !== minute || lastShown.timeZone !== timeZone) {
    lastShown = { minute, timeZone, time: readClock(at, timeZone) };
  }
  return lastShown.time;
}

function readClock(at: UtcMs, timeZone: string): LocalTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) parts[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return {
    date: businessDate(`${year.padStart(4, '0')}-${month}-${day}`),
    minutes: Number(hour) * 60 + Number(minute),
  };
}

/** A quarter of an hour: every zone of today is away from UTC by a multiple of it, so no hour begins within one. */
const QUARTER_MS = 900_000;

let lastHour: { readonly quarter: number; readonly timeZone: string; readonly hour: number } | undefined;

/** The hour that a wall's clock shows at a moment, 0 to 23. Throws a RangeError for an unknown zone. */
export function hourAt(at: UtcMs, timeZone: string): number {
  // Entries are read in the order of time, so the next one is mostly of the same quarter.
  const quarter = Math.floor(at / QUARTER_MS);
  if (lastHour?.quarter !== quarter || lastHour.timeZone !== timeZone) {
    lastHour = { quarter, timeZone, hour: Math.floor(readClock(at, timeZone).minutes / 60) };
  }
  return lastHour.hour;
}

/** The shop's day that a moment belongs to. */
export function businessDateAt(at: UtcMs, timeZone: string): BusinessDate {
  return localTime(at, timeZone).date;
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return businessDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
}

/** Monday is 0, Sunday is 6 (ISO 8601 order). */
export function weekday(date: BusinessDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
