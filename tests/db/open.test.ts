import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, transact } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { openDataFolder, openSnapshot } from '../../db/open.ts';
import { draft, record } from './sample-ledger.ts';
import { openFolder, tempFolder } from './temp-folder.ts';

const notice = (n: number) => draft(n, 'notice-raised', { v: 1, postings: [], about: 'box-full', sku: null });

/** Why a folder cannot be opened, to be compared by its code. */
function refusal(path: string) {
  const opened = openDataFolder(path);
  if (opened.ok) opened.folder.close();
  return opened;
}

describe('a data folder', () => {
  test('is made where there is none, and what it holds is there again when it is opened again', () => {
    const path = join(tempFolder(), 'new', 'shop');
    const first = openFolder(path);
    record(first.db, notice(1));
    first.close();
    expect(head(openFolder(path).db).seq).toBe(1);
  });

  test('is kept with full durability, by a write-ahead log, with foreign keys', () => {
    const { db } = openFolder();
    expect(db.one('PRAGMA synchronous')).toEqual({ synchronous: 2 });
    expect(db.one('SELECT * FROM pragma_journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(db.one('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(db.one('PRAGMA application_id')).toEqual({ application_id: 0x4164616c });
  });

  test('keeps its head in head.txt when it is closed', () => {
    const folder = openFolder();
    record(folder.db, notice(1));
    const { seq, hash } = head(folder.db);
    folder.close();
    expect(readFileSync(join(folder.path, 'head.txt'), 'utf8')).toBe(`${seq}:${hash}\n`);
  });

  test('leaves a head.txt alone that is not in the chain: it is evidence', () => {
    const folder = openFolder();
    record(folder.db, notice(1));
    folder.close();
    const evidence = `1:${'a'.repeat(64)}\n`;
    writeFileSync(join(folder.path, 'head.txt'), evidence);
    const again = openFolder(folder.path);
    expect(again.headAtStart).toBe('conflict');
    again.close();
    expect(readFileSync(join(folder.path, 'head.txt'), 'utf8')).toBe(evidence);
  });
});

describe('a data folder is refused, with one sentence,', () => {
  test('when it is open already', () => {
    const { path } = openFolder();
    expect(refusal(path)).toMatchObject({ ok: false, code: 'already-open', message: expect.stringContaining(path) });
  });

  test('when another process has it open, but not after that was killed', async () => {
    const path = tempFolder();
    const script = fileURLToPath(new URL('hold-open.ts', import.meta.url));
    const holder = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(holder.stdout, 'data');
    expect(refusal(path)).toMatchObject({ code: 'already-open' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(refusal(path)).toMatchObject({ ok: true });
  });

  test('when it is a file', () => {
    const path = join(tempFolder(), 'file');
    writeFileSync(path, 'x');
    expect(refusal(path)).toMatchObject({ code: 'not-a-shop' });
  });

  test('when it holds other things and no shop, and nothing is put into it', () => {
    const path = tempFolder();
    mkdirSync(join(path, 'Documents'));
    expect(refusal(path)).toMatchObject({ code: 'not-a-shop' });
    expect(existsSync(join(path, 'shop.db'))).toBe(false);
  });

  test('when its shop.db is not a database', () => {
    const path = tempFolder();
    writeFileSync(join(path, 'shop.db'), 'this is not SQLite at all, '.repeat(100));
    expect(refusal(path)).toMatchObject({ code: 'not-a-shop' });
  });

  test("when its shop.db is another program's, which stays as it was", () => {
    const path = tempFolder();
    const file = join(path, 'shop.db');
    const other = connect(file);
    other.exec('CREATE TABLE goods (name TEXT)');
    other.close();
    const before = readFileSync(file);
    expect(refusal(path)).toMatchObject({ code: 'not-a-shop' });
    expect(readFileSync(file)).toEqual(before);
  });

  test('when a newer version of Adal wrote it', () => {
    const folder = openFolder();
    folder.close();
    const db = connect(join(folder.path, 'shop.db'));
    db.exec('PRAGMA user_version = 9999');
    db.close();
    expect(refusal(folder.path)).toMatchObject({ code: 'newer-version' });
    expect(openSnapshot(folder.path)).toMatchObject({ code: 'newer-version' });
  });

  test('when nothing can be written there', () => {
    const path = tempFolder();
    chmodSync(path, 0o555);
    asNobody(() => expect(refusal(path)).toMatchObject({ code: 'read-only' }));
  });

  test('when it cannot even be made', () => {
    const path = tempFolder();
    chmodSync(path, 0o555);
    asNobody(() => expect(refusal(join(path, 'shop'))).toMatchObject({ code: 'read-only' }));
  });

  test('when the disk is full', () => {
    const path = tempFolder();
    // Every write to /dev/full fails as on a full disk.
    symlinkSync('/dev/full', join(path, '.adal-probe'));
    expect(refusal(path)).toMatchObject({ code: 'disk-full' });
  });
});

describe('a snapshot', () => {
  test('sees one moment of a folder that is open and goes on', () => {
    const folder = openFolder();
    record(folder.db, notice(1));
    const snapshot = openSnapshot(folder.path);
    if (!snapshot.ok) throw new Error(snapshot.message);
    record(folder.db, notice(2));
    expect(head(snapshot.folder.db).seq).toBe(1);
    snapshot.folder.close();
    expect(head(folder.db).seq).toBe(2);
  });

  test('of a folder without a shop is refused, and no shop is made', () => {
    const path = tempFolder();
    expect(openSnapshot(path)).toMatchObject({ code: 'missing' });
    expect(openSnapshot(join(path, 'nowhere'))).toMatchObject({ code: 'missing' });
    expect(existsSync(join(path, 'shop.db'))).toBe(false);
  });
});

describe('a database', () => {
  test('is not written to outside a transaction', () => {
    const { db } = openFolder();
    expect(() => db.all("INSERT INTO stock VALUES ('A-1', 1) RETURNING 1")).toThrow('inside a transaction');
    expect(db.all('SELECT 1 FROM stock')).toEqual([]);
    // @ts-expect-error: a reader has nothing to write with.
    expect(db.run).toBeUndefined();
  });

  test('keeps nothing of a transaction that fails midway', () => {
    const { db } = openFolder();
    const half = () =>
      transact(db, (tx) => {
        tx.run("INSERT INTO stock VALUES ('A-1', 1)");
        throw new Error('midway');
      });
    expect(half).toThrow('midway');
    expect(db.all('SELECT 1 FROM stock')).toEqual([]);
    transact(db, (tx) => tx.run("INSERT INTO stock VALUES ('A-1', 1)"));
    expect(db.all('SELECT 1 FROM stock')).toHaveLength(1);
  });

  test('says so when the disk is full, and has stored nothing', () => {
    const { db } = openFolder();
    // A limit on the number of pages fails as a full disk does.
    db.one('PRAGMA max_page_count = 1');
    const fill = () =>
      transact(db, (tx) => tx.run('INSERT INTO picture VALUES (?, ?, ?)', 'x', 'y', Buffer.alloc(100_000)));
    expect(fill).toThrow(expect.objectContaining({ name: 'StorageError', code: 'disk-full' }));
    expect(db.all('SELECT 1 FROM picture')).toEqual([]);
  });
});

/** Does something without the right to write everywhere, which root has. */
function asNobody(act: () => void): void {
  const { geteuid, seteuid } = process;
  if (!geteuid || !seteuid || geteuid() !== 0) return act();
  seteuid(65534);
  try {
    act();
  } finally {
    seteuid(0);
  }
}
