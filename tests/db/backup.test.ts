import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, backupFolder, listBackups, pruneBackups, type BackupFile } from '../../db/backup.ts';
import { connect } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { openDataFolder } from '../../db/open.ts';
import { entriesAfter } from '../../db/queries/entries.ts';
import { writeSecret } from '../../db/queries/secrets.ts';
import { transact } from '../../db/handle.ts';
import {
  commitRestore,
  dropStaged,
  finishRestore,
  lossOf,
  restoreSteps,
  stageRestore,
  type Staged,
} from '../../db/restore.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { utcMs } from '../../shop/time.ts';
import { dump } from './dump.ts';
import { draft, openSampleShop, record, SETTINGS } from './sample-ledger.ts';
import { openFolder, tempFolder } from './temp-folder.ts';

const AT = utcMs(Date.UTC(2026, 10, 22, 9));
const later = (hours: number) => utcMs(AT + hours * 3_600_000);
const notice = (n: number) => draft(n, 'notice-raised', { v: 1, postings: [], about: 'box-full', sku: null });
const gift = (n: number, paid: number) =>
  draft(n, 'gift-recorded', {
    v: 1,
    postings: [
      ['assets:phone', paid],
      ['income:gifts', -paid],
    ],
    paid,
    tender: { type: 'qr' },
  } as never);

/** A shop that is closed, and one backup of it. */
function shopWithBackup(): {
  readonly path: string;
  readonly next: number;
  readonly backup: BackupFile;
  readonly file: string;
} {
  const folder = openFolder();
  const next = openSampleShop(folder.db);
  transact(folder.db, (tx) => writeSecret(tx, 'pin:aigul', 'a hash'));
  folder.close();
  const backup = made(folder.path);
  return { path: folder.path, next, backup, file: join(backupFolder(folder.path), backup.name) };
}

function made(path: string, into = backupFolder(path), at = AT): BackupFile {
  const answer = backUp(path, into, at);
  if (!answer.ok) throw new Error(answer.message);
  return answer.backup;
}

function staged(path: string, file: string): Staged {
  const answer = stageRestore(path, file);
  if (!answer.ok) throw new Error(answer.message);
  return answer.staged;
}

/** Something more happens in a shop. Answers its head. */
function goOn(path: string, ...drafts: Parameters<typeof record>[1][]) {
  const folder = openFolder(path);
  for (const entry of drafts) record(folder.db, entry);
  const last = head(folder.db);
  folder.close();
  return last;
}

const problems = (path: string) => {
  const report = verifyAll(path);
  return 'problems' in report ? report.problems : [report.message];
};

describe('a backup', () => {
  test('is one file with all that the shop has, secrets and photos too, and says so by its name', () => {
    const { path, backup, file } = shopWithBackup();
    const folder = openFolder(path);
    const copy = connect(file, { readonly: true });
    expect(dump(copy)).toEqual(dump(folder.db));
    expect(copy.one('SELECT value FROM secret')).toEqual({ value: 'a hash' });
    expect(copy.one('SELECT count(*) AS count FROM picture')).toEqual({ count: 1 });
    const last = head(folder.db);
    copy.close();
    expect(backup).toMatchObject({ seq: last.seq, head: last, at: AT });
    expect(readdirSync(backupFolder(path))).toEqual([backup.name]);
    expect(problems(file)).toEqual([]);
  });

  test('is made while the till is open, and holds what the write-ahead log holds', () => {
    const folder = openFolder();
    openSampleShop(folder.db);
    const { seq } = head(folder.db);
    expect(made(folder.path).seq).toBe(seq);
  });

  test('goes to a second place that is there, and is not made where it is not', () => {
    const { path } = shopWithBackup();
    const stick = tempFolder();
    expect(listBackups(stick)).toEqual([]);
    made(path, stick);
    expect(listBackups(stick)).toHaveLength(1);
    rmSync(stick, { recursive: true });
    expect(backUp(path, stick, AT)).toMatchObject({ ok: false, code: 'place-missing' });
    expect(existsSync(stick)).toBe(false);
  });

  test('of a ledger that does not verify is not kept', () => {
    const { path, backup } = shopWithBackup();
    const db = connect(join(path, 'shop.db'));
    db.exec(`DROP TRIGGER ledger_is_never_changed; UPDATE ledger SET actor = 'system' WHERE seq = 3`);
    db.close();
    expect(backUp(path, backupFolder(path), later(1))).toMatchObject({ ok: false, code: 'not-sound' });
    expect(readdirSync(backupFolder(path))).toEqual([backup.name]);
  });

  test('that has less than head.txt once saw is not kept', () => {
    const { path } = shopWithBackup();
    writeFileSync(join(path, 'head.txt'), `99:${'a'.repeat(64)}\n`);
    expect(backUp(path, backupFolder(path), later(1))).toMatchObject({ ok: false, code: 'not-sound' });
  });

  test('of a folder with no shop in it is none', () => {
    const folder = openFolder();
    expect(backUp(folder.path, backupFolder(folder.path), AT)).toMatchObject({ ok: false, code: 'no-shop' });
  });

  test('that a power cut left half made is no backup, and goes with a later one', () => {
    const { path, backup } = shopWithBackup();
    const half = join(backupFolder(path), 'adal-7f0c8a4e-6b1d-4c7a-9d0e-2f1a3b4c5d6e.part');
    writeFileSync(half, readFileSync(join(backupFolder(path), backup.name)).subarray(0, 5000));
    expect(listBackups(backupFolder(path))).toHaveLength(1);
    made(path, backupFolder(path), utcMs(Date.now()));
    // It may belong to a backup that is being made by another program just now.
    expect(existsSync(half)).toBe(true);
    made(path, backupFolder(path), utcMs(Date.now() + 2 * 3_600_000));
    expect(existsSync(half)).toBe(false);
  });

  test('is taken away when it is no longer kept, and those of another shop never', () => {
    const { path, backup } = shopWithBackup();
    const folder = backupFolder(path);
    const foreign = join(folder, backup.name.replace(backup.shop, 'ffffffff'));
    copyFileSync(join(folder, backup.name), foreign);
    const second = made(path, folder, later(1));
    expect(pruneBackups(folder, second, later(1))).toBe(1);
    expect(listBackups(folder, backup.shop).map(({ name }) => name)).toEqual([second.name]);
    expect(existsSync(foreign)).toBe(true);
  });
});

describe('a restore', () => {
  test('puts the backup in the shop’s place, keeps what was there and says so in the chain', () => {
    const { path, next, backup, file } = shopWithBackup();
    const before = goOn(path, notice(next), gift(next + 1, 5000));
    const waiting = staged(path, file);
    expect(lossOf(path, waiting)).toMatchObject({
      sameShop: true,
      entries: 2,
      purchases: 0,
      sums: [['assets:phone', 5000]],
    });
    commitRestore(path, waiting);
    const finished = finishRestore(path, later(5));
    expect(finished).toMatchObject({ kept: expect.stringContaining('shop.db.before-') as string });
    expect(finishRestore(path, later(5))).toBeNull();
    const folder = openFolder(path);
    expect(folder.headAtStart).toBe('written');
    const entries = entriesAfter(folder.db, backup.seq, 10);
    expect(entries).toMatchObject([
      { kind: 'shop-restored', actor: 'system', at: later(5), body: { backup: backup.head, before } },
    ]);
    expect(folder.db.one('SELECT value FROM secret')).toEqual({ value: 'a hash' });
    folder.close();
    expect(problems(path)).toEqual([]);
    // What was there is a shop's database as before: it could be put back.
    expect(problems((finished as { kept: string }).kept)).toEqual([]);
    expect(staged(path, (finished as { kept: string }).kept).head).toEqual(before);
  });

  test('into a new folder moves the shop', () => {
    const { backup, file } = shopWithBackup();
    const path = tempFolder();
    const waiting = staged(path, file);
    expect(lossOf(path, waiting)).toBeNull();
    commitRestore(path, waiting);
    expect(finishRestore(path, later(1))).toEqual({ kept: null });
    const folder = openFolder(path);
    expect(entriesAfter(folder.db, backup.seq, 10)).toMatchObject([
      { kind: 'shop-restored', body: { backup: backup.head, before: null } },
    ]);
  });

  test('counts what would be lost from where the two went apart', () => {
    const { path, next, file } = shopWithBackup();
    goOn(path, notice(next), gift(next + 1, 700));
    const newer = made(path, backupFolder(path), later(1));
    commitRestore(path, staged(path, file));
    finishRestore(path, later(2));
    goOn(path, gift(next + 2, 100));
    // The newer backup has two entries that the shop has no more; the shop has two of its own.
    expect(lossOf(path, staged(path, join(backupFolder(path), newer.name)))).toMatchObject({
      sameShop: true,
      entries: 2,
      sums: [['assets:phone', 100]],
    });
  });

  test('of another shop’s backup is told', () => {
    const { path, next } = shopWithBackup();
    const other = openFolder();
    record(
      other.db,
      draft(
        1,
        'shop-opened',
        { v: 1, postings: [], settings: { ...SETTINGS, school: '№ 5' }, administrator: { id: 'p1', name: 'Б' } },
        'system',
      ),
    );
    other.close();
    const stick = tempFolder();
    const foreign = made(other.path, stick);
    const waiting = staged(path, join(stick, foreign.name));
    expect(lossOf(path, waiting)).toMatchObject({ sameShop: false, entries: next - 1 });
  });

  test.each([
    ['a byte of an entry', (bytes: Buffer) => flip(bytes, bytes.indexOf('Тоқаш 3'))],
    ['a byte of a hash', (bytes: Buffer) => flip(bytes, bytes.lastIndexOf('product-saved') - 80)],
    ['its second half is gone', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['a page of it is empty', (bytes: Buffer) => bytes.fill(0, 2048 * 3, 2048 * 4)],
    ['its beginning is another file’s', (bytes: Buffer) => bytes.fill('x', 0, 100)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('of a damaged backup is refused with a reason, and nothing is changed: %s', (_what, damage) => {
    const { path, file } = shopWithBackup();
    writeFileSync(file, damage(readFileSync(file)));
    const answer = stageRestore(path, file);
    expect(answer).toMatchObject({ ok: false });
    expect('message' in answer && answer.message.length).toBeGreaterThan(20);
    expect(readdirSync(path).filter((name) => name.startsWith('restore-'))).toEqual([]);
    expect(problems(path)).toEqual([]);
  });

  test('of a backup that is not there is refused', () => {
    const { path } = shopWithBackup();
    expect(stageRestore(path, join(path, 'no.db'))).toMatchObject({ ok: false, code: 'missing' });
  });

  test('goes over a database that cannot be read any more', () => {
    const { path, file, backup } = shopWithBackup();
    writeFileSync(join(path, 'shop.db'), 'x'.repeat(5000));
    const waiting = staged(path, file);
    expect(lossOf(path, waiting)).toBe('unreadable');
    commitRestore(path, waiting);
    expect(finishRestore(path, later(1))).toMatchObject({ kept: expect.any(String) as string });
    expect(entriesAfter(openFolder(path).db, backup.seq, 10)).toMatchObject([{ body: { before: null } }]);
  });

  test('waits until nobody has the folder open', () => {
    const { path, file, next } = shopWithBackup();
    const folder = openFolder(path);
    record(folder.db, notice(next));
    commitRestore(path, staged(path, file));
    expect(finishRestore(path, AT)).toMatchObject({ ok: false, code: 'already-open' });
    folder.close();
    expect(finishRestore(path, AT)).toMatchObject({ kept: expect.any(String) as string });
  });

  test.each([0, 1, 2, 3, 4, 5])('that a power cut interrupted behind step %i is carried to its end', (steps) => {
    const { path, file, next, backup } = shopWithBackup();
    const before = goOn(path, notice(next));
    // As after a crash: what was recorded last is in the write-ahead log alone.
    const [open, copy] = [openFolder(path), tempFolder()];
    record(open.db, notice(next + 1));
    const last = head(open.db);
    mkdirSync(copy, { recursive: true });
    for (const name of ['shop.db', 'shop.db-wal', 'head.txt']) copyFileSync(join(path, name), join(copy, name));
    open.close();
    expect(last.seq).toBe(before.seq + 1);
    commitRestore(copy, staged(copy, file));
    const ready = readdirSync(copy).find((name) => name.endsWith('.ready')) ?? '';
    const running = restoreSteps(copy, ready, AT);
    for (let step = 0; step < steps; step += 1) running.next();
    running.return();
    finishRestore(copy, later(1));
    const folder = openFolder(copy);
    expect(folder.headAtStart).toBe('written');
    expect(entriesAfter(folder.db, backup.seq, 10)).toMatchObject([
      { kind: 'shop-restored', body: { backup: backup.head, before: last } },
    ]);
    folder.close();
    expect(problems(copy)).toEqual([]);
    const kept = readdirSync(copy).filter((name) => /^shop\.db\.before-\w+$/.test(name));
    expect(kept).toHaveLength(1);
    expect(problems(join(copy, kept[0] ?? ''))).toEqual([]);
  });

  test('that was given up leaves nothing behind', () => {
    const { path, file } = shopWithBackup();
    dropStaged(staged(path, file));
    expect(openDataFolder(path)).toMatchObject({ ok: true });
    expect(readdirSync(path).filter((name) => name.startsWith('restore-'))).toEqual([]);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  if (at < 0) throw new Error('Not found');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
