import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { LANGUAGES } from '../shop/languages.ts';
import { sizesFor, type Size } from '../tests/helpers/screens/screen.ts';
import { SCREENS } from '../tests/helpers/screens/screens.ts';
import { showTheme, THEMES, type Theme } from '../tests/helpers/screens/themes.ts';
import { visitsWith } from '../tests/helpers/screens/visit.ts';
import { serveFolder } from '../tests/helpers/served-shop.ts';
import { settle } from '../tests/helpers/settle.ts';
import { BROWSER_ARGS } from './browser-args.ts';
import { build, ROOT } from './build.ts';
import { makeDemoShop } from './demo-shop.ts';
import { DOC_PICTURES } from './doc-pictures.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { readOptions, runCommand, UsageError } from './options.ts';

const HELP = `npm run screenshots [-- options]     Takes the README's pictures into docs/screenshots/, and those of the pages
                                     for the school into docs/school/pictures/.

  --only TEXT      those whose name begins like this
  --all DIR        every screen instead, in every language, size and theme, into a folder; of those:
  --language L     kk, ru or en alone
  --size WxH       one size alone
  --theme T        light, dark or contrast alone
  --help           this`;

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

const forDocs = async (browser: Browser, only: string): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-screenshots-'));
  await makeDemoShop(join(dataDir, 'shop'));
  const served = await serveFolder(join(dataDir, 'shop'));
  const visits = visitsWith(browser);
  for (const [folder, pictures] of Object.entries(DOC_PICTURES)) {
    mkdirSync(join(ROOT, folder), { recursive: true });
    const wanted = pictures.filter(({ file }) => file.startsWith(only));
    for (const { file, screen, language, size, theme = 'light', demo } of wanted) {
      const page = await visits.open(screen, language, demo && served.url);
      await photograph(page, size, theme, join(ROOT, folder, file));
    }
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
    if (all === undefined) await forDocs(browser, only);
    else await ofEverything(browser, { folder: resolve(all), only, language, size, theme });
  } finally {
    await browser.close();
  }
});
