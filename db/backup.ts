import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { assertNever } from '../shop/assert-never.ts';
import { backupName, keptBackups, parseBackupName, type BackupName } from '../shop/backups.ts';
import { businessDateAt, type UtcMs } from '../shop/time.ts';
import { storageFault, type StorageFault } from './errors.ts';
import { connect, type Reader } from './handle.ts';
import { hashAt, head, type Head } from './head.ts';
import { readHeadFile } from './head-file.ts';
import { BACKUP_FOLDER } from './layout.ts';
import { databaseOf, openSnapshot, unfitDatabase, type OpenFailure } from './open.ts';
import { currentSettings } from './queries/settings.ts';
import { verifyAll } from './verify/verify.ts';

/** A backup as its file stands in a folder. `head`: its last entry, as the file itself says; null: it cannot be read. */
export type BackupFile = BackupName & { readonly name: string; readonly bytes: number; readonly head: Head | null };

/**
 * Why there is no new backup. 'place-missing': the stick or folder is not there; 'no-shop': nothing was recorded yet;
 * 'not-sound': the copy did not stand verify's checks.
 */
type BackupFault = StorageFault | 'place-missing' | 'no-shop' | 'not-sound';
export type BackupFailure = { readonly ok: false; readonly code: BackupFault; readonly message: string };

/** Files that a power cut left behind end with this. */
const DRAFT = '.part';
/** A draft this old belongs to no backup that is still being made (ms). */
const DRAFT_IS_OLD_MS = 60 * 60_000;

/** The shop that a ledger belongs to: the first digits of the hash of its first entry. Undefined before there is a shop. */
export function shopTag(db: Reader): string | undefined {
  return hashAt(db, 1)?.slice(0, 8);
}

/** Where backups go on the same disk. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, BACKUP_FOLDER);
}

/**
 * Copies all of a shop's database, its pictures and secrets too, into one file in the folder `into`. The till may go on meanwhile:
 * the copy holds what was recorded when it began. It is written under a draft's name, put through all of verify's checks, and
 * only then gets its own. Takes seconds where there are many entries: not for the thread of the till.
 */
export function backUp(
  dataDir: string,
  into: string,
  at: UtcMs,
): { readonly ok: true; readonly backup: BackupFile } | OpenFailure | BackupFailure {
  const draft = join(into, `adal-${randomUUID()}${DRAFT}`);
  try {
    const unfit = unfitDatabase(dataDir, 'read');
    if (unfit) return unfit;
    if (into === backupFolder(dataDir)) mkdirSync(into, { recursive: true });
    // A stick's folder is never made here: where the stick is missing, that would fill the disk in its place.
    if (!statSync(into, { throwIfNoEntry: false })?.isDirectory()) return failed('place-missing', into);
    removeOldDrafts(into, at);
    // Read before the copy is made: what head.txt names must be in it.
    const seen = readHeadFile(dataDir);
    copyDatabase(databaseOf(dataDir), draft);
    const report = verifyAll(draft, { seen: typeof seen === 'object' ? [seen] : [] });
    if (!('problems' in report)) return report;
    if (!report.ok) return failed('not-sound', report.problems[0]?.message ?? '');
    const described = describeDatabase(draft);
    if (!described) return failed('no-shop', dataDir);
    const name = backupName({ shop: described.shop, at, seq: described.head.seq });
    renameSync(draft, join(into, name));
    syncFolder(into);
    return { ok: true, backup: fileOf(into, name, described.head) };
  } catch (error) {
    const fault = isGone(error) ? 'place-missing' : storageFault(error);
    if (!fault) throw error;
    return failed(fault, into);
  } finally {
    forget(draft);
  }
}

/** Whether the stick was pulled out. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO' || code === 'ESTALE';
}

/** Takes a draft away, as far as its disk is still there. */
function forget(draft: string): void {
  try {
    for (const end of ['', '-journal']) rmSync(`${draft}${end}`, { force: true });
  } catch {
    // It says by its name that it is none, and goes with the next backup.
  }
}

/** Copies a database, with what its write-ahead log holds, into one new file that is on the disk when this returns. */
export function copyDatabase(from: string, to: string): void {
  const source = connect(from, { readonly: true, busyMs: 5000 });
  try {
    source.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  } finally {
    source.close();
  }
  syncFile(to);
}

/** Whose database a file is, and how far it goes; undefined where no shop was opened in it. Throws what SQLite throws. */
function describeDatabase(file: string): { readonly shop: string; readonly head: Head } | undefined {
  const db = connect(file, { readonly: true });
  try {
    const shop = shopTag(db);
    return shop === undefined ? undefined : { shop, head: head(db) };
  } finally {
    db.close();
  }
}

/** The backups in a folder, newest first; only one shop's where it is named. A folder that is not there holds none. */
export function listBackups(folder: string, shop?: string): readonly BackupFile[] {
  return namesIn(folder, shop)
    .map(({ name }) => fileOf(folder, name, headIn(join(folder, name))))
    .toSorted((a, b) => b.at - a.at);
}

/** Takes away the backups of this shop that are no longer kept. Answers how many. */
export function pruneBackups(folder: string, backup: BackupFile, now: UtcMs): number {
  const zone = timeZoneIn(join(folder, backup.name));
  const dated = namesIn(folder, backup.shop).map(({ name, at }) => ({ name, at, day: businessDateAt(at, zone) }));
  const kept = keptBackups(dated, now);
  const gone = dated.filter(({ name }) => name !== backup.name && !kept.has(name));
  for (const { name } of gone) rmSync(join(folder, name));
  return gone.length;
}

function namesIn(folder: string, shop?: string): readonly (BackupName & { readonly name: string })[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).flatMap((name) => {
    const parsed = parseBackupName(name);
    return parsed && (shop === undefined || parsed.shop === shop) ? [{ name, ...parsed }] : [];
  });
}

function fileOf(folder: string, name: string, last: Head | null): BackupFile {
  const parsed = parseBackupName(name);
  if (!parsed) throw new Error(`${name} is no backup's name`);
  return { ...parsed, name, bytes: statSync(join(folder, name)).size, head: last };
}

function headIn(file: string): Head | null {
  try {
    return describeDatabase(file)?.head ?? null;
  } catch {
    return null;
  }
}

function timeZoneIn(file: string): string {
  const opened = openSnapshot(file);
  if (!opened.ok) throw new Error(opened.message);
  try {
    return currentSettings(opened.folder.db)?.timeZone ?? 'UTC';
  } finally {
    opened.folder.close();
  }
}

function removeOldDrafts(folder: string, now: UtcMs): void {
  for (const name of readdirSync(folder)) {
    if (!/^adal-[0-9a-f-]{36}\.part(?:-journal)?$/.test(name)) continue;
    const file = join(folder, name);
    if (Math.abs(now - statSync(file).mtimeMs) > DRAFT_IS_OLD_MS) rmSync(file, { force: true });
  }
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Has the names in a folder on the disk. Windows and some network folders know no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // A file system that cannot do it keeps names its own way.
  } finally {
    closeSync(handle);
  }
}

function failed(code: BackupFault, what: string): BackupFailure {
  return { ok: false, code, message: sentence(code, what) };
}

function sentence(code: BackupFault, what: string): string {
  switch (code) {
    case 'place-missing':
      return `${what} is not there: is the stick or the network folder missing?`;
    case 'no-shop':
      return `No shop was opened in ${what} yet, so there is nothing to back up.`;
    case 'not-sound':
      return `The copy did not stand the checks, so it was not kept: ${what} Run "npm run verify".`;
    case 'disk-full':
      return `There is no room left in ${what} for a backup.`;
    case 'read-only':
      return `${what} cannot be written to.`;
    case 'busy':
      return `Another program was using the database: the backup will be tried again.`;
    case 'damaged':
      return `The shop's database is damaged and could not be copied: run "npm run verify".`;
    case 'io':
      return `The disk did not answer as it should while the backup was made: ${what}.`;
    default:
      return assertNever(code);
  }
}
