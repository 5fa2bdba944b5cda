import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Language } from '../../../shop/languages.ts';
import { proofTexts } from '../../../renderer/proof/proof-texts.ts';
import { random } from '../../db/random.ts';
import { axeProblems } from '../../helpers/axe-problems.ts';
import { expect, languageButton, test } from '../../helpers/kiosk.ts';
import { signIn } from '../../helpers/sign-in.ts';
import { tellStory } from '../../helpers/storied-shop.ts';

/* What a stranger does with what a school has published. */

type Stranger = { readonly page: Page; readonly asked: readonly string[]; readonly close: () => Promise<void> };

/** A browser with no network and the folder on its disk. */
const stranger = async (browser: Browser, file: string, language: Language): Promise<Stranger> => {
  const context = await browser.newContext({ offline: true, locale: language, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, asked, close: async () => await context.close() };
};

test('a stranger checks what a school published, and sees what somebody changed', async ({ openKiosk, browser }) => {
  const kiosk = await openKiosk({ language: 'ru', shop: { second: true, past: tellStory } });
  await signIn(kiosk);
  await kiosk.tap(kiosk.say('staff', 'section.accounts'));
  await kiosk.tap(kiosk.say('staff', 'section.publish'));
  const downloading = kiosk.page.waitForEvent('download');
  await kiosk.tap(kiosk.say('publish', 'do'));
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^adal-public-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.zip$/);
  await expect(kiosk.page.getByText(kiosk.say('publish', 'next'))).toBeVisible();
  const files = unzipSync(readFileSync(await download.path()));
  const original = Buffer.from(files['index.html'] ?? []);
  const extract = Buffer.from(files['extract.jsonl'] ?? []);

  const folder = mkdtempSync(join(tmpdir(), 'adal-published-'));
  try {
    const file = join(folder, 'index.html');
    writeFileSync(file, original);
    const { page, asked, close } = await stranger(browser, file, 'ru');
    const said = proofTexts('ru', 'proof');
    await expect(page.getByRole('heading', { name: said('checks') })).toBeVisible();
    await expect(page.getByRole('row', { name: /Ауыл кітапханасы/ })).toContainText('20\u00A0000\u00A0₸');
    for (const language of ['kk', 'en', 'ru'] as const) {
      await languageButton(page, language).click();
      await expect(page.getByRole('rowheader', { name: proofTexts(language, 'proof')('row.closing') })).toBeVisible();
    }
    expect(await axeProblems(page, { enhancedContrast: false, coloursAlone: false })).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);

    // Another file: the same extract, then one of which the end was cut off.
    const chooser = page.locator('input[type="file"]');
    await chooser.setInputFiles({ name: 'same.jsonl', mimeType: 'text/plain', buffer: extract });
    await expect(page.getByText(said('shown', { name: 'same.jsonl' }))).toBeVisible();
    await expect(page.getByRole('heading', { name: said('checks') })).toBeVisible();
    const lines = extract.toString().trimEnd().split('\n');
    const cut = [...lines.slice(0, -2), lines.at(-1), ''].join('\n');
    await chooser.setInputFiles({ name: 'cut.jsonl', mimeType: 'text/plain', buffer: Buffer.from(cut) });
    await expect(page.getByText(said('fault.head'))).toBeVisible();
    await close();

    // One byte of the extract inside the page.
    const begins = original.indexOf('{"closing"');
    const { below } = random(4);
    for (let times = 0; times < 6; times += 1) {
      const changed = Buffer.from(original);
      const at = begins + below(original.indexOf('</pre>', begins) - begins);
      changed[at] = (original[at] ?? 0) ^ (1 + below(255));
      writeFileSync(file, changed);
      const visit = await stranger(browser, file, 'en');
      const bad = visit.page.getByRole('alert');
      await expect(bad).toContainText(proofTexts('en', 'proof')('checksNot'));
      await expect(bad.getByRole('listitem').first()).toContainText(/^(Line|Entry) \d+|^The /);
      await expect(
        visit.page.getByRole('heading', { name: proofTexts('en', 'proof')('statement'), exact: true }),
      ).toHaveCount(0);
      await visit.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
