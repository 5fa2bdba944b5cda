import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../shop/languages.ts';
import { sizesFor, type Screen, type Size } from '../tests/helpers/screens/screen.ts';
import { SCREENS } from '../tests/helpers/screens/screens.ts';
import { showTheme, THEMES, type Theme } from '../tests/helpers/screens/themes.ts';
import { visitsWith } from '../tests/helpers/screens/visit.ts';
import { serveFolder } from '../tests/helpers/served-shop.ts';
import { settle } from '../tests/helpers/settle.ts';
import { BROWSER_ARGS } from './browser-args.ts';
import { build, ROOT } from './build.ts';
import { makeDemoShop } from './demo-shop.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { readOptions, runCommand, UsageError } from './options.ts';

const HELP = `npm run screenshots [-- options]     Takes the README's pictures into docs/screenshots/.

  --all DIR        every screen instead, in every language, size and theme, into a folder
  --only TEXT      of those, the screens whose name begins like this
  --language L     kk, ru or en alone
  --size WxH       one size alone
  --theme T        light, dark or contrast alone
  --help           this`;

type Picture = {
  readonly file: string;
  readonly screen: string;
  readonly language: Language;
  readonly size: Size;
  readonly theme?: Theme;
};

/** What the README shows. */
const README: readonly Picture[] = [
  { file: 'idle-kk', screen: 'idle-open', language: 'kk', size: { width: 1920, height: 1080 } },
  { file: 'goods-ru', screen: 'goods-picked', language: 'ru', size: { width: 1280, height: 800 } },
  { file: 'pay-kk', screen: 'pay-cash-change', language: 'kk', size: { width: 1280, height: 800 } },
  { file: 'promise-ru', screen: 'pay-promise', language: 'ru', size: { width: 1024, height: 600 } },
  { file: 'thanks-en', screen: 'thanks-change', language: 'en', size: { width: 1280, height: 800 } },
  { file: 'goods-portrait-kk', screen: 'goods-picked', language: 'kk', size: { width: 1080, height: 1920 } },
  { file: 'goods-dark-en', screen: 'goods-picked', language: 'en', size: { width: 1280, height: 800 }, theme: 'dark' },
  {
    file: 'goods-contrast-ru',
    screen: 'goods-picked',
    language: 'ru',
    size: { width: 1280, height: 800 },
    theme: 'contrast',
  },
];

/** WebP: a picture of a screen in a tenth of the bytes of a PNG. */
const photograph = async (page: Page, size: Size, theme: Theme, file: string): Promise<void> => {
  await page.setViewportSize(size);
  await showTheme(page, theme);
  await settle(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 90 });
  await session.detach();
  writeFileSync(`${file}.webp`, Buffer.from(data, 'base64'));
};

const screenNamed = (name: string): Screen => {
  const screen = SCREENS.find((each) => each.name === name);
  if (!screen) throw new Error(`No screen ${name}`);
  return screen;
};

const forReadme = async (browser: Browser): Promise<void> => {
  const folder = join(ROOT, 'docs', 'screenshots');
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-screenshots-'));
  mkdirSync(folder, { recursive: true });
  await makeDemoShop(join(dataDir, 'shop'));
  const served = await serveFolder(join(dataDir, 'shop'));
  const visits = visitsWith(browser);
  for (const { file, screen, language, size, theme = 'light' } of README) {
    // The board shows half a year; goods are shown at the prices of the sample, which the demonstration's trade has changed.
    const page =
      screen === 'idle-open'
        ? await visits.open(screenNamed(screen), language, served.url)
        : await visits.open(screenNamed(screen), language);
    await photograph(page, size, theme, join(folder, file));
  }
  await visits.close();
  await served.close();
  rmSync(dataDir, { recursive: true, force: true });
};

type Wanted = {
  readonly folder: string;
  readonly only: string;
  readonly language: string | undefined;
  readonly size: string | undefined;
  readonly theme: string | undefined;
};

const ofEverything = async (browser: Browser, wanted: Wanted): Promise<void> => {
  mkdirSync(wanted.folder, { recursive: true });
  const visits = visitsWith(browser);
  for (const screen of SCREENS.filter(({ name }) => name.startsWith(wanted.only))) {
    for (const language of LANGUAGES.filter((each) => (wanted.language ?? each) === each)) {
      try {
        const page = await visits.open(screen, language);
        for (const size of sizesFor(screen)) {
          const written = `${size.width}x${size.height}`;
          if ((wanted.size ?? written) !== written) continue;
          for (const theme of THEMES.filter((each) => (wanted.theme ?? each) === each)) {
            await photograph(page, size, theme, join(wanted.folder, `${screen.name}-${language}-${written}-${theme}`));
          }
        }
      } catch (fault) {
        console.error(`${screen.name} ${language}:`, fault);
        process.exitCode = 1;
      }
    }
  }
  await visits.close();
};

await runCommand(async () => {
  const { all, only, language, size, theme, help } = readOptions({
    all: { type: 'string' },
    only: { type: 'string', default: '' },
    language: { type: 'string' },
    size: { type: 'string' },
    theme: { type: 'string' },
  });
  if (help) return console.log(HELP);
  if (all === '') throw new UsageError('--all takes a folder.');
  await build({ desktop: false });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_ARGS] });
  try {
    if (all === undefined) await forReadme(browser);
    else await ofEverything(browser, { folder: resolve(all), only, language, size, theme });
  } finally {
    await browser.close();
  }
});
