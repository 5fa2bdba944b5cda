import type { Reader, Tx } from '../handle.ts';

/** What is kept under a key, outside the ledger and every export. */
export function readSecret(db: Reader, key: string): string | undefined {
  return db.one<{ value: string }>('SELECT value FROM secret WHERE key = ?', key)?.value;
}

/** Keeps a value under a key, in place of what was there. */
export function writeSecret(tx: Tx, key: string, value: string): void {
  tx.run('INSERT INTO secret (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', key, value);
}

/** Keeps nothing under a key any more. */
export function dropSecret(tx: Tx, key: string): void {
  tx.run('DELETE FROM secret WHERE key = ?', key);
}
