import type { Reader, Tx } from './handle.ts';

/* What must never be in the ledger or an export: PIN hashes and their counters of failed attempts. */

/** A secret's text; undefined when there is none under this key. */
export function secret(db: Reader, key: string): string | undefined {
  return db.one<{ value: string }>('SELECT value FROM secret WHERE key = ?', key)?.value;
}

/** Keeps a secret in the place of the one that was there. */
export function setSecret(tx: Tx, key: string, value: string): void {
  tx.run('INSERT INTO secret (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', key, value);
}

/** Forgets a secret. */
export function dropSecret(tx: Tx, key: string): void {
  tx.run('DELETE FROM secret WHERE key = ?', key);
}
