import { utcMs, type BusinessDate, type UtcMs } from './time.ts';

/*
 * Backups as a school sees them in a folder: what a file's name says, and which of many files are kept.
 */

/** What a backup's name says: whose it is (the first 8 hex digits of the hash of the shop's first entry), when it was made, its last entry. */
export type BackupName = { readonly shop: string; readonly at: UtcMs; readonly seq: number };

const NAME = /^adal-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d{1,15})\.db$/;

/** `adal-3f9a1c2b-20261122T103000Z-12345.db`: in the order of time within a shop, and a plain name on every file system. */
export function backupName({ shop, at, seq }: BackupName): string {
  const stamp = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `adal-${shop}-${stamp}-${seq}.db`;
}

/** Reads a backup's name; null for any other file. */
export function parseBackupName(name: string): BackupName | null {
  const match = NAME.exec(name);
  if (!match) return null;
  const [, shop = '', year, month, day, hour, minute, second, seq] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : { shop, at: utcMs(at), seq: Number(seq) };
}

/** Grandfather, father, son: of so many days, weeks and months the last backup is kept. */
export const KEPT_BACKUPS = { days: 7, weeks: 5, months: 12 } as const;

/** A new one is made when the last is this old and something was recorded since (ms). */
const BACKUP_EVERY_MS = 6 * 60 * 60_000;

/** Staff are told of a backup that is this old while something was recorded since (ms). */
const BACKUP_OLD_MS = 2 * 24 * 60 * 60_000;

/** A clock that was wrong may have dated a backup later than this after now (ms): such a one says nothing about the others. */
const AHEAD_MS = 24 * 60 * 60_000;

/** Whether it is time for the next backup. `last`: the newest one, null where there is none; `head`: the ledger's last entry now. */
export function isBackupDue(
  last: { readonly at: UtcMs; readonly seq: number } | null,
  now: UtcMs,
  head: number,
): boolean {
  if (last === null) return true;
  const age = now - last.at;
  return head !== last.seq && (age >= BACKUP_EVERY_MS || age < -AHEAD_MS);
}

/** Whether staff should look after the backups. */
export function isBackupOld(
  last: { readonly at: UtcMs; readonly seq: number } | null,
  now: UtcMs,
  head: number,
): boolean {
  return last === null || (head !== last.seq && now - last.at >= BACKUP_OLD_MS);
}

/** A backup with the business day on which it was made. */
export type DatedBackup = { readonly name: string; readonly at: UtcMs; readonly day: BusinessDate };

/**
 * The names of the backups that are kept: the last one of each of the newest seven days, five weeks and twelve months that
 * have any. Only days on which backups were made count, so that the summer takes nothing away. The newest is always kept, and so
 * are those dated ahead of `now`.
 */
export function keptBackups(backups: readonly DatedBackup[], now: UtcMs): ReadonlySet<string> {
  const ahead = backups.filter(({ at }) => at > now + AHEAD_MS);
  const newestFirst = backups.filter((backup) => !ahead.includes(backup)).toSorted((a, b) => b.at - a.at);
  const lastOfEach = (count: number, period: (day: BusinessDate) => string): readonly DatedBackup[] => {
    const last = new Map<string, DatedBackup>();
    for (const backup of newestFirst) if (!last.has(period(backup.day))) last.set(period(backup.day), backup);
    return [...last.values()].slice(0, count);
  };
  const kept = [
    ...ahead,
    ...lastOfEach(KEPT_BACKUPS.days, (day) => day),
    ...lastOfEach(KEPT_BACKUPS.weeks, monday),
    ...lastOfEach(KEPT_BACKUPS.months, (day) => day.slice(0, 7)),
  ];
  return new Set(kept.map(({ name }) => name));
}

/** The Monday of a day's week. */
function monday(day: BusinessDate): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
