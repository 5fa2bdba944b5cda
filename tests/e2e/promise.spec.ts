import { entriesOf } from '../helpers/ledger.ts';
import { SAMSA, WATER } from '../helpers/goods.ts';
import { expect, test, type Kiosk } from '../helpers/kiosk.ts';
import { tenge } from '../helpers/sample-shop.ts';

/** Promises to pay for a samsa, and answers the code. */
const promise = async (kiosk: Kiosk): Promise<string> => {
  const { say, page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA);
  await kiosk.pay(450);
  await kiosk.payBy('promise');
  const shown = page.getByRole('region', { name: say('pay', 'promise.code') }).locator('output[lang=kk]');
  await expect(shown).toHaveText(/^\p{Lu}+-\d\d$/u);
  const code = await shown.innerText();
  await kiosk.tap(say('pay', 'promise.written'));
  await expect(page.getByRole('heading', { name: say('pay', 'thanks.promiseTitle') })).toBeVisible();
  await expect(page.getByText(code)).toBeVisible();
  return code;
};

const find = async (kiosk: Kiosk, code: string): Promise<void> => {
  await kiosk.tap(kiosk.say('kiosk', 'basket.settle'));
  await kiosk.type(code.replace('-', ''));
  await kiosk.tap(kiosk.say('pay', 'settle.find'));
};

test('goods now, money later: the code typed on the screen settles it', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const code = await promise(kiosk);
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toMatchObject([
    {
      body: {
        tender: { type: 'promise', code },
        postings: [
          ['assets:promises', tenge(450)],
          ['income:goods', -tenge(450)],
        ],
      },
    },
  ]);

  await kiosk.tap(kiosk.say('common', 'done'));
  await kiosk.start();
  await find(kiosk, code);
  await kiosk.putIn('note', 500);
  await kiosk.paid(450);
  await expect(kiosk.thanks).toBeVisible();
  await expect(kiosk.page.getByText(kiosk.say('pay', 'thanks.settled'))).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'promise-settled')).toMatchObject([
    {
      body: {
        code,
        settled: tenge(450),
        gift: 0,
        tender: { type: 'cash', putIn: tenge(500), change: tenge(50) },
        postings: [
          ['assets:box', tenge(450)],
          ['assets:promises', -tenge(450)],
        ],
      },
    },
  ]);
});

test('a promise paid in parts stays open under the same code', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, words, page } = kiosk;
  const code = await promise(kiosk);
  await kiosk.tap(say('common', 'done'));
  // The next buyer finds the shop's own language, and with it the Kazakh letters of the code.
  await kiosk.tap('Русский');
  await kiosk.start();
  await kiosk.tap(say('kiosk', 'basket.settle'));
  await kiosk.tap(say('common', 'keyboard.letters', { language: 'ҚАЗ' }));
  await kiosk.type(code.replace('-', ''));
  await kiosk.tap(say('pay', 'settle.find'));
  await kiosk.putIn('coin', 200);
  await kiosk.tap(say('pay', 'missing.accept', { sum: words.tenge(200) }));
  await kiosk.paid(200);
  await expect(page.getByText(say('pay', 'thanks.stillOpen', { sum: words.tenge(250) }))).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'promise-settled')).toMatchObject([{ body: { code, settled: tenge(200) } }]);
});

test('a code that nobody has is answered kindly, and can be mended', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say, page } = kiosk;
  await kiosk.start();
  await find(kiosk, 'ТЕҢІЗ47');
  await expect(page.getByText(say('pay', 'settle.unknown'))).toBeVisible();
  await kiosk.tap(say('common', 'keyboard.erase'));
  await expect(page.getByRole('textbox', { name: say('pay', 'settle.code') })).toHaveValue('ТЕҢІЗ4');
});

test('the first buyer of a code can undo the promise', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say, page } = kiosk;
  const code = await promise(kiosk);
  await kiosk.tap(say('pay', 'thanks.undo'));
  await expect(page.getByText(say('pay', 'thanks.undonePromise', { code }))).toBeVisible();
  await kiosk.tap(say('pay', 'thanks.toBasket'));
  await kiosk.take(WATER);
  await kiosk.pay(650);
  await kiosk.paid(650);
  await expect(kiosk.thanks).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'entry-corrected')).toMatchObject([
    { body: { kind: 'purchase-recorded', reason: 'undone-by-buyer', promise: { open: -tenge(450) } } },
  ]);
});
