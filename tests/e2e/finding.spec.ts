import type { Page } from '@playwright/test';
import { JUICE, MILK, SAMSA, SHEEP, TEA } from '../helpers/goods.ts';
import { expect, test, type Kiosk } from '../helpers/kiosk.ts';
import { tap } from '../helpers/tap.ts';
import { scan } from '../helpers/scanner.ts';

const lookFor = async (kiosk: Kiosk, alphabet: 'ҚАЗ' | 'РУС' | 'ENG', text: string): Promise<void> => {
  const { say, page } = kiosk;
  await kiosk.tap(say('common', 'keyboard.letters', { language: alphabet }));
  await kiosk.type(text);
  await expect(field(page, kiosk)).toHaveValue(text);
};
const field = (page: Page, { say }: Kiosk) => page.getByRole('textbox', { name: say('kiosk', 'goods.search') });

test('a product is found in three alphabets, whatever the screen speaks', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, page } = kiosk;
  await kiosk.start();
  for (const [alphabet, text] of [
    ['ҚАЗ', 'қой'],
    ['РУС', 'овечка'],
    ['ENG', 'sheep'],
  ] as const) {
    await expect(kiosk.card(SHEEP)).toBeHidden();
    await tap(field(page, kiosk));
    await lookFor(kiosk, alphabet, text);
    await expect(kiosk.card(SHEEP)).toBeVisible();
    await expect(page.getByText(say('kiosk', 'goods.found', { count: 1 }))).toBeAttached();
    await kiosk.tap(say('kiosk', 'goods.clearSearch'));
  }
});

test('what is not there is said, with a way back to all goods', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'en' });
  const { say, page } = kiosk;
  await kiosk.start();
  await tap(field(page, kiosk));
  await lookFor(kiosk, 'ENG', 'zebra');
  await expect(page.getByText(say('kiosk', 'goods.nothingFound', { text: 'zebra' }))).toBeVisible();
  await kiosk.tap(say('common', 'done'));
  await kiosk.tap(say('kiosk', 'goods.showAll'));
  await expect(kiosk.card(JUICE)).toBeVisible();
  await expect(field(page, kiosk)).toHaveValue('');
});

test('shelves and pages lead to every product', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say } = kiosk;
  await kiosk.start();
  await kiosk.tap(say('common', 'category.handmade'));
  await expect(kiosk.card(SHEEP)).toBeVisible();
  await expect(kiosk.card(JUICE)).toBeHidden();
  await kiosk.tap(say('kiosk', 'goods.all'));
  await expect(kiosk.card(JUICE)).toBeVisible();
  const next = kiosk.button(say('common', 'pager.next'));
  for (let page = 0; page < 10 && !(await kiosk.card(SHEEP).isVisible()); page += 1)
    await kiosk.tap(say('common', 'pager.next'));
  await expect(next).toBeVisible();
  await expect(kiosk.card(SHEEP)).toBeVisible();
});

test('a scan adds the product: on the idle board, among the goods, while paying, while searching', async ({
  openKiosk,
}) => {
  const kiosk = await openKiosk();
  const { say, words, page } = kiosk;
  const total = (sum: number) => kiosk.button(say('kiosk', 'basket.payTotal', { total: words.tenge(sum) }));
  await scan(page, MILK.barcode);
  await expect(total(220)).toBeVisible();
  await scan(page, TEA.barcode);
  await expect(total(370)).toBeVisible();
  await kiosk.pay(370);
  await expect(kiosk.paidButton(370)).toBeVisible();
  await scan(page, TEA.barcode);
  await expect(total(520)).toBeVisible();
  await tap(field(page, kiosk));
  await kiosk.type('сам');
  await scan(page, SAMSA.barcode);
  await expect(total(970)).toBeVisible();
  await expect(field(page, kiosk)).toHaveValue('сам');
});

test('a barcode that nobody knows is said, and the basket stays', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say, words, page } = kiosk;
  await scan(page, MILK.barcode);
  await scan(page, '4006381333931');
  await expect(page.getByText(say('kiosk', 'goods.unknownBarcode'))).toBeVisible();
  await expect(kiosk.button(say('kiosk', 'basket.payTotal', { total: words.tenge(220) }))).toBeVisible();
});
