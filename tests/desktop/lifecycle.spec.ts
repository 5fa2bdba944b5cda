import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import type { PersonView, StandProduct } from '../../shop/contract/outputs.ts';
import { openDesktop, runDesktop, type DesktopHost } from '../helpers/hosts.ts';
import { ADMINISTRATOR, inShop, makeShop } from '../helpers/sample-shop.ts';
import { callFromPage, expectKiosk, newFolder } from './kiosk-state.ts';

/* The desktop host from its start to its end: crashes, second starts, leaving by PIN, folders that cannot be opened. */

type Fixtures = {
  /** A folder for this test alone. */
  readonly folder: string;
  /** A data folder in it, with a shop. */
  readonly shop: string;
  readonly open: (options: Parameters<typeof openDesktop>[0]) => Promise<DesktopHost>;
};

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line eslint/no-empty-pattern
  folder: async ({}, provide) => {
    const folder = newFolder();
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  shop: async ({ folder }, provide) => {
    await makeShop(join(folder, 'shop'));
    await provide(join(folder, 'shop'));
  },
  // oxlint-disable-next-line eslint/no-empty-pattern
  open: async ({}, provide) => {
    const running: DesktopHost[] = [];
    await provide(async (options) => {
      const desktop = await openDesktop(options);
      running.push(desktop);
      return desktop;
    });
    for (const desktop of running) await desktop.close();
  },
});

const crash = async ({ app }: DesktopHost): Promise<void> =>
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

const signIn = async (desktop: DesktopHost, pin: string): Promise<number> => {
  const [person] = (await callFromPage(desktop, '/session/people')).output as readonly PersonView[];
  return (await callFromPage(desktop, '/session/open', { person: person?.id, pin })).status;
};

const buyOne = async (desktop: DesktopHost): Promise<void> => {
  const [product] = (await callFromPage(desktop, '/kiosk/goods')).output as readonly StandProduct[];
  const lines = [{ sku: product?.sku, units: 1, price: product?.price }];
  const input = { id: uuidv7(), lines, paid: product?.price, tender: { type: 'qr' } };
  expect((await callFromPage(desktop, '/kiosk/recordPurchase', input)).status).toBe(200);
};

test.describe('the page', () => {
  test('comes back after a crash, with nothing lost and nobody signed in', async ({ shop, open }) => {
    const desktop = await open({ dataDir: shop });
    expect(await signIn(desktop, ADMINISTRATOR.pin)).toBe(200);
    await buyOne(desktop);
    await crash(desktop);
    await expectKiosk(desktop);
    expect((await callFromPage(desktop, '/session/state', { touch: false })).output).toBeNull();
    expect((await callFromPage(desktop, '/session/leaveKiosk')).status).toBe(401);
    expect(readFileSync(join(shop, 'adal.log'), 'utf8')).toContain('The page is gone');
    await desktop.close();
    const board = await inShop(shop, async (client) => await client.kiosk.board());
    expect(board.purchasesThisWeek).toBe(1);
  });

  test('comes back after a second crash, too', async ({ shop, open }) => {
    const desktop = await open({ dataDir: shop });
    await crash(desktop);
    await expectKiosk(desktop);
    await crash(desktop);
    await expectKiosk(desktop);
  });

  test('that does not answer is ended and comes back', async ({ shop, open }) => {
    const desktop = await open({ dataDir: shop });
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));
    await expect.poll(() => readFileSync(join(shop, 'adal.log'), 'utf8')).toContain('The page is gone');
    await expectKiosk(desktop);
  });

  test('that closes itself gets another window', async ({ shop, open }) => {
    const desktop = await open({ dataDir: shop });
    await desktop.page.evaluate(() => window.close()).catch(() => undefined);
    await expectKiosk(desktop);
    expect((await callFromPage(desktop, '/kiosk/shop')).status).toBe(200);
  });
});

test.describe('leaving', () => {
  test('needs an administrator’s PIN', async ({ shop, open }) => {
    const desktop = await open({ dataDir: shop });
    expect((await callFromPage(desktop, '/session/leaveKiosk')).status).toBe(401);
    expect(await signIn(desktop, '1357')).toBe(401);
    expect((await callFromPage(desktop, '/session/leaveKiosk')).status).toBe(401);
    await expectKiosk(desktop);
  });

  test('with it closes the shop and ends the program', async ({ shop, open }) => {
    const desktop = await open({ dataDir: shop });
    expect(await signIn(desktop, ADMINISTRATOR.pin)).toBe(200);
    // The window is gone before it could hear the answer.
    callFromPage(desktop, '/session/leaveKiosk').catch(() => undefined);
    expect(await desktop.exited).toBe(0);
    expect(readFileSync(join(shop, 'adal.log'), 'utf8')).toContain('the shop is closed');
  });
});

test.describe('a second start', () => {
  test('of the same kiosk ends with 1 and one sentence, and changes nothing', async ({ folder, shop, open }) => {
    const start = { dataDir: shop, userData: join(folder, 'user') };
    const desktop = await open(start);
    const second = await runDesktop(start);
    expect(second.code).toBe(1);
    expect(second.output.trim()).toBe(`The shop in ${shop} is already open: another Adal is using it.`);
    await expectKiosk(desktop);
  });

  test('by another user of the computer says so on a calm screen', async ({ shop, open }) => {
    await open({ dataDir: shop });
    const other = await open({ dataDir: shop });
    await expect(other.page.getByText('This shop is already open')).toBeVisible();
  });
});

test.describe('a folder that cannot be opened', () => {
  test('says whom to call in three languages, tries again when asked to, and is left as it is', async ({
    folder,
    open,
  }) => {
    writeFileSync(join(folder, 'homework.txt'), 'mine');
    const desktop = await open({ dataDir: folder });
    const { page } = desktop;
    for (const title of ['Касса әзірге істемейді', 'Касса пока не работает', 'The till is not working just now']) {
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
    }
    expect(desktop.output()).toContain('not a shop');
    rmSync(join(folder, 'homework.txt'));
    await page.evaluate(() => document.querySelector('a')?.click());
    const shopState = async () => (await callFromPage(desktop, '/kiosk/shop').catch(() => null))?.output;
    await expect.poll(shopState).toMatchObject({ state: 'new' });
  });

  test('lets the program be closed by the keys of the system, and by those alone', async ({ folder, open }) => {
    writeFileSync(join(folder, 'homework.txt'), 'mine');
    const desktop = await open({ dataDir: folder });
    await desktop.page.keyboard.press('Control+W');
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect(desktop.page.getByRole('heading').first()).toBeVisible();
    await desktop.page.keyboard.press(process.platform === 'darwin' ? 'Meta+Q' : 'Alt+F4').catch(() => undefined);
    expect(await desktop.exited).toBe(1);
    expect(readFileSync(join(folder, 'homework.txt'), 'utf8')).toBe('mine');
  });
});

test('keeps the display awake, has no menu and leaves nothing behind', async ({ shop, open }) => {
  const desktop = await open({ dataDir: shop });
  const setup = await desktop.app.evaluate(({ BrowserWindow, Menu, powerSaveBlocker }) => ({
    isPersistent: BrowserWindow.getAllWindows()[0]?.webContents.session.isPersistent(),
    menu: (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []).length,
    isAwake: [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)),
  }));
  expect(setup).toEqual({ isPersistent: false, menu: 0, isAwake: true });
});
