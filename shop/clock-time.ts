/** The last minute count that a time of the day can have: 24:00, the end of the day. */
export const DAY_MINUTES = 1440;

/** Reads a time that a person typed ("8", "8:30", "08.30", "0830") into minutes from midnight; null for what is none. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.\s-]?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? '0');
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= DAY_MINUTES ? total : null;
}

/** Minutes from midnight as `08:30`. */
export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
