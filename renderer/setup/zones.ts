import { utcMs, type UtcMs } from '../../shop/time.ts';

/** The zones that a school is likely in; each has its cities in every language (setup.json, `zone`). */
const NEAR_ZONES = [
  'Asia/Almaty',
  'Asia/Qyzylorda',
  'Asia/Qostanay',
  'Asia/Aqtobe',
  'Asia/Aqtau',
  'Asia/Atyrau',
  'Asia/Oral',
  'Asia/Bishkek',
  'Asia/Tashkent',
  'Asia/Dushanbe',
  'Asia/Ashgabat',
  'Asia/Baku',
  'Europe/Moscow',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Europe/Istanbul',
] as const;
export type NearZone = (typeof NEAR_ZONES)[number];

export function isNearZone(zone: string): zone is NearZone {
  return (NEAR_ZONES as readonly string[]).includes(zone);
}

/** All zones: the near ones first. */
export function allZones(): readonly string[] {
  return [...NEAR_ZONES, ...Intl.supportedValuesOf('timeZone').filter((zone) => !isNearZone(zone))];
}

/** The machine's own zone; a machine that was never told where it stands says UTC, and then Almaty is likelier. */
export function guessedZone(machine: string = new Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  return Intl.supportedValuesOf('timeZone').includes(machine) && machine !== 'UTC' ? machine : 'Asia/Almaty';
}

/** `UTC+5` or `UTC+5:30`, as it is at a moment. */
export function zoneOffset(zone: string, at: UtcMs = utcMs(Date.now())): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
  return offset === 'UTC' ? 'UTC+0' : offset.replace('-', '−');
}

/** `Berlin (Europe)`: how a zone reads that has no words of its own here. */
export function plainZoneName(zone: string): string {
  const [area = '', ...place] = zone.split('/');
  const city = place.join(', ').replaceAll('_', ' ');
  return city === '' ? area : `${city} (${area.replaceAll('_', ' ')})`;
}
