import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../shop/languages.ts';
import type { DesktopHost } from './desktop-host.ts';
import { buyerAt, type Buyer } from './buyer.ts';
import { openDesktop, openWeb, tap, type WebHost } from './hosts.ts';
import { makeShop, type SampleShop } from './sample-shop.ts';
import { wordsOf } from './texts.ts';

export type HostName = 'web' | 'desktop';
type Size = { readonly width: number; readonly height: number };

export type KioskOptions = {
  /** The shop to begin with; null for a new data folder. */
  readonly shop?: SampleShop | null;
  /** The language that the test speaks. The shop's own is Kazakh unless its settings say otherwise. */
  readonly language?: Language;
  readonly size?: Size;
  /** Takes the page's clock into the test's hands: `page.clock.fastForward` instead of waiting. */
  readonly clock?: boolean;
};

/** A file that left the kiosk. */
export type SavedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A kiosk that a buyer stands before. */
export type Kiosk = Buyer & {
  readonly host: HostName;
  readonly dataDir: string;
  /** On the web host: ends the program and leaves its page open, with nobody to answer it. */
  readonly stopServer: () => Promise<void>;
  /** The file that is saved by what a person does: a download in a browser, on the desktop where the dialog is told to. */
  readonly savedBy: (act: () => Promise<void>) => Promise<SavedFile>;
  /** Ends the host as `kill -9` does. */
  readonly kill: () => Promise<void>;
  /** Starts the host anew on the same data folder, with further words on its command line: a kiosk with a page of its own. */
  readonly startAgain: (args?: readonly string[]) => Promise<Kiosk>;
};

type Fixtures = { readonly host: HostName; readonly openKiosk: (options?: KioskOptions) => Promise<Kiosk> };

const NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** The button that changes the language: named in itself, so it is the same in all of them. */
export const languageButton = (page: Page, language: Language): Locator =>
  page.getByRole('button', { name: NAMES[language], exact: true });

/** Chooses the language where the page begins: on a button, or on the first page of the set-up among what it asks. */
export const chooseLanguage = async (page: Page, language: Language): Promise<void> => {
  const answer = page.getByRole('radio', { name: NAMES[language] });
  const button = languageButton(page, language);
  await expect(button.or(answer)).toBeAttached();
  if (await answer.isVisible()) {
    await tap(page.locator('label').filter({ hasText: NAMES[language] }));
    await expect(answer).toBeChecked();
  } else {
    if ((await button.getAttribute('aria-pressed')) !== 'true') await tap(button);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
};

const downloaded = async (page: Page, act: () => Promise<void>): Promise<SavedFile> => {
  const downloading = page.waitForEvent('download');
  await act();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

const savedInto = async ({ app }: DesktopHost, folder: string, act: () => Promise<void>): Promise<SavedFile> => {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { readonly defaultPath: string };
      return Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath}` });
    };
  }, folder);
  await act();
  const whole = () => readdirSync(folder).filter((name) => !name.endsWith('.tmp'));
  await expect.poll(whole).toHaveLength(1);
  const [name = ''] = whole();
  return { name, bytes: readFileSync(join(folder, name)) };
};

/** Tests of a whole kiosk. `openKiosk` opens one in a temporary folder, on the host that the project names. */
export const test = base.extend<Fixtures>({
  host: ['web', { option: true }],
  openKiosk: async ({ host, browser }, provide) => {
    const folders: string[] = [];
    const running: (WebHost | DesktopHost)[] = [];

    const start = async (dataDir: string, options: KioskOptions, args: readonly string[]): Promise<Kiosk> => {
      const { language = 'kk', size = { width: 1366, height: 768 }, clock = false } = options;
      const opened =
        host === 'web' ? await openWeb({ dataDir, browser, size, args }) : await openDesktop({ dataDir, size, args });
      running.push(opened);
      const { page } = opened;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      if (clock) {
        await page.clock.install();
        await page.reload();
      }
      const kiosk: Kiosk = {
        ...buyerAt(page, wordsOf(language)),
        host,
        dataDir,
        stopServer: async () => {
          if (opened.host !== 'web') throw new Error('Only the web host has a server that can go alone.');
          await opened.stopServer();
        },
        savedBy: async (act) => {
          if (opened.host === 'web') return await downloaded(page, act);
          const folder = mkdtempSync(join(tmpdir(), 'adal-saved-'));
          folders.push(folder);
          return await savedInto(opened, folder, act);
        },
        kill: async () => {
          running.splice(running.indexOf(opened), 1);
          await opened.kill();
        },
        startAgain: async (more = []) => await start(dataDir, options, more),
      };
      await chooseLanguage(page, language);
      return kiosk;
    };

    await provide(async (options = {}) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'adal-e2e-'));
      folders.push(dataDir);
      if (options.shop !== null) await makeShop(dataDir, options.shop);
      return await start(dataDir, options, []);
    });

    for (const each of running) await each.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

export { expect } from '@playwright/test';
