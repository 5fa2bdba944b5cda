import type { Page } from '@playwright/test';
import type { Buyer } from '../buyer.ts';
import { JUICE, SHEEP, WATER } from '../goods.ts';
import { expect } from '../kiosk.ts';
import { scan } from '../scanner.ts';
import { write } from '../set-up.ts';
import { signIn } from '../sign-in.ts';
import { tap } from '../tap.ts';
import { keepWaiting, lose, refuse } from './calls.ts';
import { LONGEST } from './many-goods.ts';
import type { Screen } from './screen.ts';

const screenIn =
  (shop: Screen['shop']) =>
  (name: string, open: Screen['open']): Screen => ({ name: `staff-${name}`, side: 'staff', shop, open });
const stock = screenIn('stocked');
const bare = screenIn('bare');
const counting = screenIn('halfCounted');

const heading = (b: Buyer, name: string) => b.page.getByRole('heading', { name, level: 1 });

const toSection = async (b: Buyer, section: 'stock' | 'stocktake'): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', `section.${section}`));
  await expect(heading(b, b.say('staff', `section.${section}`))).toBeVisible();
};
const toStock = async (b: Buyer): Promise<void> => await toSection(b, 'stock');
const toStocktake = async (b: Buyer): Promise<void> => await toSection(b, 'stocktake');

const units = (b: Buyer, name: string) =>
  b.page.getByRole('textbox', { name: b.say('stock', 'unitsOf', { name }), exact: true });
/** The page hears the scanner once it knows the goods. */
const listening = (b: Buyer) =>
  expect(b.page.getByRole('textbox', { name: b.say('stock', 'find'), exact: true })).toBeVisible();
const scanned = async (b: Buyer): Promise<void> => {
  await listening(b);
  for (const product of [WATER, WATER, JUICE, SHEEP]) await scan(b.page, product.barcode);
  await expect(units(b, SHEEP.name[b.words.language])).toBeVisible();
};
const choose = async (b: Buyer, name: string): Promise<void> =>
  await b.page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
const failed = (page: Page, b: Buyer) => expect(page.getByRole('button', { name: b.say('common', 'tryAgain') }));
const toRecent = async (b: Buyer): Promise<void> => {
  await toStock(b);
  await b.tap(b.say('stock', 'tab.recent'));
};
const toCounting = async (b: Buyer): Promise<void> => {
  await toStocktake(b);
  await b.tap(b.say('stock', 'take.goOn'));
  await expect(b.button(b.say('stock', 'count.pause'))).toBeVisible();
};
const toFinishing = async (b: Buyer): Promise<void> => {
  await toCounting(b);
  await b.tap(b.say('stock', 'count.finish'));
  await expect(heading(b, b.say('stock', 'finish.title'))).toBeVisible();
};

/** What comes in, what is written off, and counting the shelf. */
export const STOCK_SCREENS: readonly Screen[] = [
  stock('stock-in', toStock),
  stock('stock-in-scanned', async (b) => {
    await toStock(b);
    await scanned(b);
    await choose(b, b.say('stock', 'source.fund'));
    await expect(b.page.getByText(b.say('stock', 'keepCosts'), { exact: true })).toBeVisible();
  }),
  stock('stock-in-problems', async (b) => {
    await toStock(b);
    await listening(b);
    await scan(b.page, '4006381333931');
    await scanned(b);
    await units(b, WATER.name[b.words.language]).fill('');
    await b.tap(b.say('stock', 'receive'));
    await expect(b.page.getByText(b.say('stock', 'problem.source'))).toBeVisible();
  }),
  stock('stock-in-unknown', async (b) => {
    await toStock(b);
    await listening(b);
    await scan(b.page, '4006381333931');
    await expect(b.page.getByText(b.say('stock', 'scan.unknown'))).toBeVisible();
  }),
  stock('stock-in-refused', async (b) => {
    await toStock(b);
    await scanned(b);
    await choose(b, b.say('stock', 'source.fund'));
    await b.tap(b.say('stock', 'receive'));
    await expect(b.page.getByText(b.say('errors', 'code.safe-too-small'))).toBeVisible();
  }),
  stock('stock-in-typing', async (b) => {
    await toStock(b);
    await scanned(b);
    await tap(units(b, WATER.name[b.words.language]));
    await expect(b.page.getByRole('group', { name: b.say('common', 'keyboard.digits') })).toBeVisible();
  }),
  screenIn('manyGoods')('stock-in-long', async (b) => {
    await toStock(b);
    await write(b, b.say('stock', 'find'), LONGEST[b.words.language].slice(0, 14));
    await tap(
      b.page
        .getByRole('list', { name: b.say('stock', 'found') })
        .getByRole('button')
        .first(),
    );
    await choose(b, b.say('stock', 'source.bought'));
    await units(b, LONGEST[b.words.language].slice(0, 60)).fill('100000');
    await b.tap(b.say('stock', 'browse'));
    await expect(b.page.getByRole('list', { name: b.say('stock', 'found') })).toBeVisible();
  }),
  stock('stock-in-not-found', async (b) => {
    await toStock(b);
    await write(b, b.say('stock', 'find'), 'qqq');
    await expect(b.page.getByText(b.say('stock', 'notFound'))).toBeVisible();
  }),
  stock('stock-loading', async (b) => {
    await keepWaiting(b.page, 'stock/products');
    await toStock(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  stock('stock-error', async (b) => {
    await lose(b.page, 'stock/products');
    await toStock(b);
    await failed(b.page, b).toBeVisible();
  }),
  stock('stock-out', async (b) => {
    await toStock(b);
    await b.tap(b.say('stock', 'tab.out'));
    await scanned(b);
    await choose(b, b.say('stock', 'reason.expired'));
  }),
  stock('stock-recent', async (b) => {
    await toRecent(b);
    await expect(b.page.getByText(b.say('stock', 'recent.correction'))).toBeVisible();
  }),
  bare('stock-recent-empty', async (b) => {
    await toRecent(b);
    await expect(b.page.getByText(b.say('stock', 'recent.empty'))).toBeVisible();
  }),
  stock('stock-recent-error', async (b) => {
    await lose(b.page, 'stock/moves');
    await toRecent(b);
    await failed(b.page, b).toBeVisible();
  }),
  stock('stock-put-right', async (b) => {
    await toRecent(b);
    const list = b.page.getByRole('list', { name: b.say('stock', 'tab.recent') });
    await tap(list.getByRole('button', { name: new RegExp(`^${b.say('stock', 'putRight.do')}`) }).last());
    await expect(heading(b, b.say('stock', 'putRight.title'))).toBeVisible();
    await b.tap(b.say('stock', 'putRight.send'));
    await expect(b.page.getByText(b.say('stock', 'putRight.same'))).toBeVisible();
  }),
  stock('stocktake', async (b) => {
    await toStocktake(b);
    await expect(b.page.getByText(b.say('stock', 'past.fits'))).toBeVisible();
  }),
  bare('stocktake-nothing', async (b) => {
    await toStocktake(b);
    await expect(b.page.getByText(b.say('stock', 'take.nothing'), { exact: true })).toBeVisible();
    await expect(b.page.getByText(b.say('stock', 'past.none'))).toBeVisible();
  }),
  stock('stocktake-loading', async (b) => {
    await keepWaiting(b.page, 'stocktake/state');
    await toStocktake(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  stock('stocktake-error', async (b) => {
    await lose(b.page, 'stocktake/state');
    await toStocktake(b);
    await failed(b.page, b).toBeVisible();
  }),
  stock('stocktake-refused', async (b) => {
    await toStocktake(b);
    await refuse(b.page, 'stocktake/begin', 'nothing-to-count');
    await b.tap(b.say('stock', 'take.begin'));
    await expect(b.page.getByText(b.say('errors', 'code.nothing-to-count'))).toBeVisible();
  }),
  counting('stocktake-open', async (b) => {
    await toStocktake(b);
    await expect(b.button(b.say('stock', 'take.goOn'))).toBeVisible();
  }),
  counting('stocktake-drop', async (b) => {
    await toStocktake(b);
    await b.tap(b.say('stock', 'take.drop'));
    await expect(b.page.getByRole('dialog', { name: b.say('stock', 'drop.title') })).toBeVisible();
  }),
  counting('stocktake-counting', async (b) => {
    await toCounting(b);
    await b.tap('4');
    await b.tap('7');
  }),
  counting('stocktake-counting-long', async (b) => {
    await toCounting(b);
    await scan(b.page, '4006381333931');
    await expect(b.page.getByText(b.say('stock', 'scan.unknown'))).toBeVisible();
    await b.page.getByRole('button', { name: b.say('common', 'category.drinks') }).click();
    await tap(b.page.getByRole('dialog').getByRole('button', { name: b.say('common', 'category.sweets') }));
    await expect(units(b, LONGEST[b.words.language].slice(0, 60)).first()).toBeVisible();
  }),
  counting('stocktake-shelves', async (b) => {
    await toCounting(b);
    await b.page.getByRole('button', { name: b.say('common', 'category.drinks') }).click();
    await expect(b.page.getByRole('dialog', { name: b.say('stock', 'count.shelves') })).toBeVisible();
  }),
  counting('stocktake-not-stored', async (b) => {
    await toCounting(b);
    await lose(b.page, 'stocktake/count');
    await b.tap('4');
    await b.tap(b.say('stock', 'count.nextProduct'));
    await expect(b.page.getByText(b.say('errors', 'unreachable'))).toBeVisible();
  }),
  counting('stocktake-finishing', toFinishing),
  counting('stocktake-finishing-refused', async (b) => {
    await toFinishing(b);
    await refuse(b.page, 'stocktake/finish', 'nothing-counted');
    await b.tap(b.say('stock', 'finish.send'));
    await expect(b.page.getByText(b.say('errors', 'code.nothing-counted'))).toBeVisible();
  }),
  stock('stocktake-report', async (b) => {
    await toStocktake(b);
    await tap(b.page.getByRole('button', { name: new RegExp(b.say('common', 'category.drinks')) }).last());
    await expect(heading(b, b.say('stock', 'report.title'))).toBeVisible();
    await expect(b.page.getByText(b.say('stock', 'report.total'), { exact: true })).toBeVisible();
  }),
  stock('stocktake-report-error', async (b) => {
    await lose(b.page, 'stocktake/one');
    await toStocktake(b);
    await tap(b.page.getByRole('button', { name: new RegExp(b.say('common', 'category.handmade')) }).last());
    await failed(b.page, b).toBeVisible();
  }),
];
