import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openDesktop, type DesktopHost } from '../helpers/hosts.ts';
import { clickOn, drop, SITE, submitForm } from './ways.ts';
import { expectKiosk, isMarked, mark, newFolder, test } from './kiosk-state.ts';

/*
 * Ways out of the kiosk, each tried on the desktop host: by keys, by touch and mouse, by what a page could be made to do, and by what
 * the window system can be asked for. Whatever is tried, one window over everything shows our page, and where nothing was to be loaded
 * anew, nothing was. The same page in a browser is in ways-out-web.spec.ts.
 */

type Way = {
  readonly name: string;
  readonly attempt: (page: Page, desktop: DesktopHost) => Promise<unknown>;
  /** The page may come back instead of staying. */
  readonly comesBack?: true;
};

const press =
  (...all: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const keys of all) await page.keyboard.press(keys);
  };

/** How many pages the window could go back to. */
const pagesBehind = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const { currentIndex } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return currentIndex;
};

const inPage = (act: (site: string) => unknown) => async (page: Page) => await page.evaluate(act, SITE);

const toolsAreOpen = async ({ app }: DesktopHost): Promise<boolean> =>
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened() === true);

const KEYS: readonly Way[] = [
  { name: 'reload: Ctrl+R, F5', attempt: press('Control+R', 'Control+Shift+R', 'F5') },
  { name: 'tools: Ctrl+Shift+I, F12', attempt: press('Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'F12') },
  { name: 'close: Ctrl+W, Ctrl+Q, Alt+F4', attempt: press('Control+W', 'Control+Shift+W', 'Control+Q', 'Alt+F4') },
  { name: 'zoom: Ctrl with + and -', attempt: press('Control++', 'Control+=', 'Control+-') },
  { name: 'leave full screen: F11, Escape', attempt: press('F11', 'Escape') },
  { name: 'minimise: Ctrl+M', attempt: press('Control+M') },
  { name: 'back: Alt+Left, Backspace', attempt: press('Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Backspace') },
  { name: 'print, save, open: Ctrl+P, Ctrl+S, Ctrl+O', attempt: press('Control+P', 'Control+S', 'Control+O') },
  { name: 'new window, tab: Ctrl+N, Ctrl+T', attempt: press('Control+N', 'Control+Shift+N', 'Control+T') },
  { name: 'menus: Alt, F10, ContextMenu, Shift+F10', attempt: press('Alt', 'F10', 'ContextMenu', 'Shift+F10') },
];

const POINTER: readonly Way[] = [
  { name: 'a link to a site', attempt: clickOn(`<a href="${SITE}">out</a>`) },
  { name: 'a link to a new window', attempt: clickOn(`<a href="${SITE}" target="_blank">out</a>`) },
  {
    name: 'a link to a new window with an opener',
    attempt: clickOn(`<a href="${SITE}" target="_blank" rel="opener">out</a>`),
  },
  { name: 'a link with Ctrl', attempt: clickOn(`<a href="${SITE}">out</a>`, { held: 'Control' }) },
  { name: 'a link with Shift', attempt: clickOn(`<a href="${SITE}">out</a>`, { held: 'Shift' }) },
  { name: 'a link with the middle button', attempt: clickOn(`<a href="${SITE}">out</a>`, { button: 'middle' }) },
  { name: 'a link to our own page in a new window', attempt: clickOn('<a href="/" target="_blank">out</a>') },
  { name: 'a link to a file', attempt: clickOn('<a href="file:///etc/passwd">out</a>') },
  { name: 'a link to the source', attempt: clickOn(`<a href="view-source:${SITE}">out</a>`) },
  { name: 'a link with a script', attempt: clickOn(`<a href="javascript:location='${SITE}'">out</a>`) },
  { name: 'links to other programs', attempt: clickOn('<a href="mailto:a@example.com">out</a>') },
  { name: 'a form sent to a site', attempt: async (page) => await submitForm(page, '_self') },
  { name: 'a form sent to a new window', attempt: async (page) => await submitForm(page, '_blank') },
  { name: 'the right button', attempt: async (page) => await page.mouse.click(200, 200, { button: 'right' }) },
  {
    name: 'a wheel with Ctrl',
    attempt: async (page) => {
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -500);
      await page.keyboard.up('Control');
    },
  },
  {
    name: 'a file dropped on the page',
    attempt: async (page) => {
      const file = join(newFolder(), 'out.html');
      writeFileSync(file, '<title>out</title>');
      await drop(page, { files: [file] });
    },
  },
  { name: 'an address dropped on the page', attempt: async (page) => await drop(page, { address: SITE }) },
];

const PAGE: readonly Way[] = [
  { name: 'a new window by script', attempt: inPage((site) => void window.open(site)) },
  {
    name: 'a new window by script, into a frame by name',
    attempt: inPage((site) => void window.open(site, 'adal', 'popup')),
  },
  { name: 'an empty new window by script', attempt: inPage(() => void window.open('', '', 'popup')) },
  { name: 'another address', attempt: inPage((site) => location.assign(site)) },
  { name: 'another address in its place', attempt: inPage((site) => location.replace(site)) },
  { name: 'another page of our own scheme', attempt: inPage(() => location.assign('/assets/../nothing.html')) },
  { name: 'an address with data in it', attempt: inPage(() => location.assign('data:text/html,out')) },
  { name: 'an empty page', attempt: inPage(() => location.assign('about:blank')), comesBack: true },
  {
    name: 'a page made of bytes',
    attempt: inPage(() => location.assign(URL.createObjectURL(new Blob(['<h1>out'], { type: 'text/html' })))),
    comesBack: true,
  },
  {
    name: 'back in the history',
    attempt: async (page) => {
      // The kiosk forgets where it came from once it has loaded, so that there is nothing to go back to.
      await expect.poll(async () => await pagesBehind(page)).toBe(0);
      await page.evaluate(() => history.go(-1));
    },
  },
  {
    name: 'a refresh by markup',
    attempt: inPage((site) =>
      document.head.insertAdjacentHTML('beforeend', `<meta http-equiv="refresh" content="0;url=${site}">`),
    ),
  },
  {
    name: 'a frame with a site',
    attempt: async (page) => {
      await page.evaluate((site) => {
        const frame = document.createElement('iframe');
        frame.src = site;
        document.body.append(frame);
      }, SITE);
      expect(page.frames().map((frame) => frame.url())).not.toContain(SITE);
      await page.evaluate(() => document.querySelector('iframe')?.remove());
    },
  },
  {
    name: 'an embedded browser',
    attempt: inPage((site) => {
      document.body.insertAdjacentHTML('beforeend', `<webview src="${site}" nodeintegration></webview>`);
      document.querySelector('webview')?.remove();
    }),
  },
  {
    name: 'a script within markup',
    attempt: async (page) => {
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "out"';
        document.body.append(script);
        script.remove();
        return document.title;
      });
      expect(ran).not.toBe('out');
    },
  },
  {
    name: 'leaving full screen by script',
    attempt: inPage(async () => await document.exitFullscreen().catch(() => undefined)),
  },
  {
    name: 'a download',
    attempt: async (page, desktop) => {
      // Listens after the lock-down's own listener, so it sees what that one said.
      await desktop.app.evaluate(({ session }) => {
        const seen: boolean[] = [];
        Reflect.set(globalThis, 'seenDownloads', seen);
        session.fromPartition('adal').on('will-download', (event) => void seen.push(event.defaultPrevented));
      });
      await clickOn('<a href="data:text/plain,out" download="out.exe">out</a>')(page);
      const seen = async () => await desktop.app.evaluate(() => Reflect.get(globalThis, 'seenDownloads') as boolean[]);
      await expect.poll(seen).toEqual([true]);
    },
  },
  {
    name: 'permissions',
    attempt: async (page) => {
      const states = await page.evaluate(async () => {
        const names = ['geolocation', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
        return await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
      });
      expect(new Set(states)).toEqual(new Set(['denied']));
    },
  },
  {
    name: 'the network',
    attempt: async (page) => {
      const reached = await page.evaluate(async (site) => {
        const tries = [
          fetch(site, { mode: 'no-cors' }),
          fetch('file:///etc/passwd'),
          import(/* @vite-ignore */ `${site}out.js`),
        ];
        return (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
      }, SITE);
      expect(reached).toBe(0);
    },
  },
  {
    name: 'what main can do, asked without a PIN',
    attempt: async (page) => {
      const call = JSON.stringify({ i: '9001', p: { u: '/session/leaveKiosk' } });
      const answer = await page.evaluate(async (message) => {
        type Bridge = {
          post: (message: string) => void;
          onMessage: (listener: (message: string) => void) => () => void;
        };
        const { adal } = window as unknown as { adal: Bridge };
        return await new Promise<string>((resolve) => {
          const stop = adal.onMessage((heard) => {
            if (!heard.includes('"9001"')) return;
            stop();
            resolve(heard);
          });
          adal.post(message);
        });
      }, call);
      expect(answer).toContain('session-needed');
    },
  },
  {
    name: 'Node and Electron in the page',
    attempt: async (page) => {
      const found = await page.evaluate(() => {
        const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'];
        const own = (window as unknown as { adal: object }).adal;
        return {
          names: names.filter((name) => name in window),
          own: Object.keys(own).toSorted(),
          frozen: Object.isFrozen(own),
        };
      });
      expect(found).toEqual({ names: [], own: ['host', 'onMessage', 'post'], frozen: true });
    },
  },
];

const WINDOW: readonly Way[] = [
  {
    name: 'closing the window',
    attempt: async (_page, { app }) => await app.evaluate((e) => e.BrowserWindow.getAllWindows()[0]?.close()),
  },
  { name: 'quitting', attempt: async (_page, { app }) => await app.evaluate((electron) => electron.app.quit()) },
  {
    name: 'minimising and hiding',
    attempt: async (_page, { app }) =>
      await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.minimize();
        window?.hide();
      }),
  },
  {
    name: 'leaving full screen',
    attempt: async (_page, { app }) =>
      await app.evaluate((e) => e.BrowserWindow.getAllWindows()[0]?.setFullScreen(false)),
  },
  {
    name: 'opening the tools',
    attempt: async (_page, { app }) =>
      await app.evaluate((e) => e.BrowserWindow.getAllWindows()[0]?.webContents.openDevTools()),
  },
];

for (const [kind, ways] of Object.entries({ keys: KEYS, pointer: POINTER, page: PAGE, window: WINDOW })) {
  test.describe(`no way out by ${kind}`, () => {
    for (const { name, attempt, comesBack } of ways) {
      test(name, async ({ desktop }) => {
        await mark(desktop.page);
        await attempt(desktop.page, desktop);
        await expectKiosk(desktop);
        if (comesBack !== true) expect(await isMarked(desktop.page)).toBe(true);
      });
    }
  });
}

test('of the keys that are pressed only typing reaches the page', async ({ desktop }) => {
  const { page } = desktop;
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heardKeys', heard);
    // What is only held says nothing yet.
    const held = new Set(['Control', 'Alt']);
    addEventListener('keydown', ({ key }) => void (held.has(key) || heard.push(key)), { capture: true });
  });
  for (const keys of ['4', 'F5', '8', 'Control+R', '7', 'F12', 'Alt+ArrowLeft', '0']) await page.keyboard.press(keys);
  expect(await page.evaluate(() => Reflect.get(window, 'heardKeys') as string[])).toEqual(['4', '8', '7', '0']);
});

test('only a plain window, for development, closes and has tools', async () => {
  const dataDir = newFolder();
  const desktop = await openDesktop({ dataDir, args: ['--windowed'] });
  const state = await desktop.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.openDevTools();
    return { kiosk: window?.isKiosk(), onTop: window?.isAlwaysOnTop() };
  });
  expect(state).toEqual({ kiosk: false, onTop: false });
  await expect.poll(async () => await toolsAreOpen(desktop)).toBe(true);
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desktop.exited).toBe(0);
  await desktop.close();
  rmSync(dataDir, { recursive: true });
});
