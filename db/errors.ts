import Database from 'better-sqlite3';

/** Why storing or reading failed, where the program is not to blame. */
export type StorageFault = 'disk-full' | 'read-only' | 'busy' | 'damaged' | 'io';

/** Thrown by `transact` when the disk or the database fails: nothing was stored, the same call can be tried again. */
export class StorageError extends Error {
  readonly code: StorageFault;

  constructor(code: StorageFault, cause: Error) {
    super(`${SENTENCES[code]} (${cause.message})`, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

const SENTENCES: Readonly<Record<StorageFault, string>> = {
  'disk-full': 'The disk is full',
  'read-only': 'The data folder cannot be written to',
  busy: 'Another program is using the database',
  damaged: 'The database is damaged',
  io: 'The disk did not answer as it should',
};

// SQLite's primary result codes; extended ones (SQLITE_IOERR_WRITE) begin with them. https://sqlite.org/rescode.html
const BY_SQLITE_CODE: readonly (readonly [prefix: string, fault: StorageFault])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'io'],
  ['SQLITE_CANTOPEN', 'io'],
];

const BY_ERRNO: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'io',
};

/** Whether SQLite says that something is wrong with a database: with its file, or that a table or column is not there. */
export function isDatabaseError(error: unknown): error is Error {
  return error instanceof Database.SqliteError;
}

/** The fault behind an error of SQLite or of the file system; null when it is something else (then: a fault of the program). */
export function storageFault(error: unknown): StorageFault | null {
  if (error instanceof StorageError) return error.code;
  if (error instanceof Database.SqliteError) {
    return BY_SQLITE_CODE.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? null;
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return BY_ERRNO[error.code] ?? null;
  return null;
}

/** The error as a StorageError; null when storage is not to blame. */
export function storageError(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error;
  const fault = storageFault(error);
  return fault && error instanceof Error ? new StorageError(fault, error) : null;
}
