import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../renderer/api/client.ts';
import { ADMINISTRATOR, makeShop } from '../helpers/sample-shop.ts';
import { fakeTime, newFolder, openRouter, type Opened, removeFolders } from './open-client.ts';
import { codeOf, refusalOf } from './refusal.ts';

afterAll(removeFolders);

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let folder: string;
let time: ReturnType<typeof fakeTime>;
let opened: Opened;
let client: Client;

const reopen = async () => {
  await opened.close();
  opened = openRouter(folder, time);
  ({ client } = opened);
};

beforeEach(async () => {
  folder = newFolder();
  await makeShop(folder);
  time = fakeTime();
  opened = openRouter(folder, time);
  ({ client } = opened);
});
afterEach(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

const open = async (pin: string) => {
  const [person] = await client.session.people({});
  return client.session.open({ person: person?.id ?? '', pin });
};
const { pin } = ADMINISTRATOR;

describe('a session', () => {
  it('locks after two minutes without a touch', async () => {
    expect(await open(pin)).toMatchObject({ locksInMs: 2 * MINUTE });
    time.pass(2 * MINUTE - 1);
    expect(await client.session.state({ touch: false })).toMatchObject({ locksInMs: 1 });
    time.pass(1);
    expect(await client.session.state({ touch: true })).toBeNull();
    expect(await codeOf(client.notices.list({}))).toBe('session-needed');
  });

  it('stays open while it is touched', async () => {
    await open(pin);
    for (let touches = 0; touches < 5; touches += 1) {
      time.pass(2 * MINUTE - 1);
      expect(await client.session.state({ touch: true })).toMatchObject({ locksInMs: 2 * MINUTE });
    }
  });

  it('is not held open by a page that asks again and again by itself', async () => {
    await open(pin);
    for (let asked = 0; asked < 23; asked += 1) {
      time.pass(5 * SECOND);
      await client.notices.list({});
    }
    expect(await client.session.state({ touch: false })).toMatchObject({ locksInMs: 5 * SECOND });
    time.pass(5 * SECOND);
    expect(await codeOf(client.notices.list({}))).toBe('session-needed');
  });

  it('is not held open by setting the clock', async () => {
    await open(pin);
    time.setClock(Date.UTC(2020, 0, 1));
    time.pass(2 * MINUTE);
    expect(await client.session.state({ touch: true })).toBeNull();
  });

  it('ends with the program', async () => {
    await open(pin);
    await reopen();
    expect(await client.session.state({ touch: true })).toBeNull();
  });

  it('ends at other windows when the PIN is changed', async () => {
    const other = await opened.newWindow();
    const [person] = await other.session.people({});
    await other.session.open({ person: person?.id ?? '', pin });
    await open(pin);
    await client.session.changePin({ pin, newPin: '7305' });
    expect(await other.session.state({ touch: true })).toBeNull();
    expect(await client.session.state({ touch: true })).toMatchObject({ person });
  });
});

describe('a PIN', () => {
  const fail = async (times: number) => {
    for (let tries = 0; tries < times; tries += 1) await codeOf(open('0000'));
  };

  it('has to wait after five wrong tries: half a minute, and twice as long each time, up to a quarter of an hour', async () => {
    await fail(4);
    const waits = [30, 60, 120, 240, 480, 900, 900];
    for (const seconds of waits) {
      expect(await refusalOf(open('0000'))).toMatchObject({ code: 'pin-wrong', data: { waitMs: seconds * SECOND } });
      expect(await refusalOf(open(pin))).toMatchObject({ code: 'pin-locked', data: { waitMs: seconds * SECOND } });
      time.pass(seconds * SECOND - 1);
      expect(await refusalOf(open(pin))).toMatchObject({ code: 'pin-locked', data: { waitMs: 1 } });
      time.pass(1);
    }
    expect(await open(pin)).toMatchObject({ person: { name: ADMINISTRATOR.name } });
    // The right one begins the count anew.
    expect(await refusalOf(open('0000'))).toMatchObject({ code: 'pin-wrong', data: { waitMs: 0 } });
  });

  it('waits again after a restart, and is not let in early by setting the clock', async () => {
    await fail(5);
    time.pass(29 * SECOND);
    await reopen();
    expect(await refusalOf(open(pin))).toMatchObject({ code: 'pin-locked', data: { waitMs: 30 * SECOND } });
    time.setClock(Date.UTC(2030, 0, 1));
    expect(await codeOf(open(pin))).toBe('pin-locked');
    time.pass(30 * SECOND);
    await open(pin);
  });

  it('gives no free tries to many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => refusalOf(open('0000'))));
    expect(answers.filter(({ code }) => code === 'pin-wrong')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'pin-locked')).toHaveLength(35);
  });

  it('counts the tries of changing it too', async () => {
    await open(pin);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await codeOf(client.session.changePin({ pin: '0000', newPin: '7305' }))).toBe('pin-wrong');
    }
    expect(await codeOf(client.session.changePin({ pin, newPin: '7305' }))).toBe('pin-locked');
  });

  it('is nowhere to be read in the data folder', async () => {
    await open(pin);
    await opened.close();
    const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'latin1'));
    expect(files.join('')).toContain('scrypt');
    expect(files.join('')).not.toContain(`"${pin}"`);
    opened = openRouter(folder, time);
  });
});

describe('undo', () => {
  const gift = () => client.kiosk.recordGift({ id: uuidv7(), paid: 100, tender: { type: 'qr' } });

  it('is promised for twenty seconds and allowed for five more', async () => {
    const first = await gift();
    expect(first).toMatchObject({ undoMs: 20 * SECOND, undoUntil: time.clock() + 20 * SECOND });
    time.pass(25 * SECOND);
    await client.kiosk.undo({ id: uuidv7(), corrects: first.id });
    const second = await gift();
    time.pass(25 * SECOND + 1);
    expect(await codeOf(client.kiosk.undo({ id: uuidv7(), corrects: second.id }))).toBe('undo-too-late');
  });

  it('is not made longer or shorter by setting the clock', async () => {
    const first = await gift();
    time.setClock(Date.UTC(2030, 0, 1));
    await client.kiosk.undo({ id: uuidv7(), corrects: first.id });
    const second = await gift();
    time.setClock(Date.UTC(2020, 0, 1));
    time.pass(26 * SECOND);
    expect(await codeOf(client.kiosk.undo({ id: uuidv7(), corrects: second.id }))).toBe('undo-too-late');
  });

  it('tells a call sent again how long is left', async () => {
    const asked = { id: uuidv7(), paid: 100, tender: { type: 'qr' } } as const;
    await client.kiosk.recordGift(asked);
    time.pass(8 * SECOND);
    expect(await client.kiosk.recordGift(asked)).toMatchObject({ replayed: true, undoMs: 12 * SECOND });
    await reopen();
    expect(await client.kiosk.recordGift(asked)).toMatchObject({ replayed: true, undoMs: 0 });
    expect(await codeOf(client.kiosk.undo({ id: uuidv7(), corrects: asked.id }))).toBe('entry-unknown');
  });
});

describe('an offered code', () => {
  it('is kept for ten minutes', async () => {
    const { code } = await client.kiosk.offerPromiseCode({});
    const other = await opened.newWindow();
    const lines = [{ sku: 'DR-01', units: 1, price: 20_000 }];
    const promise = () =>
      other.kiosk.recordPurchase({ id: uuidv7(), lines, paid: 20_000, tender: { type: 'promise', code } });
    time.pass(10 * MINUTE - 1);
    expect(await codeOf(promise())).toBe('promise-code-taken');
    time.pass(1);
    await promise();
  });
});
