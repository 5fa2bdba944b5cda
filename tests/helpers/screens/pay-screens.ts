import { PROMISE_WORDS } from '../../../shop/promise-code.ts';
import type { Buyer } from '../buyer.ts';
import { JUICE, SAMSA, WATER, type SampleProduct } from '../goods.ts';
import { expect } from '../kiosk.ts';
import { answer, keepWaiting, lose, refuse } from './calls.ts';
import type { Screen } from './screen.ts';
import { OPEN_CODE } from './shops.ts';

const screen = (name: string, open: Screen['open'], more: Partial<Screen> = {}): Screen => ({
  name,
  side: 'buyer',
  shop: 'open',
  open,
  ...more,
});

const toPay = async (b: Buyer, goods: readonly SampleProduct[] = [SAMSA, JUICE, WATER]): Promise<void> => {
  await b.start();
  await b.take(...goods);
  await b.pay(goods.reduce((sum, { price }) => sum + price, 0));
  await expect(b.button(b.say('pay', 'paid'))).toBeVisible();
};
const toGift = async (b: Buyer): Promise<void> => {
  await b.start();
  await b.tap(b.say('kiosk', 'basket.gift'));
  await expect(b.button(b.say('pay', 'paid'))).toBeVisible();
};
const toSettle = async (b: Buyer): Promise<void> => {
  await b.start();
  await b.tap(b.say('kiosk', 'basket.settle'));
};
const writeCode = async (b: Buyer, code: string): Promise<void> => {
  await toSettle(b);
  await b.page.getByRole('textbox', { name: b.say('pay', 'settle.code') }).fill(code);
};
const dialog = async (b: Buyer, name: string): Promise<void> =>
  await expect(b.page.getByRole('dialog', { name })).toBeVisible();
const change = async (b: Buyer): Promise<void> => {
  await toPay(b);
  await b.putIn('note', 2000);
  await expect(b.page.getByText(b.say('pay', 'change.title'))).toBeVisible();
};

/** Paying, in all the ways that it can be paid, go wrong, and be thanked for. */
export const PAY_SCREENS: readonly Screen[] = [
  screen('pay-cash', async (b) => await toPay(b)),
  screen('pay-cash-change', change),
  screen('pay-cash-missing', async (b) => {
    await toPay(b);
    await b.putIn('note', 500);
    await expect(b.page.getByText(b.say('pay', 'missing.title'))).toBeVisible();
  }),
  screen('pay-cash-fits', async (b) => {
    await toPay(b);
    await b.putIn('note', 500);
    await b.putIn('coin', 200);
    await b.putIn('coin', 100);
    await b.putIn('coin', 50);
    await b.putIn('coin', 50, 1);
    await expect(b.page.getByText(b.say('pay', 'cash.fits'))).toBeVisible();
  }),
  screen('pay-more', async (b) => {
    await toPay(b);
    await b.tap(b.words.tenge(1000));
    await expect(b.page.getByText(b.say('pay', 'amount.above', { gift: b.words.tenge(100) }))).toBeVisible();
  }),
  screen('pay-own-sum', async (b) => {
    await toPay(b);
    await b.tap(b.say('pay', 'amount.own'));
    for (const key of ['1', '2', '3', '4', '5', '6']) await b.tap(key);
    await dialog(b, b.say('pay', 'pad.title'));
  }),
  screen('pay-large-sum', async (b) => {
    await toPay(b);
    await b.tap(b.say('pay', 'amount.own'));
    for (const key of ['1', '2', '3', '4', '5', '6']) await b.tap(key);
    await b.tap(b.say('pay', 'pad.ok'));
    await b.putIn('note', 20_000);
  }),
  screen('pay-no-change', async (b) => {
    await change(b);
    await b.tap(b.say('pay', 'change.none'));
    await expect(b.page.getByText(b.say('pay', 'noChange.said.told'))).toBeVisible();
  }),
  screen('pay-cash-only', async (b) => await toPay(b), { shop: 'cashOnly' }),
  screen('pay-qr', async (b) => {
    await toPay(b);
    await b.payBy('qr');
    await expect(b.page.getByRole('img', { name: b.say('pay', 'qr.code', { sum: b.words.tenge(900) }) })).toBeVisible();
  }),
  screen('pay-promise', async (b) => {
    // The longest word that there is: which one comes is left to chance.
    const [word = ''] = PROMISE_WORDS.toSorted((one, other) => other.length - one.length);
    await answer(b.page, 'kiosk/offerPromiseCode', { code: `${word}-65`, dueOn: '2026-10-01' });
    await toPay(b);
    await b.payBy('promise');
    await expect(b.page.locator('output[lang=kk]')).toBeVisible();
  }),
  screen('pay-promise-loading', async (b) => {
    await keepWaiting(b.page, 'kiosk/offerPromiseCode');
    await toPay(b);
    await b.payBy('promise');
    await expect(b.page.getByText(b.say('pay', 'promise.loading'))).toBeVisible();
  }),
  screen('pay-promise-error', async (b) => {
    await lose(b.page, 'kiosk/offerPromiseCode');
    await toPay(b);
    await b.payBy('promise');
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  screen('pay-storing', async (b) => {
    await keepWaiting(b.page, 'kiosk/recordPurchase');
    await toPay(b);
    await b.paid(900);
    await expect(b.page.getByText(b.say('pay', 'storing'))).toBeVisible();
  }),
  screen('pay-trouble', async (b) => {
    await lose(b.page, 'kiosk/recordPurchase');
    await toPay(b);
    await b.paid(900);
    await dialog(b, b.say('pay', 'trouble.title'));
  }),
  screen('pay-price-changed', async (b) => {
    const prices = [{ sku: SAMSA.sku, price: 48_000 }];
    await refuse(b.page, 'kiosk/recordPurchase', 'price-changed', { prices });
    await toPay(b);
    await b.paid(900);
    const values = { names: SAMSA.name[b.words.language], total: b.words.tenge(930) };
    await expect(b.page.getByText(b.say('kiosk', 'changed.prices', values))).toBeVisible();
  }),
  screen('pay-no-longer-sold', async (b) => {
    await refuse(b.page, 'kiosk/recordPurchase', 'product-retired', { skus: [SAMSA.sku] });
    await toPay(b);
    await b.paid(900);
    const names = SAMSA.name[b.words.language];
    await expect(b.page.getByText(b.say('kiosk', 'changed.gone', { names }))).toBeVisible();
  }),
  screen('gift', toGift),
  screen('gift-qr', async (b) => {
    await toGift(b);
    await b.tap(b.words.tenge(100));
    await b.payBy('qr');
    await expect(b.page.getByRole('img', { name: b.say('pay', 'qr.code', { sum: b.words.tenge(100) }) })).toBeVisible();
  }),
  screen('thanks', async (b) => {
    await toPay(b);
    await b.paid(900);
    await expect(b.thanks).toBeVisible();
  }),
  screen('thanks-change', async (b) => {
    await change(b);
    await b.paid(900);
    await expect(b.thanks).toBeVisible();
  }),
  screen('thanks-qr', async (b) => {
    await toPay(b);
    await b.payBy('qr');
    await b.paid(900);
    await expect(b.thanks).toBeVisible();
  }),
  screen(
    'thanks-grand',
    async (b) => {
      await toGift(b);
      await b.putIn('note', 20_000);
      await b.paid(20_000);
      await expect(b.thanks).toBeVisible();
    },
    { shop: 'grand' },
  ),
  screen('thanks-promise', async (b) => {
    await toPay(b);
    await b.payBy('promise');
    await b.tap(b.say('pay', 'promise.written'));
    await expect(b.page.getByRole('heading', { name: b.say('pay', 'thanks.promiseTitle') })).toBeVisible();
  }),
  screen(
    'thanks-later',
    async (b) => {
      await toPay(b);
      await b.paid(900);
      await expect(b.thanks).toBeVisible();
      await b.page.clock.runFor(21_000);
      await expect(b.button(b.say('pay', 'thanks.undo'))).toBeHidden();
    },
    { clock: true },
  ),
  screen('thanks-undone', async (b) => {
    await change(b);
    await b.paid(900);
    await b.tap(b.say('pay', 'thanks.undo'));
    await expect(b.page.getByText(b.say('pay', 'thanks.undoneBasket'))).toBeVisible();
  }),
  screen('thanks-undo-failed', async (b) => {
    await lose(b.page, 'kiosk/undo');
    await toPay(b);
    await b.paid(900);
    await b.tap(b.say('pay', 'thanks.undo'));
    await expect(b.page.getByText(b.say('pay', 'thanks.undoFailed'))).toBeVisible();
  }),
  screen('settle', toSettle),
  screen('settle-unknown', async (b) => {
    await writeCode(b, 'ҚАРЛЫҒАШ-99');
    await b.tap(b.say('pay', 'settle.find'));
    await expect(b.page.getByText(b.say('pay', 'settle.unknown'))).toBeVisible();
  }),
  screen('settle-pay', async (b) => {
    await writeCode(b, OPEN_CODE);
    await b.tap(b.say('pay', 'settle.find'));
    await b.putIn('coin', 100);
    await expect(b.page.getByText(b.say('pay', 'missing.title'))).toBeVisible();
  }),
];
