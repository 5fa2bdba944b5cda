import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { HOUR_SUMS } from '../../db/projections/sums.ts';
import { DATABASE_FILE } from '../../db/layout.ts';
import type { DraftOf } from '../../shop/ledger/entries.ts';

/** A database that stores a purchase's rows and does nothing else with them. */
export type BareRows = {
  readonly store: (purchase: DraftOf<'purchase-recorded'>) => void;
  readonly close: () => void;
};

/**
 * The yardstick of a purchase: the rows that it leaves in the tables, written plainly in one immediate transaction with the
 * pragmas of db/open.ts. No checks, no lookups, no hash (a made-up one of the same length), no triggers. It takes over a
 * data folder, whose ledger is worth nothing afterwards.
 */
export function bareRows(folder: string): BareRows {
  const db = new Database(join(folder, DATABASE_FILE));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
    db.exec(`DROP TRIGGER ${String(name)}`);
  }
  const entry = db.prepare('INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const head = db.prepare('UPDATE head SET seq = ?, hash = ?');
  const posting = db.prepare('INSERT INTO posting VALUES (?, ?, ?)');
  const account = db.prepare(
    `INSERT INTO account_day VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET gained = gained + excluded.gained, lost = lost + excluded.lost`,
  );
  const stock = db.prepare('INSERT INTO stock VALUES (?, ?) ON CONFLICT DO UPDATE SET units = units + excluded.units');
  const sums = [...HOUR_SUMS];
  const hour = db.prepare(
    `INSERT INTO hour_total VALUES (?, 12, 0, ${sums.map(() => '?').join(', ')})
     ON CONFLICT DO UPDATE SET ${sums.map((sum) => `${sum} = ${sum} + excluded.${sum}`).join(', ')}`,
  );
  const productDay = db.prepare(
    `INSERT INTO product_day VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET units = units + excluded.units, suggested = suggested + excluded.suggested`,
  );
  let seq = Number(db.prepare('SELECT max(seq) FROM ledger').pluck().get());
  const hash = 'f'.repeat(64);

  const store = db.transaction(({ id, at, businessDate, kind, actor, body }: DraftOf<'purchase-recorded'>) => {
    seq += 1;
    entry.run(seq, id, at, businessDate, kind, actor, JSON.stringify(body), hash, hash);
    head.run(seq, hash);
    for (const [name, amount] of body.postings) {
      posting.run(seq, name, amount);
      account.run(businessDate, name, Math.max(amount, 0), Math.max(-amount, 0));
    }
    hour.run(businessDate, ...sums.map(() => 1));
    for (const { sku, units, price } of body.lines) {
      stock.run(sku, -units);
      productDay.run(businessDate, sku, units, units * price);
    }
  });
  return { store: (purchase) => store.immediate(purchase), close: () => void db.close() };
}

/** The yardstick of durability: 4 KiB written over themselves and pushed to the disk. */
export function bareWrite(folder: string): { readonly write: () => void; readonly close: () => void } {
  const file = openSync(join(folder, 'bare-write'), 'w');
  const page = Buffer.alloc(4096, 1);
  writeSync(file, page, 0, page.length, 0);
  const write = () => {
    writeSync(file, page, 0, page.length, 0);
    fdatasyncSync(file);
  };
  return { write, close: () => closeSync(file) };
}
