import type { Reader, Tx } from '../handle.ts';

/**
 * Work that is not done yet, kept under a name so that a power cut loses none of it. It is no part of the ledger: what is in a
 * paper did not happen yet. Whoever reads one checks its shape, since another version of the program may have written it.
 */
export function readPaper(db: Reader, name: string): unknown {
  const row = db.one<{ body: string }>('SELECT body FROM working_paper WHERE name = ?', name);
  return row && (JSON.parse(row.body) as unknown);
}

/** Keeps a paper in place of what was there under that name. `body` is anything that JSON can hold. */
export function writePaper(tx: Tx, name: string, body: object): void {
  tx.run(
    'INSERT INTO working_paper (name, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    name,
    JSON.stringify(body),
  );
}

/** Forgets a paper; nothing happens where there is none. */
export function dropPaper(tx: Tx, name: string): void {
  tx.run('DELETE FROM working_paper WHERE name = ?', name);
}
