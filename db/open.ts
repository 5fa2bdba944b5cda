import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertNever } from '../shop/assert-never.ts';
import { storageFault, type StorageFault } from './errors.ts';
import { connect, type Connection, type Reader, type Writer } from './handle.ts';
import { refreshHeadFile } from './head-file.ts';
import { APPLICATION_ID, DATABASE_FILE, LOCK_FILE, mayStandInNewFolder } from './layout.ts';
import { migrate, migrations, schemaVersion } from './migrate.ts';

type OpenFault =
  | StorageFault
  /** There is no such folder, or no shop in it (only when opened for reading: writing makes one). */
  | 'missing'
  /** A file where a folder should be, a folder with other things in it, or a shop.db that is not a shop's. */
  | 'not-a-shop'
  /** Written by a newer version of Adal. */
  | 'newer-version'
  /** Written by an older version and not yet brought up to date (only when opened for reading). */
  | 'older-version'
  /** Another Adal has this folder open. */
  | 'already-open';

/** Why a data folder could not be opened. `message` is one sentence for whoever starts the program. */
export type OpenFailure = { readonly ok: false; readonly code: OpenFault; readonly message: string };

/** A data folder that this process alone has open, until `close`. */
export type DataFolder = {
  readonly path: string;
  readonly db: Writer;
  /**
   * Writes the present head to head.txt. 'conflict': what head.txt says is no longer in the ledger, so it is left as it is
   * for `verify` to tell. Throws when the file cannot be written.
   */
  readonly refreshHead: () => 'written' | 'conflict';
  /** Whether head.txt agreed with the ledger when the folder was opened. */
  readonly headAtStart: 'written' | 'conflict';
  /** Writes the head once more, closes the database and lets the next one in. */
  readonly close: () => void;
};

/**
 * A data folder as it stood when it was opened: what the till writes meanwhile is not seen. Close it soon, since the
 * write-ahead log keeps growing until then.
 */
export type Snapshot = { readonly path: string; readonly db: Reader; readonly close: () => void };

const BUSY_MS = 5000;

// Pages of 2 kB: a purchase touches nine of them in different tables, and each is written whole (a tenth less time than 4 kB).
// better-sqlite3 falls to synchronous=NORMAL under WAL unless told, and that loses the last purchases in a power cut.
// The write-ahead log goes into the database every 4,000 pages (8 MB), so that few buyers wait for it.
const PRAGMAS = `
  PRAGMA page_size = 2048;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 16000000;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;`;

/** Opens a data folder to keep a shop in, and makes it when it is not there. */
export function openDataFolder(path: string): { readonly ok: true; readonly folder: DataFolder } | OpenFailure {
  const open: Connection[] = [];
  try {
    mkdirSync(path, { recursive: true });
    const unfit = unfitFolder(path) ?? probe(path) ?? unfitDatabase(path, 'write');
    if (unfit) return unfit;

    const lock = connect(join(path, LOCK_FILE));
    open.push(lock);
    if (!takeLock(lock)) return failure('already-open', path);

    const db = connect(join(path, DATABASE_FILE), { busyMs: BUSY_MS });
    open.push(db);
    db.exec(PRAGMAS);
    migrate(db);

    const refreshHead = () => refreshHeadFile(path, db);
    const headAtStart = refreshHead();
    const close = () => {
      try {
        refreshHead();
      } finally {
        db.close();
        lock.close();
      }
    };
    return { ok: true, folder: { path, db, refreshHead, headAtStart, close } };
  } catch (error) {
    for (const connection of open.toReversed()) connection.close();
    return explained(error, path);
  }
}

/** Opens a data folder, or a backup's file, for reading only. Takes no lock, so it works while the till is open and sells. */
export function openSnapshot(path: string): { readonly ok: true; readonly folder: Snapshot } | OpenFailure {
  try {
    const file = databaseOf(path);
    if (!existsSync(file)) return failure('missing', path);
    const unfit = unfitDatabase(path, 'read');
    if (unfit) return unfit;
    const db = connect(file, { readonly: true, busyMs: BUSY_MS });
    // The first read after BEGIN fixes the moment that is seen.
    db.exec('BEGIN; SELECT count(*) FROM sqlite_schema;');
    return { ok: true, folder: { path, db, close: db.close } };
  } catch (error) {
    return explained(error, path);
  }
}

/** An empty database in memory with the present schema: what a replay is made into. */
export function openInMemory(): Connection {
  const db = connect(':memory:');
  migrate(db);
  return db;
}

function unfitFolder(path: string): OpenFailure | null {
  if (!statSync(path).isDirectory()) return failure('not-a-shop', path);
  const names = readdirSync(path);
  if (names.includes(DATABASE_FILE)) return null;
  // A wrong --data (a home folder, say) must not be filled with our files.
  return names.every(mayStandInNewFolder) ? null : failure('not-a-shop', path);
}

/** Writes a little file and takes it away again: the only sure way to tell a read-only folder or a full disk. */
function probe(path: string): OpenFailure | null {
  const file = join(path, '.adal-probe');
  try {
    writeFileSync(file, Buffer.alloc(4096), { flush: true });
    rmSync(file);
    return null;
  } catch (error) {
    return explained(error, path);
  }
}

/** The database of a data folder; a file is one itself. */
export function databaseOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : join(path, DATABASE_FILE);
}

/** Looks at shop.db without changing it. A file that is not there or empty is fit to become one. */
export function unfitDatabase(path: string, to: 'read' | 'write'): OpenFailure | null {
  const file = databaseOf(path);
  if (!existsSync(file)) return null;
  const db = connect(file, { readonly: true, busyMs: BUSY_MS });
  try {
    const version = schemaVersion(db);
    const id = db.one<{ application_id: number }>('PRAGMA application_id')?.application_id;
    const tables = db.one<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')?.count ?? 0;
    const isNew = id === 0 && version === 0 && tables === 0;
    if (isNew) return to === 'read' ? failure('missing', path) : null;
    if (id !== APPLICATION_ID) return failure('not-a-shop', path);
    const known = migrations().length;
    if (version > known) return failure('newer-version', path);
    return version < known && to === 'read' ? failure('older-version', path) : null;
  } finally {
    db.close();
  }
}

/** The operating system lets go of the lock when the process ends, however it ends. */
export function takeLock(lock: Connection): boolean {
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (storageFault(error) !== 'busy') throw error;
    lock.close();
    return false;
  }
}

/** Why a folder or file could not be opened, as a value. Throws what is a fault of the program. */
export function explained(error: unknown, path: string): OpenFailure {
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EEXIST' || error.code === 'ENOTDIR' || error.code === 'SQLITE_NOTADB')
      return failure('not-a-shop', path);
    if (error.code === 'ENOENT') return failure('missing', path);
  }
  const fault = storageFault(error);
  if (!fault) throw error;
  return failure(fault, path);
}

/** The same, where the reason is known. */
export function failure(code: OpenFault, path: string): OpenFailure {
  return { ok: false, code, message: sentence(code, path) };
}

function sentence(code: OpenFault, path: string): string {
  switch (code) {
    case 'missing':
      return `There is no shop in ${path}.`;
    case 'not-a-shop':
      return `${path} is not a shop's data folder: it holds something else, so nothing in it was touched.`;
    case 'newer-version':
      return `The shop in ${path} was written by a newer version of Adal: please update Adal.`;
    case 'older-version':
      return `The shop in ${path} was written by an older version of Adal: open it once with this version first.`;
    case 'already-open':
      return `The shop in ${path} is already open: another Adal is using it.`;
    case 'read-only':
      return `The data folder ${path} cannot be written to: Adal needs the right to write there.`;
    case 'disk-full':
      return `The disk that holds ${path} is full: make room and start again.`;
    case 'busy':
      return `Another program is using the database in ${path}: close it and start again.`;
    case 'damaged':
      return `The database in ${path} is damaged: restore a backup or run "npm run verify".`;
    case 'io':
      return `The database in ${path} could not be read or written: check the disk.`;
    default:
      return assertNever(code);
  }
}
