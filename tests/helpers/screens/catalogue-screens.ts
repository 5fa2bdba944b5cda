import type { Buyer } from '../buyer.ts';
import { WATER } from '../goods.ts';
import { expect } from '../kiosk.ts';
import { write } from '../set-up.ts';
import { signIn } from '../sign-in.ts';
import { tap } from '../tap.ts';
import { keepWaiting, lose } from './calls.ts';
import { LONGEST } from './many-goods.ts';
import type { Screen } from './screen.ts';

const catalogue = (name: string, open: Screen['open'], more: Partial<Screen> = {}): Screen => ({
  name: `staff-goods-${name}`,
  side: 'staff',
  shop: 'open',
  open,
  ...more,
});

const toGoods = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.goods'));
  await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.goods'), level: 1 })).toBeVisible();
};
const within = (b: Buyer, title: string) =>
  expect(b.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
const toView = async (b: Buyer, button: 'new' | 'import' | 'labels' | 'order'): Promise<void> => {
  await toGoods(b);
  await b.tap(b.say('goods', `list.${button}`));
};
const row = (b: Buyer, name: string) => b.page.getByRole('button', { name: new RegExp(name) }).first();
const toProduct = async (b: Buyer): Promise<void> => {
  await toGoods(b);
  const name = WATER.name[b.words.language];
  await tap(row(b, name));
  await within(b, name);
  await expect(b.page.getByRole('columnheader', { name: b.say('goods', 'prices.since') })).toBeVisible();
};

/** A table with everything in it: new, changed, the same, wrong in many ways, a column of its own. */
const TABLE = [
  'sku;category;name_kk;name_ru;name_en;price;cost;barcode;opening_stock;colour',
  'DR-01;drinks;Су, 0,5 л;Вода, 0,5 л;Water, 0.5 l;230;130;2000000000015;;',
  `NEW-1;sweets;${Object.values(LONGEST)
    .map((name) => name.slice(0, 60))
    .join(';')};450;300;;24;red`,
  'NEW-2;other;Жаңа;Новый;New;90;50;;1;',
  'BAD 1;toys;;Новый;New;abc;20;4006381333932;1;',
  'NEW-3;other;Са?ыз;Жвачка;Gum;90;50;2000000000039;1;',
].join('\r\n');

const choose = async (b: Buyer, content: string | Buffer): Promise<void> => {
  const files = b.page.locator('input[type="file"]');
  await files.setInputFiles({ name: 'тауарлар-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
};

/** The goods: list, editor, shelf order, import, labels. */
export const CATALOGUE_SCREENS: readonly Screen[] = [
  catalogue('list', async (b) => {
    await toGoods(b);
    await expect(row(b, WATER.name[b.words.language])).toBeVisible();
  }),
  catalogue(
    'list-long',
    async (b) => {
      await toGoods(b);
      await expect(
        row(b, LONGEST[b.words.language].slice(0, 20)).or(row(b, WATER.name[b.words.language])),
      ).toBeVisible();
      await b.page.getByLabel(b.say('goods', 'filter.shelf'), { exact: true }).selectOption('sweets');
      await b.page.getByLabel(b.say('goods', 'filter.sort'), { exact: true }).selectOption('stock');
      await expect(row(b, 'LONG-0')).toBeVisible();
    },
    { shop: 'manyGoods' },
  ),
  catalogue(
    'list-empty',
    async (b) => {
      await toGoods(b);
      await expect(b.page.getByText(b.say('goods', 'list.empty'), { exact: true })).toBeVisible();
    },
    { shop: 'bare' },
  ),
  catalogue('list-nothing', async (b) => {
    await toGoods(b);
    await write(b, b.say('goods', 'filter.search'), 'qqq');
    await expect(b.page.getByText(b.say('goods', 'list.nothing'))).toBeVisible();
  }),
  catalogue('list-loading', async (b) => {
    await keepWaiting(b.page, 'goods/list');
    await toGoods(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  catalogue('list-error', async (b) => {
    await lose(b.page, 'goods/list');
    await toGoods(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  catalogue('product', toProduct),
  catalogue('product-pictures', async (b) => {
    await toProduct(b);
    await b.tap(b.say('goods', 'picture.library'));
    await expect(b.button(b.say('goods', 'library.ice-cream'))).toBeVisible();
  }),
  catalogue('product-problems', async (b) => {
    await toView(b, 'new');
    await write(b, b.say('goods', 'field.barcode'), '4006381333932');
    await b.tap(b.say('goods', 'product.save'));
    await expect(b.page.getByText(b.say('goods', 'product.refused'))).toBeVisible();
    await expect(b.page.getByText(b.say('goods', 'problem.check-digit', { digit: 1 }))).toBeVisible();
  }),
  catalogue('product-unsaved', async (b) => {
    await toProduct(b);
    await write(b, b.say('goods', 'field.price'), '999');
    await b.tap(b.say('goods', 'back'));
    await expect(b.page.getByRole('dialog', { name: b.say('staff', 'unsaved.title') })).toBeVisible();
  }),
  catalogue('order', async (b) => {
    await toView(b, 'order');
    await within(b, b.say('goods', 'order.title'));
    const name = WATER.name[b.words.language];
    await b.tap(b.say('goods', 'order.down', { name }));
    await expect(b.button(b.say('goods', 'order.undo'))).toBeVisible();
  }),
  catalogue('import', async (b) => {
    await toView(b, 'import');
    await expect(b.page.getByText(b.say('setup', 'csv.columnsTitle')).first()).toBeVisible();
  }),
  catalogue('import-review', async (b) => {
    await toView(b, 'import');
    await choose(b, TABLE);
    await expect(b.page.getByRole('heading', { name: b.say('goods', 'import.changed') })).toBeVisible();
  }),
  catalogue('import-refused', async (b) => {
    await toView(b, 'import');
    await choose(b, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]));
    await expect(b.page.getByText(b.say('setup', 'problem.csv-encoding'))).toBeVisible();
  }),
  catalogue('labels', async (b) => {
    await toView(b, 'labels');
    await tap(b.page.getByRole('checkbox', { name: new RegExp(WATER.name[b.words.language]) }));
    await expect(b.page.getByText(b.say('goods', 'labels.sheets', { count: 1 }))).toBeVisible();
  }),
  catalogue('labels-long', async (b) => await toView(b, 'labels'), { shop: 'manyGoods' }),
];
