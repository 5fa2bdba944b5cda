import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transact, type Connection } from './handle.ts';

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

/**
 * Brings a database up to date (or to `version`). Each migration and its number go in one transaction: after a power cut the
 * database is at one version or the next, never between. The caller has made sure that the database is not newer.
 */
export function migrate(db: Connection, version = Infinity): void {
  for (const migration of migrations()) {
    if (migration.version <= schemaVersion(db) || migration.version > version) continue;
    transact(db, () => db.exec(`${migration.sql}\nPRAGMA user_version = ${migration.version};`));
  }
}
