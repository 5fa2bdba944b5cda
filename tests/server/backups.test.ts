import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backupFolder } from '../../db/backup.ts';
import { connect } from '../../db/handle.ts';
import { openSnapshot } from '../../db/open.ts';
import { entryById } from '../../db/queries/entries.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { serve } from '../../scripts/start/serve.ts';
import { openShop } from '../../server/app.ts';
import { backUpJob, restoreJob } from '../../server/backups/jobs.ts';
import { runJob } from '../../server/jobs/run-job.ts';
import { utcMs } from '../../shop/time.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { ADMINISTRATOR, makeShop, signInAs } from '../helpers/sample-shop.ts';
import { gift, purchase } from './contract/inputs.ts';
import { codeOf } from './refusal.ts';
import { clientOf, fakeTime, newFolder, openWeb, removeFolders, tokenFrom, webClient } from './open-client.ts';

afterAll(removeFolders);

const PURCHASES = 1000;
const AT_ONCE = 6;

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const unheard = { onProgress: () => undefined, signal: new AbortController().signal };

test('backups that are made while 1,000 purchases come in are whole, and hold what was confirmed before they began', async () => {
  const folder = newFolder();
  await makeShop(folder);
  const web = await openWeb(folder);
  const confirmed: string[] = [];
  let left = PURCHASES;
  const isBuying = () => left > 0;
  const buyer = async (): Promise<void> => {
    const client = webClient(web.host.url, await tokenFrom(web.host.url));
    while (isBuying()) {
      left -= 1;
      const asked = purchase();
      await client.kiosk.recordPurchase(asked);
      confirmed.push(asked.id);
    }
  };
  const made: { readonly name: string; readonly before: readonly string[] }[] = [];
  // One after another, each in a thread of its own, for as long as somebody buys.
  const keeper = async (): Promise<void> => {
    const out = join(folder, 'stick');
    mkdirSync(out);
    do {
      const before = [...confirmed];
      const answer = await runJob('back-up', { dataDir: folder, into: out, at: utcMs(Date.now()) }, unheard);
      if (!answer.ok) throw new Error(answer.message);
      const name = `${made.length}.db`;
      copyFileSync(join(out, answer.backup.name), join(folder, name));
      made.push({ name, before });
    } while (isBuying());
  };
  try {
    await Promise.all([keeper(), ...Array.from({ length: AT_ONCE }, buyer)]);
  } finally {
    await web.close();
  }
  expect(confirmed).toHaveLength(PURCHASES);
  expect(made.length).toBeGreaterThan(1);
  expect(made.some(({ before }) => before.length > 0)).toBe(true);
  for (const { name, before } of made) {
    const path = newFolder();
    expect(restoreJob({ dataDir: path, file: join(folder, name), commit: true })).toMatchObject({ ok: true });
    const opened = openShop({ dataDir: path, log: quiet, host: { canLeave: false, leave: () => undefined } });
    if (!opened.ok) throw new Error(opened.message);
    opened.shop.close();
    expect(verifyAll(path)).toMatchObject({ ok: true });
    const snapshot = openSnapshot(path);
    if (!snapshot.ok) throw new Error(snapshot.message);
    expect(before.filter((id) => entryById(snapshot.folder.db, id) === undefined)).toEqual([]);
    snapshot.folder.close();
  }
}, 120_000);

test('a backup is restored while the kiosk is open: at the same address, with the same PINs', async () => {
  const folder = newFolder();
  await makeShop(folder);
  const served = await serve(folder, 0, {});
  try {
    const client = webClient(served.url, await tokenFrom(served.url));
    await signInAs(client);
    const { places, canRestore } = await client.backups.make({});
    expect(canRestore).toBe(true);
    const name = places[0]?.backups[0]?.name ?? '';
    const lost = gift();
    await client.kiosk.recordGift(lost);
    await client.backups.restore({ place: 'here', name });
    const again = await untilServed(served.url);
    await signInAs(again, ADMINISTRATOR);
    await again.kiosk.recordGift(lost);
  } finally {
    await served.close();
  }
  expect(entriesOf(folder, 'shop-restored')).toHaveLength(1);
  // The gift that was lost was recorded anew after it, by the same call.
  expect(entriesOf(folder, 'gift-recorded')).toHaveLength(1);
  expect(readdirSync(folder).filter((file) => file.startsWith('shop.db.before-'))).toHaveLength(1);
}, 60_000);

test('a shop moves to another machine in place of the set-up there', async () => {
  const [folder, stick, moved] = [newFolder(), newFolder(), newFolder()];
  await makeShop(folder);
  expect(backUpJob({ dataDir: folder, into: stick, at: utcMs(Date.now()) })).toMatchObject({ ok: true });
  const served = await serve(moved, 0, { to: stick });
  try {
    const client = webClient(served.url, await tokenFrom(served.url));
    const { folder: where, backups } = await client.setup.backups({});
    expect({ where, backups: backups.length }).toEqual({ where: stick, backups: 1 });
    await client.setup.restoreBackup({ name: backups[0]?.name ?? '' });
    const here = await untilServed(served.url);
    await signInAs(here);
    expect(await codeOf(here.setup.backups({}))).toBe('already-set-up');
  } finally {
    await served.close();
  }
  expect(entriesOf(moved, 'shop-restored')).toMatchObject([{ body: { before: null } }]);
}, 60_000);

test('what a restore would take the place of is not touched by a damaged backup, nor by one of a newer version', async () => {
  const folder = newFolder();
  await makeShop(folder);
  const made = backUpJob({ dataDir: folder, into: null, at: utcMs(Date.now()) });
  if (!made.ok) throw new Error(made.message);
  const file = join(backupFolder(folder), made.backup.name);
  const newer = join(folder, 'newer.db');
  copyFileSync(file, newer);
  const db = connect(newer);
  db.exec('PRAGMA user_version = 9999');
  db.close();
  expect(restoreJob({ dataDir: folder, file: newer, commit: true })).toMatchObject({
    ok: false,
    code: 'newer-version',
  });
  expect(readdirSync(folder).filter((name) => name.startsWith('restore-'))).toEqual([]);
});

test('the automatic backup comes when it is due, and tells on Today where it could not be made', async () => {
  const folder = newFolder();
  await makeShop(folder);
  const stick = newFolder();
  const time = fakeTime(Date.now());
  const opened = openShop({
    dataDir: folder,
    log: quiet,
    clock: time.clock,
    host: { canLeave: false, leave: () => undefined },
    backups: { to: stick },
  });
  if (!opened.ok) throw new Error(opened.message);
  const { shop } = opened;
  try {
    const client = clientOf(shop, 'window');
    await signInAs(client);
    const backup = async () => (await client.today.view({})).backup;
    expect(await backup()).toEqual({ lastAt: null, late: false, trouble: null });
    await shop.backUpWhatIsDue();
    expect(await backup()).toMatchObject({ lastAt: { at: expect.any(Number) as number }, trouble: null });
    expect(readdirSync(stick)).toHaveLength(1);
    rmSync(stick, { recursive: true });
    time.pass(3 * 86_400_000);
    await signInAs(client);
    expect(await backup()).toMatchObject({ late: true });
    await shop.backUpWhatIsDue();
    expect(await backup()).toMatchObject({ late: false, trouble: { place: 'there', why: 'place-missing' } });
    expect(existsSync(stick)).toBe(false);
    expect(readdirSync(backupFolder(folder))).toHaveLength(2);
  } finally {
    shop.close();
  }
});

/** The calls of a new page, once the address answers with a shop that is open. */
async function untilServed(url: string): ReturnType<typeof pageAt> {
  for (;;) {
    try {
      return await pageAt(url);
    } catch {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }
}

async function pageAt(url: string) {
  const client = webClient(url, await tokenFrom(url));
  if ((await client.kiosk.shop({})).state === 'new') throw new Error('There is no shop yet');
  return client;
}
