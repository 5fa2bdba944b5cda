import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { connect, transact, type Connection } from '../../db/handle.ts';
import { migrate, migrations, schemaVersion } from '../../db/migrate.ts';
import { openInMemory } from '../../db/open.ts';
import { entryById } from '../../db/queries/entries.ts';
import { openPromises } from '../../db/queries/promises.ts';
import { rebuild } from '../../db/replay.ts';
import { decideCorrection, decidePurchase, decideSettlement, isCorrectable } from '../../shop/decisions.ts';
import { money } from '../../shop/money.ts';
import type { Tender } from '../../shop/schemas.ts';
import { dump } from './dump.ts';
import { draft, openSampleShop, PRODUCTS, record, testId } from './sample-ledger.ts';

const SNAPSHOT = fileURLToPath(new URL('../../db/schema.sql', import.meta.url));

/** The tables of a database, but for SQLite's own. */
const tables = (db: Connection) =>
  db
    .all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .map((table) => table.name);

const at = (version: number): Connection => {
  const db = connect(':memory:');
  migrate(db, version);
  return db;
};

test('the schema is the committed one (after a new migration: npx vitest run tests/db/migrate.test.ts -u)', async () => {
  const db = openInMemory();
  const parts = db.all<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid');
  await expect(`${parts.map(({ sql }) => `${sql};`).join('\n\n')}\n`).toMatchFileSnapshot(SNAPSHOT);
});

test('every table is strict', () => {
  const db = openInMemory();
  const lax = db.all(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0`,
  );
  expect(lax).toEqual([]);
});

test('running the migrations again changes nothing', () => {
  const db = openInMemory();
  migrate(db);
  expect(schemaVersion(db)).toBe(migrations().length);
});

test('a migration that fails leaves the version before it', () => {
  const db = at(1);
  // In the way of what the next migration makes.
  db.exec('CREATE TABLE promise (x)');
  expect(() => migrate(db)).toThrow('promise');
  expect(schemaVersion(db)).toBe(1);
  expect(tables(db)).toEqual(['head', 'ledger', 'posting', 'promise']);
});

test('0001: a ledger that only grows, and its head', () => {
  const db = at(1);
  expect(tables(db)).toEqual(['head', 'ledger', 'posting']);
  expect(db.all('SELECT * FROM head')).toEqual([{ one: 1, seq: 0, hash: '0'.repeat(64) }]);
  const add = (verb: string, seq: number, id: string) =>
    transact(db, (tx) =>
      tx.run(`${verb} INTO ledger VALUES (?, ?, 0, '2026-09-01', 'k', 'kiosk', '{}', 'p', 'h')`, seq, id),
    );
  add('INSERT', 1, 'a');
  add('INSERT', 2, 'b');
  const attempts = [
    () => transact(db, (tx) => tx.run("UPDATE ledger SET body = '{}' WHERE seq = 1")),
    () => transact(db, (tx) => tx.run('DELETE FROM ledger WHERE seq = 2')),
    () => add('INSERT OR REPLACE', 2, 'b'),
    () => add('INSERT OR REPLACE', 1, 'c'),
    () => add('INSERT OR REPLACE', 3, 'a'),
    () => add('INSERT', 4, 'd'),
  ];
  for (const attempt of attempts) expect(attempt).toThrow('the ledger');
  // As in a program that leaves recursive triggers off: REPLACE then erases without the trigger against DELETE.
  db.exec('PRAGMA recursive_triggers = OFF');
  expect(() => add('INSERT OR REPLACE', 1, 'a')).toThrow('only grows');
  expect(() => add('INSERT OR REPLACE', 3, 'b')).toThrow('only grows');
  expect(db.all('SELECT seq, id FROM ledger')).toEqual([
    { seq: 1, id: 'a' },
    { seq: 2, id: 'b' },
  ]);
});

test('0002: projections beside a ledger that has entries', () => {
  const db = at(1);
  db.exec(`INSERT INTO ledger VALUES (1, 'a', 0, '2026-09-01', 'k', 'kiosk', '{}', 'p', 'h')`);
  migrate(db, 2);
  expect(db.all('SELECT id FROM ledger')).toEqual([{ id: 'a' }]);
  expect(tables(db)).toEqual([
    'account_day',
    'corrected',
    'day',
    'head',
    'ledger',
    'notice',
    'person',
    'posting',
    'product',
    'product_day',
    'promise',
    'settings',
    'stock',
  ]);
});

test('0003: pictures and secrets', () => {
  const db = at(2);
  migrate(db, 3);
  expect(tables(db)).toContain('picture');
  expect(tables(db)).toContain('secret');
});

/** The rows of a shop that only buyers have been in, in the tables as version 3 had them. */
const oldShop = (): { readonly old: Connection; readonly now: Connection } => {
  const now = openInMemory();
  const first = openSampleShop(now);
  const [bun] = PRODUCTS;
  if (!bun) throw new Error('The sample shop has no products');
  const buy = (n: number, tender: Tender, paid = 2 * bun.price) => {
    const lines = [{ sku: bun.sku, units: 2, price: bun.price }];
    const decided = decidePurchase({ lines, paid: money(paid), tender }, () => ({ ...bun, retired: false }));
    if (!decided.ok) throw new Error(decided.refusal.code);
    record(now, draft(n, 'purchase-recorded', decided.body));
  };
  buy(first, { type: 'qr' });
  buy(first + 1, { type: 'cash', putIn: money(2 * bun.price), change: money(0), pieces: [] });
  buy(first + 2, { type: 'promise', code: 'ТЕҢІЗ-47' });
  // A day later, by phone: one that pays nothing, one that is taken back, and the promise.
  buy(first + 96, { type: 'qr' }, 0);
  buy(first + 97, { type: 'qr' });
  const mistaken = entryById(now, testId(first + 97));
  const promise = openPromises(now)[0];
  if (!mistaken || !isCorrectable(mistaken) || !promise) throw new Error('No such entries');
  record(now, draft(first + 98, 'entry-corrected', decideCorrection(mistaken, 'undone-by-buyer')));
  const settled = decideSettlement({ paid: money(4000), tender: { type: 'qr' } }, promise);
  if (!settled.ok) throw new Error(settled.refusal.code);
  record(now, draft(first + 99, 'promise-settled', settled.body));

  const old = at(3);
  old.exec('PRAGMA foreign_keys = OFF');
  transact(old, (tx) => {
    tx.run('DELETE FROM head');
    for (const table of tables(old).filter((name) => tables(now).includes(name))) {
      const columns = old
        .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
        .map(({ name }) => name);
      const places = columns.map(() => '?').join(', ');
      for (const row of now.tuples<(string | number | null)[]>(
        `SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1`,
      )) {
        tx.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...row);
      }
    }
  });
  return { old, now };
};

test('0004: claims of phone payments, and all else as the entries give it, for a shop that has traded', () => {
  const { old, now } = oldShop();
  migrate(old);
  const claims = old.all('SELECT entry, amount, confirmed_by FROM phone_claim ORDER BY seq');
  const price = 2 * (PRODUCTS[0]?.price ?? 0);
  expect(claims).toMatchObject([{ amount: price }, { amount: price }, { amount: -price }, { amount: 4000 }]);
  expect(dump(old)).toEqual(dump(now));
  rebuild(old);
  expect(dump(old)).toEqual(dump(now));
});

test('0007: what an hour of a shop that has traded took, by the shop’s own clock', () => {
  const { old, now } = oldShop();
  migrate(old, 6);
  expect(tables(old)).not.toContain('hour_total');
  migrate(old);
  expect(tables(old)).not.toContain('day');
  const hours = old.all<{ day: string; hour: number; purchases: number; phone: number }>(
    'SELECT business_date AS day, hour, purchases, phone FROM hour_total ORDER BY 1, 2',
  );
  const price = 2 * (PRODUCTS[0]?.price ?? 0);
  // Three purchases from 11:45 in Almaty on; a day later two, of which one is taken back, and money for the promise.
  expect(hours).toEqual([
    { day: '2026-09-01', hour: 11, purchases: 1, phone: price },
    { day: '2026-09-01', hour: 12, purchases: 2, phone: 0 },
    { day: '2026-09-02', hour: 11, purchases: 1, phone: 0 },
    { day: '2026-09-02', hour: 12, purchases: 0, phone: 4000 },
  ]);
  expect(dump(old)).toEqual(dump(now));
});

test('0007: a ledger that contradicts itself stays as it was', () => {
  const db = at(6);
  db.exec(`INSERT INTO ledger VALUES (1, 'a', 0, '2026-09-01', 'product-retired', 'kiosk', '{"v":1,"postings":[],"sku":"A-1"}', 'p', 'h');
    UPDATE head SET seq = 1`);
  expect(() => migrate(db)).toThrow('A-1');
  expect(schemaVersion(db)).toBe(6);
});

test('0005: where the day changes, for entries that are there already', () => {
  const db = at(4);
  const days = ['2026-09-01', '2026-09-01', '2026-09-02', '2026-09-01', '2026-09-02', '2026-09-02'];
  for (const [index, day] of days.entries()) {
    db.exec(`INSERT INTO ledger VALUES (${index + 1}, 'id-${index}', 0, '${day}', 'k', 'kiosk', '{}', 'p', 'h')`);
  }
  migrate(db, 5);
  expect(db.all('SELECT seq, business_date AS day FROM day_run ORDER BY seq')).toEqual([
    { seq: 1, day: '2026-09-01' },
    { seq: 3, day: '2026-09-02' },
    { seq: 4, day: '2026-09-01' },
    { seq: 5, day: '2026-09-02' },
  ]);
});
