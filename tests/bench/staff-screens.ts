import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { build } from '../../scripts/build.ts';
import { denominations } from '../../shop/currency.ts';
import { goodsCsv } from '../../shop/goods-csv.ts';
import { buyerAt, type Buyer } from '../helpers/buyer.ts';
import { makeShop, SETTINGS, signInAs, type ShopClient } from '../helpers/sample-shop.ts';
import { signIn } from '../helpers/sign-in.ts';
import { tap } from '../helpers/tap.ts';
import { wordsOf } from '../helpers/texts.ts';
import { buildBarePage, openBrowser, openTab } from './browser.ts';
import { startChild } from './child.ts';
import { figure, type Row } from './figures.ts';
import { benchFolder, removeFolder } from './ledgers.ts';
import { installClock, openGoods } from './page-clock.ts';
import { bareSubject } from './subjects.ts';
import { PACE, touch } from './touch.ts';
import { products } from './trade.ts';

const GOODS = 500;
const COUNTED = 24;

const WORDS = wordsOf('ru');
const { say } = WORDS;

/** (e) Counting 500 products and a whole box on a page whose CPU is slowed 6 times, beside a bare React page. */
export async function staffScreenRows(): Promise<readonly Row[]> {
  await build({ desktop: false });
  const folder = mkdtempSync(join(benchFolder(), 'run-'));
  await makeShop(folder, { settings: { language: 'ru' }, goods: 'none', second: true, past: manyGoods });
  const shop = await startChild('our-server.ts', [folder]);
  const bareServer = await startChild('bare-server.ts', ['', await buildBarePage()]);
  const browser = await openBrowser();
  try {
    const stocktake = await inOffice(browser, shop.url, countShelf);
    const box = await inOffice(browser, shop.url, countBox);
    const cards = Math.max(stocktake.buttons, box.buttons);
    const bare = await onBarePage(browser, bareServer.url, cards);
    const yardstick = { name: `bare React page, ${cards} buttons`, figure: figure('ms', bare) };
    return [
      {
        part: 'e',
        what: 'stocktake of 500 products, key to next paint',
        ours: figure('ms', stocktake.keys),
        yardstick,
        aim: 'under 100 ms',
      },
      {
        part: 'e',
        what: 'count of a box, key to next paint',
        ours: figure('ms', box.keys),
        yardstick,
        aim: 'under 100 ms',
      },
    ];
  } finally {
    await browser.close();
    await bareServer.end();
    await shop.end();
    removeFolder(folder);
  }
}

async function manyGoods(client: ShopClient): Promise<void> {
  await signInAs(client);
  const goods = products(GOODS).map((product) => ({ ...product, stock: 40 }));
  await client.goods.import({ csv: goodsCsv(goods, { currency: SETTINGS.currency, language: 'ru' }) });
}

/** What one piece of work took: from each touch to the next paint (ms), and how many buttons the screen has. */
type Work = { readonly keys: readonly number[]; readonly buttons: number };
type TouchOn = (target: Locator) => Promise<number>;

async function inOffice(browser: Browser, url: string, work: (buyer: Buyer, touchOn: TouchOn) => Promise<Work>) {
  const tab = await openTab(browser, { slowed: false });
  // The idle board, which has the way to the staff's side.
  await installClock(tab.page, { start: null, card: 'h1', thanks: '' });
  await openGoods(tab.page, url);
  const buyer = buyerAt(tab.page, WORDS);
  await signIn(buyer);
  await tab.devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const found = await work(buyer, async (target) => await touch(tab, target));
  await tab.close();
  return found;
}

async function countShelf({ page, tap: tapButton }: Buyer, touchOn: TouchOn): Promise<Work> {
  await tapButton(say('staff', 'section.stocktake'));
  await tap(page.getByRole('button', { name: say('stock', 'take.begin') }));
  const pad = page.getByRole('group', { name: say('common', 'keyboard.digits') });
  await pad.waitFor();
  // The watch may still be busy with the touch before.
  await page.waitForTimeout(PACE);
  const keys: number[] = [];
  for (let n = 0; n < COUNTED; n += 1) {
    for (const digit of ['3', '8']) keys.push(await touchOn(pad.getByRole('button', { name: digit, exact: true })));
    keys.push(await touchOn(pad.getByRole('button', { name: say('stock', 'count.nextProduct') })));
  }
  return { keys, buttons: await buttonsOf(page) };
}

async function countBox({ page, tap: tapButton }: Buyer, touchOn: TouchOn): Promise<Work> {
  await tapButton(say('staff', 'section.box'));
  await tapButton(say('box', 'home.begin'));
  await page
    .locator('label')
    .filter({ has: page.getByText(say('box', 'opening.none'), { exact: true }) })
    .click();
  await tap(page.getByRole('button', { name: say('box', 'opening.do') }));
  const pad = page.getByRole('group', { name: say('box', 'count.pad') });
  await pad.waitFor();
  // The watch may still be busy with the touch before.
  await page.waitForTimeout(PACE);
  const keys: number[] = [];
  for (const _ of denominations(SETTINGS.currency)) {
    for (const digit of ['2', '7']) keys.push(await touchOn(pad.getByRole('button', { name: digit, exact: true })));
    keys.push(await touchOn(pad.getByRole('button', { name: say('box', 'count.next') })));
  }
  return { keys, buttons: await buttonsOf(page) };
}

async function onBarePage(browser: Browser, url: string, cards: number): Promise<readonly number[]> {
  const tab = await openTab(browser, { slowed: true });
  const subject = bareSubject(url, cards);
  await installClock(tab.page, subject.landmarks);
  await openGoods(tab.page, subject.url);
  const took: number[] = [];
  for (let n = 0; n < COUNTED * 2; n += 1) took.push(await touch(tab, tab.page.locator('.card').nth(n % cards)));
  await tab.close();
  return took;
}

async function buttonsOf(page: Page): Promise<number> {
  return await page.getByRole('button').count();
}
