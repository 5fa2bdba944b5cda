import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transact, type Connection } from './handle.ts';
import { head } from './head.ts';
import { replay } from './replay.ts';

/**
 * Where the numbered SQL files are: beside this file. A bundle copies the folder `db/migrations` to `migrations` beside its
 * own files, so the same expression holds there.
 */
const FOLDER = join(import.meta.dirname, 'migrations');

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** All migrations in order, 1, 2, 3... Throws when a number is missing or there twice. */
export function migrations(): readonly Migration[] {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  return names.map((name, index) => {
    const version = Number(name.slice(0, 4));
    if (version !== index + 1) throw new Error(`Migration ${index + 1} expected, found ${name}`);
    return { version, name, sql: readFileSync(join(FOLDER, name), 'utf8') };
  });
}

/** The version that a database has: how many migrations ran on it. */
export function schemaVersion(db: Connection): number {
  return db.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** The last migration with tables that only a replay can fill, where there is a ledger already. */
const LAST_TO_REPLAY = 7;

/**
 * Brings a database up to date (or to `version`), all in one transaction: after a power cut it is as it was before or as it
 * should be, never between. The caller has made sure that the database is not newer. A ledger that contradicts itself cannot be
 * replayed: then it throws.
 */
export function migrate(db: Connection, version = Infinity): void {
  const before = schemaVersion(db);
  const all = migrations();
  const pending = all.filter((migration) => migration.version > before && migration.version <= version);
  if (pending.length === 0) return;
  transact(db, (tx) => {
    for (const { version: number, sql } of pending) db.exec(`${sql}\nPRAGMA user_version = ${number};`);
    // The replay writes what the newest tables hold, so it needs all of them.
    const isNewest = pending.length === all.length - before;
    if (isNewest && before < LAST_TO_REPLAY && head(tx).seq > 0) replay(tx);
  });
}
