import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder, listBackups, shopTag } from '../../db/backup.ts';
import { head } from '../../db/head.ts';
import { isBackupDue, parseBackupName, type BackupName } from '../../shop/backups.ts';
import type { BackupPlace, BackupTrouble } from '../../shop/contract/backups-views.ts';
import type { Core } from '../core.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { runJob } from '../jobs/run-job.ts';
import type { BackUpAnswer } from './jobs.ts';
import { readMachine, writeMachine } from './machine.ts';

/** How the host would have backups made. */
export type BackupOptions = {
  /** Makes them by itself, some time after the start and then as they become due. */
  readonly automatic?: boolean;
  /** The second place as the command line names it, before what this machine's file says. */
  readonly to?: string | null;
};

type BackupJob = 'back-up' | 'list-backups' | 'restore';

/** What is known of one place without looking: its newest backup, and what the last try came to. */
export type PlaceState = { readonly newest: BackupName | null; readonly trouble: BackupTrouble | null };

export type BackupKeeper = ReturnType<typeof createBackupKeeper>;

/** The first buyers of the morning come first (ms). */
const FIRST_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 10 * 60_000;

/** Makes the backups of a data folder, one job after another in threads of their own, and knows how they fare. */
export function createBackupKeeper(core: Core, dataDir: string, { automatic = false, to = null }: BackupOptions = {}) {
  const { db, log, now } = core;
  let there = to ?? readMachine(dataDir).backupTo;
  let running = false;
  const end = new AbortController();
  const states: Record<BackupPlace, PlaceState> = {
    here: { newest: newestIn(backupFolder(dataDir), shopTag(db)), trouble: null },
    there: { newest: null, trouble: null },
  };

  /** Undefined where another one is under way, or the folder is being closed. */
  const run = async <Name extends BackupJob>(
    name: Name,
    input: Parameters<Jobs[Name]>[0],
  ): Promise<Awaited<ReturnType<Jobs[Name]>> | undefined> => {
    if (running || end.signal.aborted) return undefined;
    running = true;
    try {
      return await runJob(name, input, { onProgress: () => undefined, signal: end.signal });
    } catch (fault) {
      if (end.signal.aborted) return undefined;
      throw fault;
    } finally {
      running = false;
    }
  };

  const folderOf = (place: BackupPlace): string | null => (place === 'here' ? null : there);
  const places = (): readonly BackupPlace[] => (there === null ? ['here'] : ['here', 'there']);

  const note = (place: BackupPlace, answer: BackUpAnswer): void => {
    const before = states[place];
    if (answer.ok) {
      states[place] = { newest: answer.backup, trouble: null };
      const { name, bytes, seq } = answer.backup;
      log.info({ place, name, bytes, seq, gone: answer.gone }, 'a backup was made');
    } else if (answer.code !== 'no-shop' && answer.code !== 'missing') {
      states[place] = { ...before, trouble: troubleOf(answer.code) };
      log.warn({ place, code: answer.code }, `no backup: ${answer.message}`);
    }
  };

  /** Makes a backup at each of these places. False where another job is under way. */
  const backUpAt = async (wanted: readonly BackupPlace[]): Promise<boolean> => {
    for (const place of wanted) {
      const answer = await run('back-up', { dataDir, into: folderOf(place), at: now() });
      if (!answer) return false;
      note(place, answer);
    }
    return true;
  };

  const lookThere = async (): Promise<void> => {
    if (there === null || states.there.newest !== null) return;
    const listed = await run('list-backups', { folder: there, shop: shopTag(db) ?? null });
    if (listed?.[0]) states.there = { ...states.there, newest: listed[0] };
  };

  const backUpWhatIsDue = async (): Promise<void> => {
    if (shopTag(db) === undefined) return;
    await lookThere();
    const last = head(db).seq;
    await backUpAt(places().filter((place) => isBackupDue(states[place].newest, now(), last)));
  };
  const tick = () => {
    if (end.signal.aborted || running) return;
    backUpWhatIsDue().catch((fault: unknown) => {
      states.here = { ...states.here, trouble: 'failed' };
      log.error({ err: fault }, 'a backup could not be made');
    });
  };
  const timers = automatic ? [setTimeout(tick, FIRST_AFTER_MS).unref(), setInterval(tick, LOOK_EVERY_MS).unref()] : [];

  return {
    places,
    /** The folder of a place, as the machine names it. */
    folder: (place: BackupPlace): string => folderOf(place) ?? backupFolder(dataDir),
    stateOf: (place: BackupPlace): PlaceState => states[place],
    running: () => running,
    backUpWhatIsDue,
    backUpNow: () => backUpAt(places()),
    /** The backups at a place, newest first, of this shop alone where there is one; undefined where another job is under way. */
    list: async (place: BackupPlace) => {
      const folder = folderOf(place);
      // A few files on the same disk as the shop; a stick may take its time to answer, or never do.
      if (folder === null) return listBackups(backupFolder(dataDir), shopTag(db));
      return await run('list-backups', { folder, shop: shopTag(db) ?? null });
    },
    /** Checks a backup; `commit`: and has it carried out when the folder is opened next. Undefined where another job is under way. */
    restore: (place: BackupPlace, name: string, commit: boolean) =>
      run('restore', { dataDir, file: join(folderOf(place) ?? backupFolder(dataDir), name), commit }),
    /** Another second place, or none. Throws what the disk throws. */
    setThere: (folder: string | null): void => {
      writeMachine(dataDir, { backupTo: folder });
      there = folder;
      states.there = { newest: null, trouble: null };
    },
    close: (): void => {
      for (const timer of timers) clearTimeout(timer);
      end.abort();
    },
  };
}

function newestIn(folder: string, shop: string | undefined): BackupName | null {
  let newest: BackupName | null = null;
  for (const name of namesIn(folder)) {
    const parsed = parseBackupName(name);
    if (parsed && parsed.shop === shop && parsed.at > (newest?.at ?? Number.NEGATIVE_INFINITY)) newest = parsed;
  }
  return newest;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function troubleOf(code: Extract<BackUpAnswer, { ok: false }>['code']): BackupTrouble {
  if (code === 'place-missing' || code === 'disk-full' || code === 'read-only') return code;
  return code === 'not-sound' || code === 'damaged' ? 'not-sound' : 'failed';
}
