import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { openDesktop, type DesktopHost } from '../helpers/hosts.ts';
import { makeShop } from '../helpers/sample-shop.ts';

/** A shop in a folder of its own, and a desktop host on it that the whole worker shares. */
export const test = base.extend<object, { desktop: DesktopHost }>({
  desktop: [
    // Playwright reads the names of fixtures from this pattern, so it must be one.
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, provide) => {
      const dataDir = newFolder();
      await makeShop(dataDir);
      const desktop = await openDesktop({ dataDir });
      await provide(desktop);
      await desktop.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'adal-desktop-'));

/** Puts a mark into the page that is gone when the page was loaded anew. */
export const mark = async (page: Page): Promise<void> =>
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', 'here'));

/** Whether the page is the one that was marked. */
export const isMarked = async (page: Page): Promise<boolean> =>
  await page.evaluate(() => document.documentElement.hasAttribute('data-mark'));

const isShown = (): boolean => document.querySelector('#root > *')?.checkVisibility() === true;

/** All that makes the kiosk a kiosk, asked of the main process. */
const stateOf = async (desktop: DesktopHost) =>
  await desktop.app.evaluate(async ({ BrowserWindow }, shown) => {
    const states = BrowserWindow.getAllWindows().map(async (window) => ({
      url: window.webContents.getURL(),
      kiosk: window.isKiosk(),
      fullScreen: window.isFullScreen(),
      onTop: window.isAlwaysOnTop(),
      visible: window.isVisible(),
      minimized: window.isMinimized(),
      zoom: window.webContents.getZoomFactor(),
      tools: window.webContents.isDevToolsOpened(),
      // Asked this way it works after a crash, too, and waits for no navigation.
      shown: (await window.webContents.executeJavaScript(shown)) as boolean,
    }));
    return await Promise.all(states);
  }, `(${isShown.toString()})()`);

/** One window, over everything, showing our page, at its own size, without tools: now or in a moment. */
export const expectKiosk = async (desktop: DesktopHost): Promise<void> => {
  const kiosk = {
    url: 'app://adal/',
    kiosk: true,
    fullScreen: true,
    onTop: true,
    visible: true,
    minimized: false,
    zoom: 1,
    tools: false,
    shown: true,
  };
  // While a page comes back there is none to ask.
  await expect.poll(async () => await stateOf(desktop).catch(String)).toEqual([kiosk]);
};

/** An answer as oRPC's peer protocol has it: `s` is the status, 200 when absent; `b` the body. */
type Answer = { readonly s?: number; readonly b: { readonly json: unknown } };

/** Runs in the page: one call over the bridge, by hand. */
const callInPage = async ({ path, input }: { path: string; input: unknown }): Promise<Answer> => {
  type Bridge = { post: (message: string) => void; onMessage: (listener: (message: string) => void) => () => void };
  const { adal } = window as unknown as { adal: Bridge };
  const id = crypto.randomUUID();
  return await new Promise((resolve) => {
    const stop = adal.onMessage((heard) => {
      const answer = JSON.parse(heard) as { i: string; p: Answer };
      if (answer.i !== id) return;
      stop();
      resolve(answer.p);
    });
    adal.post(JSON.stringify({ i: id, p: { u: path, b: { json: input } } }));
  });
};

/** Calls the contract from the page that is there now, as a script in it could: `path` is like `/kiosk/shop`. */
export const callFromPage = async (
  desktop: DesktopHost,
  path: string,
  input?: unknown,
): Promise<{ readonly status: number; readonly output: unknown }> => {
  const script = `(${callInPage.toString()})(${JSON.stringify({ path, input })})`;
  const answer = await desktop.app.evaluate(
    async ({ BrowserWindow }, code) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code)) as Answer,
    script,
  );
  return { status: answer.s ?? 200, output: answer.b.json };
};
