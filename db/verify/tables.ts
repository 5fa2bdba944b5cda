import { hash as digest } from 'node:crypto';
import type { Reader } from '../handle.ts';
import { head } from '../head.ts';
import { PROJECTIONS } from '../projections/project.ts';
import type { Findings } from './report.ts';

type Row = Readonly<Record<string, unknown>>;

/** Compares every projection with the one that a replay gave. */
export function projectionsCheck(live: Reader, replayed: Reader, found: Findings): void {
  for (const table of PROJECTIONS) {
    const keys = replayed
      .all<{ name: string; pk: number }>(`SELECT name, pk FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`)
      .map((column) => column.name);
    const named = (row: Row) => keys.map((key) => String(row[key])).join(', ');
    const expected = new Map(replayed.all<Row>(`SELECT * FROM ${table}`).map((row) => [named(row), row]));
    for (const row of live.all<Row>(`SELECT * FROM ${table}`)) {
      const name = named(row);
      const right = expected.get(name);
      expected.delete(name);
      if (!right) found.add('projection', null, `Table ${table} has a row "${name}" that the entries do not give.`);
      else
        for (const column of differing(row, right))
          found.add('projection', null, wrongCell(table, name, column, row, right));
    }
    for (const name of expected.keys()) {
      found.add('projection', null, `Table ${table} lacks the row "${name}" that the entries give.`);
    }
  }
}

function differing(row: Row, right: Row): readonly string[] {
  return Object.keys({ ...row, ...right }).filter((column) => row[column] !== right[column]);
}

function wrongCell(table: string, name: string, column: string, row: Row, right: Row): string {
  return `Table ${table}, row "${name}": ${column} is ${String(row[column])}, the entries give ${String(right[column])}.`;
}

/** Rows of the table `posting` that no entry of a ledger with this last seq can have. */
export function strayPostingsCheck(db: Reader, lastSeq: number, found: Findings): void {
  const [stray] = db.all<{ seq: number }>(
    'SELECT seq FROM posting WHERE seq < 1 OR seq > ? ORDER BY seq LIMIT 1',
    lastSeq,
  );
  if (stray)
    found.add('posting-table', stray.seq, `The table of postings has rows for entry ${stray.seq}, which is not there.`);
}

/** Ids that stand in the ledger twice (the table's own rule against it may have been taken away). */
export function idsCheck(db: Reader, found: Findings): void {
  const twice = db.all<{ seq: number; id: string }>(
    'SELECT max(seq) AS seq, id FROM ledger GROUP BY id HAVING count(*) > 1 ORDER BY 1',
  );
  for (const { seq, id } of twice) found.add('twice', seq, `Entry ${seq} has the id ${id} of an entry before it.`);
}

/** Whether the table `head` names the last row of the ledger. */
export function headTableCheck(
  db: Reader,
  last: { readonly seq: number; readonly hash: string },
  found: Findings,
): void {
  const kept = head(db);
  const rows = db.one<{ count: number }>('SELECT count(*) AS count FROM head')?.count;
  if (rows === 1 && kept.seq === last.seq && kept.hash === last.hash) return;
  const message =
    rows !== 1
      ? 'The table of the head does not have one row.'
      : `The table of the head names entry ${kept.seq}, the last one is ${last.seq}: the end of the ledger was cut off, added or rewritten.`;
  found.add('head-table', null, message);
}

/** Whether every picture, and every paper, is stored under its own hash. */
export function filesCheck(db: Reader, found: Findings): void {
  for (const table of ['picture', 'document'] as const) {
    for (const { sha256 } of db.all<{ sha256: string }>(`SELECT sha256 FROM ${table} ORDER BY sha256`)) {
      const bytes = db.one<{ bytes: unknown }>(`SELECT bytes FROM ${table} WHERE sha256 = ?`, sha256)?.bytes;
      if (!(bytes instanceof Uint8Array) || digest('sha256', bytes) !== sha256) {
        found.add(table, null, `The ${table} ${sha256} was changed: it is not stored under its own hash.`);
      }
    }
  }
}
