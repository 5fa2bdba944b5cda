import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Database from 'better-sqlite3';
import type { Reader } from '../../db/handle.ts';
import { DATABASE_FILE } from '../../db/layout.ts';
import { hledgerJournal } from '../../server/exports/hledger.ts';
import { reportOf } from '../../server/reports/report.ts';
import type { Period } from '../../shop/reports/period.ts';
import { addDays } from '../../shop/time.ts';
import { figure, inTurns, type Figure, type Row } from './figures.ts';
import { opened, removeFolder, shopFolder } from './ledgers.ts';
import { daysAgo, SETTINGS } from './trade.ts';

const SIZE = { purchases: 1_000_000, products: 100, over: 'ten years' } as const;

/** What a plain sum over the purchases answers: takings by month and way of paying, and goods by product. */
const TAKINGS = (from: string, to: string) =>
  `SELECT substr(day, 1, 7) AS month, tender, count(*), sum(paid) FROM purchase
   WHERE day BETWEEN '${from}' AND '${to}' GROUP BY 1, 2`;
const GOODS = (from: string, to: string) =>
  `SELECT sku, sum(units), sum(units * price) FROM line WHERE day BETWEEN '${from}' AND '${to}' GROUP BY 1`;

/** (f) Reports of ten years and a million purchases beside one of a month, and beside plain sums over the same purchases. */
export async function reportRows(): Promise<readonly Row[]> {
  const path = shopFolder(SIZE);
  try {
    const folder = opened(path);
    const last = daysAgo(1).date;
    const ten = { from: addDays(last, 1 - 3653), to: last };
    const month = { from: addDays(last, -29), to: last };
    const plain = plainTables(path);
    const duck = await duckTables(path, plain);
    const took = await inTurns(
      [
        { name: 'month', once: () => report(folder.db, month) },
        { name: 'ten years', once: () => report(folder.db, ten) },
        { name: 'SQLite, month', once: () => plain.sum(month) },
        { name: 'SQLite', once: () => plain.sum(ten) },
        { name: 'DuckDB', once: async () => await duck.sum(ten) },
      ],
      { rounds: 9, each: 1 },
    );
    const hledger = hledgerFigure(path, folder.db, ten);
    folder.close();
    plain.close();
    duck.close();
    const row = (what: string, ours: string, yardstick: string, measured: Figure, aim: string | null = null): Row => ({
      part: 'f',
      what,
      ours: took(ours),
      yardstick: { name: yardstick, figure: measured },
      aim,
    });
    const years = 'report of ten years, 1,000,000 purchases';
    const sums = 'takings by month and goods by product, summed over the purchases';
    return [
      row('report of 30 days', 'month', `the same days: ${sums}: SQLite`, took('SQLite, month')),
      row(years, 'ten years', 'report of 30 days', took('month'), 'under 3 times'),
      row('the same', 'ten years', `${sums}: SQLite`, took('SQLite')),
      row('the same', 'ten years', `${sums}: DuckDB`, took('DuckDB')),
      ...(hledger ? [row('the same', 'ten years', 'hledger: accounts by month, from the journal', hledger)] : []),
    ];
  } finally {
    removeFolder(path);
  }
}

function report(db: Reader, period: Period): void {
  const built = reportOf(db, period);
  if (!built.ok || built.value.busy.total === 0) throw new Error('The bench has no such report');
}

/** The purchases and their lines as plain tables with an index on the day, as one would keep them without a ledger. */
function plainTables(path: string) {
  const db = new Database(join(path, 'plain.db'));
  db.exec(`ATTACH '${join(path, DATABASE_FILE)}' AS shop;
    CREATE TABLE purchase AS SELECT business_date AS day, body ->> '$.tender.type' AS tender, body ->> '$.paid' AS paid
      FROM shop.ledger WHERE kind = 'purchase-recorded';
    CREATE TABLE line AS SELECT business_date AS day, line.value ->> '$.sku' AS sku, line.value ->> '$.units' AS units,
        line.value ->> '$.price' AS price
      FROM shop.ledger, json_each(body, '$.lines') AS line WHERE kind = 'purchase-recorded';
    CREATE INDEX purchase_day ON purchase (day);
    CREATE INDEX line_day ON line (day);
    ANALYZE main;`);
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).raw().iterate() as Iterable<readonly unknown[]>;
  const sum = ({ from, to }: Period) => [TAKINGS(from, to), GOODS(from, to)].map((sql) => db.prepare(sql).all());
  return { rows, sum, close: () => void db.close() };
}

/** The same tables in a file of DuckDB, with as many threads as it likes. */
async function duckTables(path: string, plain: Pick<ReturnType<typeof plainTables>, 'rows'>) {
  const instance = await DuckDBInstance.create(join(path, 'plain.duckdb'));
  const db = await instance.connect();
  for (const [table, columns] of [
    ['purchase', `'day': 'VARCHAR', 'tender': 'VARCHAR', 'paid': 'BIGINT'`],
    ['line', `'day': 'VARCHAR', 'sku': 'VARCHAR', 'units': 'BIGINT', 'price': 'BIGINT'`],
  ] as const) {
    const file = join(path, `${table}.csv`);
    write(file, csvOf(plain.rows(table)));
    await db.run(`CREATE TABLE ${table} AS SELECT * FROM read_csv('${file}', header = false, columns = {${columns}})`);
  }
  const sum = async ({ from, to }: Period) => {
    for (const sql of [TAKINGS(from, to), GOODS(from, to)]) await db.runAndReadAll(sql);
  };
  const close = () => {
    db.closeSync();
    instance.closeSync();
  };
  return { sum, close };
}

function* csvOf(rows: Iterable<readonly unknown[]>): Generator<string> {
  for (const row of rows) yield `${row.join(',')}\n`;
}

/** Text in pieces of about a megabyte: a piece for each row would take longer than all the rest. */
function write(file: string, pieces: Iterable<string>): void {
  const to = openSync(file, 'w');
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < 1_000_000) continue;
    writeSync(to, waiting.join(''));
    [waiting, length] = [[], 0];
  }
  writeSync(to, waiting.join(''));
  closeSync(to);
}

/** Once, since it takes a minute; null where hledger is not installed. */
function hledgerFigure(path: string, db: Reader, period: Period): Figure | null {
  if (spawnSync('hledger', ['--version']).status !== 0) return null;
  const journal = join(path, 'shop.journal');
  write(
    journal,
    hledgerJournal(db, SETTINGS, period, () => undefined),
  );
  const began = performance.now();
  const { status, stderr } = spawnSync('hledger', ['-f', journal, 'balance', '--monthly', '-O', 'csv'], {
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  const took = performance.now() - began;
  if (status !== 0) throw new Error(`hledger: ${stderr.slice(0, 500)}`);
  return figure('ms', [took]);
}
