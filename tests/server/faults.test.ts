import { rmSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../db/open.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { composeShop } from '../../server/app.ts';
import type { Log } from '../../server/log.ts';
import { makeShop } from '../helpers/sample-shop.ts';
import { clientOf, fakeTime, newFolder, openRouter, openWeb, removeFolders } from './open-client.ts';
import { refusalOf } from './refusal.ts';

afterAll(removeFolders);

let folder: string;

beforeEach(async () => {
  folder = newFolder();
  await makeShop(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

type Line = {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Record<string, unknown>;
};

/** A log that remembers. */
function keptLog() {
  const lines: Line[] = [];
  const keep = (level: Line['level']) => (fields: object, message: string) =>
    void lines.push({ level, message, fields: fields as Record<string, unknown> });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

const gift = () => ({ id: uuidv7(), paid: 100, tender: { type: 'qr' as const } });

describe('a fault of the program', () => {
  it.each([
    ['the router', openRouter],
    ['the web host', openWeb],
  ])('comes to the page of %s as an id that the log has, and as nothing else', async (_host, open) => {
    const log = keptLog();
    let broken = false;
    const time = fakeTime();
    const clock = () => {
      if (broken) throw new Error('secret inside');
      return time.clock();
    };
    const { client, close } = await open(folder, { log, clock });
    broken = true;
    const refusal = await refusalOf(client.kiosk.board({}));
    broken = false;
    expect(refusal).toMatchObject({ code: 'FAULT', defined: true });
    const { faultId } = refusal.data as { faultId: string };
    expect(faultId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(refusal)).not.toContain('secret');
    const found = log.lines.filter(({ fields }) => fields['faultId'] === faultId);
    expect(found).toMatchObject([
      { level: 'error', fields: { call: 'kiosk.board', err: { message: 'secret inside' } } },
    ]);
    // The server goes on.
    await client.kiosk.recordGift(gift());
    await close();
  });
});

describe('a clock that goes back', () => {
  it('is written down as it is, told in the log once, and breaks nothing', async () => {
    const log = keptLog();
    // The shop itself was opened by this machine's clock.
    const time = fakeTime(Date.now() + 60_000);
    const now = time.clock();
    const { client, close } = openRouter(folder, { ...time, log });
    await client.kiosk.recordGift(gift());
    time.setClock(Date.UTC(2001, 0, 1));
    const first = await client.kiosk.recordGift(gift());
    await client.kiosk.recordGift(gift());
    expect(first.undoUntil).toBe(Date.UTC(2001, 0, 1) + 20_000);
    time.setClock(now + 60_000);
    await client.kiosk.recordGift(gift());
    await close();
    const told = log.lines.filter(({ message }) => message.includes('clock'));
    expect(told.map(({ level }) => level)).toEqual(['warn', 'info']);
    expect(verifyAll(folder)).toMatchObject({ ok: true });
  });
});

/** A shop whose database can be made to fail by SQLite itself, at run time. */
function openWithLever(log: Log) {
  const opened = openDataFolder(folder);
  if (!opened.ok) throw new Error(opened.message);
  const { db } = opened.folder;
  const shop = composeShop(opened.folder, { log, host: { canLeave: false, leave: () => undefined } });
  return {
    client: clientOf(shop, 'window'),
    close: shop.close,
    /** No page more than there are: what SQLite meets on a full disk. */
    fillDisk: () =>
      db.one(`PRAGMA max_page_count = ${db.one<{ page_count: number }>('PRAGMA page_count')?.page_count}`),
    makeRoom: () => db.one('PRAGMA max_page_count = 1000000'),
    forbidWrites: () => db.begin((tx) => tx.run('PRAGMA query_only = 1')),
  };
}

describe('a disk', () => {
  it('that is full refuses kindly, stores nothing, and takes the same call once there is room', async () => {
    const log = keptLog();
    const { client, close, fillDisk, makeRoom } = openWithLever(log);
    fillDisk();
    const stored: string[] = [];
    // What is free inside the pages that there are is used up first.
    let asked = gift();
    for (;;) {
      try {
        stored.push((await client.kiosk.recordGift(asked)).id);
        asked = gift();
      } catch (error) {
        expect(error).toMatchObject({ code: 'disk-full', defined: true });
        break;
      }
    }
    expect((await client.kiosk.board({})).raised).toBe(stored.length * 100);
    makeRoom();
    expect(await client.kiosk.recordGift(asked)).toMatchObject({ id: asked.id, replayed: false });
    expect((await client.kiosk.board({})).raised).toBe(stored.length * 100 + 100);
    close();
    expect(verifyAll(folder)).toMatchObject({ ok: true });
    expect(log.lines.map(({ message }) => message)).toContain('disk-full');
  });

  it('that cannot be written to is a failure of storage, with an id that the log has', async () => {
    const log = keptLog();
    const { client, close, forbidWrites } = openWithLever(log);
    await client.kiosk.recordGift(gift());
    forbidWrites();
    const refusal = await refusalOf(client.kiosk.recordGift(gift()));
    expect(refusal).toMatchObject({ code: 'storage-failed', defined: true });
    const { faultId } = refusal.data as { faultId: string };
    expect(log.lines.some(({ fields }) => fields['faultId'] === faultId)).toBe(true);
    expect((await client.kiosk.board({})).raised).toBe(100);
    close();
  });
});
