import { PROJECTIONS } from '../../../db/projections/project.ts';
import { misspelt, setHead, type Damage, type Patient } from './patient.ts';

/* Damage to what is kept beside the ledger. */

type Row = Readonly<Record<string, string | number | null>>;

const keysOf = ({ tx }: Patient, table: string): readonly string[] =>
  tx
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`)
    .map((column) => column.name);

const anyRow = ({ tx, random }: Patient, table: string): Row => random.pick(tx.all<Row>(`SELECT * FROM ${table}`));

const where = (keys: readonly string[]) => keys.map((key) => `${key} = ?`).join(' AND ');

const values = (row: Row, columns: readonly string[]) => columns.map((column) => row[column] ?? null);

/** Another value that the column can hold. */
const other = ({ tx, random }: Patient, table: string, column: string, value: Row[string]): string | number => {
  if (typeof value === 'number') return value + random.pick([-1, 1, 100]);
  if (value) return misspelt(random, value);
  const type = tx.one<{ type: string }>(`SELECT type FROM pragma_table_info('${table}') WHERE name = ?`, column)?.type;
  return type === 'INTEGER' ? random.below(100) : 'X';
};

const cell = (table: string): Damage => ({
  name: `another value in ${table}`,
  act: (p) => {
    const row = anyRow(p, table);
    const column = p.random.pick(Object.keys(row));
    const keys = keysOf(p, table);
    p.tx.run(
      `UPDATE OR IGNORE ${table} SET ${column} = ? WHERE ${where(keys)}`,
      other(p, table, column, row[column] ?? null),
      ...values(row, keys),
    );
  },
});

const taken = (table: string): Damage => ({
  name: `a row taken out of ${table}`,
  act: (p) => {
    const keys = keysOf(p, table);
    p.tx.run(`DELETE FROM ${table} WHERE ${where(keys)}`, ...values(anyRow(p, table), keys));
  },
});

const added = (table: string): Damage => ({
  name: `a row added to ${table}`,
  act: (p) => {
    const row = anyRow(p, table);
    const [key = ''] = keysOf(p, table);
    const anew = { ...row, [key]: typeof row[key] === 'number' ? row[key] + 1000 : `${row[key]}1` };
    const columns = Object.keys(anew);
    p.tx.run(
      `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ...values(anew, columns),
    );
  },
});

const TABLES = ['posting', ...PROJECTIONS].flatMap((table) => [cell(table), taken(table), added(table)]);

const HEADS: readonly Damage[] = [
  { name: 'another seq in the head', act: ({ tx }) => tx.run('UPDATE head SET seq = seq - 1') },
  { name: 'another hash in the head', act: ({ tx, random }) => setHash(tx, misspelt(random, headHash(tx))) },
  { name: 'no head', act: ({ tx }) => tx.run('DELETE FROM head') },
  { name: 'a head of nothing', act: ({ tx }) => setHead(tx, 0, '0'.repeat(64)) },
];

const headHash = (tx: Patient['tx']) => tx.one<{ hash: string }>('SELECT hash FROM head')?.hash ?? '';
const setHash = (tx: Patient['tx'], hash: string) => tx.run('UPDATE head SET hash = ?', hash);

const PICTURES: readonly Damage[] = [
  { name: 'another picture', act: ({ tx }) => tx.run(`UPDATE picture SET bytes = CAST('another' AS BLOB)`) },
  { name: 'a picture under another hash', act: ({ tx }) => tx.run('UPDATE picture SET sha256 = ?', 'f'.repeat(64)) },
];

const PAPERS: readonly Damage[] = [
  { name: 'another paper', act: ({ tx }) => tx.run(`UPDATE document SET bytes = CAST('another' AS BLOB)`) },
  { name: 'a paper under another hash', act: ({ tx }) => tx.run('UPDATE document SET sha256 = ?', 'f'.repeat(64)) },
];

const GONE: readonly Damage[] = ['ledger', 'head', 'posting', 'picture', 'document', ...PROJECTIONS].map((table) => ({
  name: `no table ${table}`,
  act: ({ tx }) => tx.run(`DROP TABLE ${table}`),
}));

export const DAMAGE_BESIDE_LEDGER: readonly Damage[] = [...TABLES, ...HEADS, ...PICTURES, ...PAPERS, ...GONE];
