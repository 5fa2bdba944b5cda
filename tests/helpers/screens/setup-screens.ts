import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { goToStep, introduce, next, NEW_SHOP, seeStep, write, type SetupStep } from '../set-up.ts';
import { tap } from '../tap.ts';
import { MANY_BACKUPS } from './backups-views.ts';
import { answer, lose } from './calls.ts';
import type { Screen } from './screen.ts';

const setup = (name: string, open: Screen['open']): Screen => ({
  name: `setup-${name}`,
  side: 'setup',
  shop: 'new',
  open,
});

const step = (name: SetupStep): Screen => setup(name, async (b) => await goToStep(b, name));

/** A table with a row for every way to be wrong. */
const BAD_CSV = [
  'sku,category,name_kk,name_ru,name_en,price,cost,currency,barcode,picture,opening_stock,colour',
  'DR-01,drinks,Су,Вода,Water,200,130,KZT,2000000000015,water,48,',
  'dr 2,drinks,Шай,Чай,Tea,150,60,KZT,,tea-with-lemon,40,',
  'DR-01,drinks,Су,Вода,Water,200,130,KZT,,water,48,',
  'DR-03,вкусное,Сүт,Молоко,Milk,220,160,KZT,,milk,24,',
  'DR-04,drinks,,Айран,Ayran,280,200,KZT,,ayran,20,',
  'DR-05,drinks,Шырын,Сок,Juice,много,200,KZT,,apple-juice,20,',
  'DR-06,drinks,Шырын,Сок,Juice,250,даром,KZT,,apple-juice,20,',
  'DR-07,drinks,Шырын,Сок,Juice,250,170,RUB,,apple-juice,20,',
  'DR-08,drinks,Шырын,Сок,Juice,250,170,KZT,2000000000016,apple-juice,20,',
  'DR-09,drinks,Шырын,Сок,Juice,250,170,KZT,,no-such-picture,20,',
  'DR-10,drinks,Шырын,Сок,Juice,250,170,KZT,,apple-juice,полно,',
  'DR-11,drinks',
].join('\n');

const problems = async ({ page, say }: Buyer): Promise<void> =>
  await expect(page.getByText(say('setup', 'refused'))).toBeVisible();

const openPicker = async (b: Buyer, what: string): Promise<void> => {
  await b.tap(`${b.say('setup', 'change')}: ${what}`);
  await expect(b.page.getByRole('textbox').first()).toBeVisible();
};

/** One of several cards. */
const choose = async ({ page }: Buyer, title: string): Promise<void> =>
  await tap(page.locator('label').filter({ hasText: title }));

/** The first run, page by page, with what can be wrong on each. */
export const SETUP_SCREENS: readonly Screen[] = [
  step('language'),
  step('school'),
  setup('school-problems', async (b) => {
    await goToStep(b, 'school');
    await next(b);
    await problems(b);
  }),
  setup('school-typing', async (b) => {
    await goToStep(b, 'school');
    await tap(b.page.getByRole('textbox', { name: b.say('setup', 'school.name'), exact: true }));
    await expect(b.page.getByRole('group', { name: b.say('common', 'keyboard.name') })).toBeVisible();
  }),
  step('currency'),
  setup('currency-search', async (b) => {
    await goToStep(b, 'currency');
    await openPicker(b, b.say('setup', 'currency.legend'));
  }),
  step('hours'),
  setup('hours-zone', async (b) => {
    await goToStep(b, 'hours');
    await openPicker(b, b.say('setup', 'hours.zone'));
  }),
  setup('hours-problems', async (b) => {
    await goToStep(b, 'hours');
    const monday = b.say('setup', 'hours.opensOn', { day: b.say('common', 'weekday.0') });
    await write(b, monday, '18:00');
    await next(b);
    await problems(b);
  }),
  step('campaign'),
  setup('campaign-problems', async (b) => {
    await goToStep(b, 'campaign');
    await write(b, b.say('setup', 'campaign.goal'), '0');
    await next(b);
    await problems(b);
  }),
  step('payment'),
  setup('payment-picture', async (b) => {
    await goToStep(b, 'payment');
    await choose(b, b.say('setup', 'phone.picture'));
    await next(b);
    await problems(b);
  }),
  setup('payment-link', async (b) => {
    await goToStep(b, 'payment');
    await choose(b, b.say('setup', 'phone.link'));
    await write(b, b.say('setup', 'phone.template'), 'https://pay.example/adal-27');
    await expect(b.page.getByText(b.say('setup', 'phone.noAmount'))).toBeVisible();
  }),
  step('goods'),
  setup('goods-columns', async (b) => {
    await goToStep(b, 'goods');
    await choose(b, b.say('setup', 'goods.csv'));
    await expect(b.page.getByText(b.say('setup', 'csv.columnsTitle'))).toBeVisible();
  }),
  setup('goods-bad-rows', async (b) => {
    await goToStep(b, 'goods');
    await choose(b, b.say('setup', 'goods.csv'));
    const file = { name: 'тауарлар.csv', mimeType: 'text/csv', buffer: Buffer.from(BAD_CSV) };
    await b.page.locator('input[type=file]').setInputFiles(file);
    await expect(b.page.getByRole('region', { name: b.say('setup', 'csv.problems') })).toBeVisible();
  }),
  step('administrator'),
  setup('administrator-problems', async (b) => {
    await goToStep(b, 'administrator');
    await introduce(b, '1234', '1235');
    await next(b);
    await problems(b);
  }),
  setup('administrator-typing', async (b) => {
    await goToStep(b, 'administrator');
    await tap(b.page.getByLabel(b.say('setup', 'pin.new'), { exact: true }));
    await expect(b.page.getByRole('group', { name: b.say('common', 'keyboard.digits') })).toBeVisible();
  }),
  step('summary'),
  setup('failed', async (b) => {
    await lose(b.page, 'setup/openShop');
    await goToStep(b, 'summary');
    await b.tap(b.say('setup', 'summary.open'));
    await expect(b.page.getByText(b.say('errors', 'unreachable'))).toBeVisible();
  }),
  setup('move', async (b) => {
    const [, there] = MANY_BACKUPS.places;
    const [here] = MANY_BACKUPS.places;
    const view = { folder: there?.folder, backups: here?.backups.slice(0, 5), canChoose: true, canRestore: true };
    await answer(b.page, 'setup/backups', view);
    await b.tap(b.say('backups', 'move.open'));
    await expect(b.page.getByText(b.say('backups', 'move.do')).first()).toBeVisible();
  }),
  setup('code', async (b) => {
    const code = 'K7XM2-9ATCP-44HEX-83PKM';
    await answer(b.page, 'setup/openShop', { products: 36, recoveryCode: code });
    await goToStep(b, 'summary');
    await b.tap(b.say('setup', 'summary.open'));
    await expect(b.page.getByText(code)).toBeVisible();
  }),
  setup('again', async (b) => {
    await goToStep(b, 'summary');
    await b.tap(b.say('setup', 'summary.changeWhat', { what: b.say('setup', 'step.school') }));
    await seeStep(b, 'school');
    await expect(b.page.getByRole('textbox', { name: b.say('setup', 'school.name') })).toHaveValue(NEW_SHOP.school);
  }),
];
