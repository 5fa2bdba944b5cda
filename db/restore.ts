import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UUID, uuidv7 } from 'uuidv7';
import type { Account } from '../shop/ledger/accounts.ts';
import { money, type Money } from '../shop/money.ts';
import { businessDateAt, type UtcMs } from '../shop/time.ts';
import { copyDatabase, shopTag, syncFolder } from './backup.ts';
import { isDatabaseError, storageFault } from './errors.ts';
import { connect, transact, type Reader } from './handle.ts';
import { hashAt, head, type Head } from './head.ts';
import { DATABASE_FILE, HEAD_FILE, LOCK_FILE, RESTORE_PREFIX } from './layout.ts';
import { append } from './ledger.ts';
import { migrate } from './migrate.ts';
import { explained, failure, takeLock, unfitDatabase, type OpenFailure } from './open.ts';
import { currentSettings } from './queries/settings.ts';
import { verifyAll } from './verify/verify.ts';

/*
 * A restore has two halves. `stageRestore` copies a backup into the data folder, brings it up to date and checks it, while the till
 * may still be open. `finishRestore` puts it in place of shop.db when nobody has the folder open; it is called at every start, so
 * that a restore that a power cut interrupted is carried to its end.
 */

/** A backup that stood the checks, waiting in the data folder under a draft's name. */
export type Staged = {
  /** The draft's file. */
  readonly file: string;
  readonly head: Head;
  /** When the last entry was recorded. */
  readonly at: UtcMs;
  readonly shop: string;
  readonly school: string;
};

/** Why a backup cannot be restored. 'not-sound': it did not stand verify's checks; `message` says where it is damaged. */
export type RestoreFailure = OpenFailure | { readonly ok: false; readonly code: 'not-sound'; readonly message: string };

const READY = '.ready';
const DRAFT = '.part';

/** Copies a backup into the data folder and checks the copy. Nothing holds yet: `commitRestore` or `dropStaged` says what becomes of it. */
export function stageRestore(
  dataDir: string,
  from: string,
): { readonly ok: true; readonly staged: Staged } | RestoreFailure {
  const file = join(dataDir, `${RESTORE_PREFIX}${uuidv7()}${DRAFT}`);
  let sound = false;
  try {
    // Told as whoever opens a data folder for writing is told: an older version's backup is brought up to date.
    const unfit = existsSync(from) ? unfitDatabase(from, 'write') : null;
    if (unfit) return unfit;
    if (!existsSync(from)) return failure('missing', from);
    copyDatabase(from, file);
    const staged = bringUpToDate(file);
    if (!staged) return failure('missing', from);
    const report = verifyAll(file);
    if (!('problems' in report)) return report;
    if (!report.ok) return notSound(report.problems[0]?.message ?? '');
    sound = true;
    return { ok: true, staged };
  } catch (error) {
    if (isDatabaseError(error) && storageFault(error) === 'damaged') return notSound(error.message);
    return explained(error, from);
  } finally {
    if (!sound) dropStaged({ file });
  }
}

function notSound(message: string): RestoreFailure {
  return { ok: false, code: 'not-sound', message: `This backup is damaged, so nothing was changed. ${message}` };
}

function bringUpToDate(file: string): Staged | undefined {
  const db = connect(file);
  try {
    db.exec('PRAGMA synchronous = FULL');
    migrate(db);
    const shop = shopTag(db);
    if (shop === undefined) return undefined;
    const last = head(db);
    return { file, shop, head: last, at: timeOf(db, last.seq), school: currentSettings(db)?.school ?? '' };
  } finally {
    db.close();
  }
}

function timeOf(db: Reader, seq: number): UtcMs {
  const row = db.one<{ at: UtcMs }>('SELECT at FROM ledger WHERE seq = ?', seq);
  if (!row) throw new Error(`No entry ${seq}`);
  return row.at;
}

/** Gives a staged backup up. */
export function dropStaged({ file }: Pick<Staged, 'file'>): void {
  for (const end of ['', '-journal']) rmSync(`${file}${end}`, { force: true });
}

/** From here on the restore is carried out: at once by `finishRestore`, or at the next start. */
export function commitRestore(dataDir: string, { file }: Pick<Staged, 'file'>): void {
  renameSync(file, file.replace(/\.part$/, READY));
  syncFolder(dataDir);
}

/**
 * What the data folder holds now beside what a restore would put there. `entries` were recorded after the two went apart, the
 * first and last of them at `from` and `to`; `sums` is what they moved on each account where money is.
 */
export type Loss = {
  readonly head: Head;
  readonly sameShop: boolean;
  readonly entries: number;
  readonly purchases: number;
  readonly from: UtcMs | null;
  readonly to: UtcMs | null;
  readonly sums: readonly (readonly [Account, Money])[];
};

/** What a restore would take away; null where the folder has no shop, 'unreadable' where its database cannot be read. */
export function lossOf(dataDir: string, staged: Pick<Staged, 'file'>): Loss | null | 'unreadable' {
  if (!existsSync(join(dataDir, DATABASE_FILE))) return null;
  try {
    if (unfitDatabase(dataDir, 'write')) return 'unreadable';
    const present = connect(join(dataDir, DATABASE_FILE), { readonly: true, busyMs: 5000 });
    const backup = connect(staged.file, { readonly: true });
    try {
      return shopTag(present) === undefined ? null : compare(present, backup);
    } finally {
      present.close();
      backup.close();
    }
  } catch (error) {
    if (!storageFault(error) && !isDatabaseError(error)) throw error;
    return 'unreadable';
  }
}

function compare(present: Reader, backup: Reader): Loss {
  const now = head(present);
  const common = lastCommon(present, backup, Math.min(now.seq, head(backup).seq));
  const lost = present.one<{ entries: number; purchases: number; from: UtcMs | null; to: UtcMs | null }>(
    `SELECT count(*) AS entries, coalesce(sum(kind = 'purchase-recorded'), 0) AS purchases, min(at) AS "from", max(at) AS "to"
     FROM ledger WHERE seq > ?`,
    common,
  );
  const sums = present.all<{ account: Account; amount: number }>(
    `SELECT account, sum(amount) AS amount FROM posting
     WHERE seq > ? AND account LIKE 'assets:%' GROUP BY account HAVING sum(amount) <> 0 ORDER BY account`,
    common,
  );
  return {
    head: now,
    sameShop: common > 0,
    entries: lost?.entries ?? 0,
    purchases: lost?.purchases ?? 0,
    from: lost?.from ?? null,
    to: lost?.to ?? null,
    sums: sums.map(({ account, amount }) => [account, money(amount)] as const),
  };
}

/** The last entry that both ledgers have. A hash stands for all that came before it, so half of what is left goes with each look. */
function lastCommon(one: Reader, other: Reader, most: number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (hashAt(one, middle) === hashAt(other, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A restore that was carried out: where the database that was there before is kept now. */
export type Finished = { readonly kept: string | null };

/**
 * Carries out a restore that was committed, if there is one. The old database and its head.txt are kept under a new name, and the
 * restored ledger says in a new entry what happened. Each step leaves a state from which this same function goes on. Null where
 * there is nothing to do. Throws what the disk throws.
 */
export function finishRestore(dataDir: string, now: UtcMs): Finished | OpenFailure | null {
  try {
    const ready = readyIn(dataDir);
    if (ready === undefined) return null;
    const lock = connect(join(dataDir, LOCK_FILE));
    if (!takeLock(lock)) return failure('already-open', dataDir);
    try {
      let finished: Finished = { kept: null };
      for (const step of restoreSteps(dataDir, ready, now)) finished = step;
      return finished;
    } finally {
      lock.close();
    }
  } catch (error) {
    return explained(error, dataDir);
  }
}

function readyIn(dataDir: string): string | undefined {
  // What is no folder is told by whoever opens it.
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return readdirSync(dataDir).find((name) => name.startsWith(RESTORE_PREFIX) && name.endsWith(READY));
}

/** The steps of `finishRestore`, one at a time, so that a test can stop behind each. */
export function* restoreSteps(dataDir: string, ready: string, now: UtcMs): Generator<Finished, void> {
  const id = basename(ready).slice(RESTORE_PREFIX.length, -READY.length);
  const live = join(dataDir, DATABASE_FILE);
  const kept = `${live}.before-${stampOf(id)}`;
  noteRestore(join(dataDir, ready), headOf(live) ?? headOf(kept), id, now);
  yield { kept: null };
  // The write-ahead log first: beside the new database it would be taken for that one's.
  for (const end of ['-wal', '']) {
    if (existsSync(`${live}${end}`)) renameSync(`${live}${end}`, `${kept}${end}`);
    yield { kept };
  }
  rmSync(`${live}-shm`, { force: true });
  const headFile = join(dataDir, HEAD_FILE);
  if (existsSync(headFile)) renameSync(headFile, `${headFile}.before-${stampOf(id)}`);
  syncFolder(dataDir);
  const finished = { kept: existsSync(kept) ? kept : null };
  yield finished;
  renameSync(join(dataDir, ready), live);
  syncFolder(dataDir);
  yield finished;
}

/** The moment at which a restore was begun, for a name: a UUIDv7 begins with it. */
function stampOf(id: string): string {
  const ms = Number.parseInt(UUID.parse(id).toString().replaceAll('-', '').slice(0, 12), 16);
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** The last entry of a database that may not be there, or may be damaged: that is why it is being replaced. */
function headOf(file: string): Head | null {
  if (!existsSync(file)) return null;
  try {
    // Not for reading only: what a write-ahead log holds after a crash has to be read first.
    const db = connect(file);
    try {
      const last = head(db);
      return last.seq === 0 ? null : last;
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    return null;
  }
}

function noteRestore(file: string, before: Head | null, id: string, now: UtcMs): void {
  const db = connect(file);
  try {
    db.exec('PRAGMA synchronous = FULL');
    const at = now;
    const businessDate = businessDateAt(at, currentSettings(db)?.timeZone ?? 'UTC');
    transact(db, (tx) => {
      // A restore that goes on after a power cut has said it already.
      if (tx.one('SELECT 1 FROM ledger WHERE id = ?', id)) return;
      append(tx, {
        id,
        kind: 'shop-restored',
        actor: 'system',
        at,
        businessDate,
        body: { v: 1, postings: [], backup: head(tx), before },
      });
    });
  } finally {
    db.close();
  }
}
