import { entriesOf } from '../helpers/ledger.ts';
import { JUICE, MILK, SAMSA, WATER } from '../helpers/goods.ts';
import { expect, test } from '../helpers/kiosk.ts';
import { tenge } from '../helpers/sample-shop.ts';

test('exact money for what was taken', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  await kiosk.start();
  await kiosk.take(SAMSA, JUICE);
  await kiosk.tap(kiosk.say('kiosk', 'basket.more', { name: JUICE.name.kk }));
  await kiosk.pay(950);
  await kiosk.paid(950);
  await expect(kiosk.thanks).toBeVisible();

  const [purchase, ...more] = entriesOf(kiosk.dataDir, 'purchase-recorded');
  expect(more).toEqual([]);
  expect(purchase).toMatchObject({
    actor: 'kiosk',
    body: {
      lines: [
        { sku: SAMSA.sku, units: 1, price: tenge(450) },
        { sku: JUICE.sku, units: 2, price: tenge(250) },
      ],
      suggested: tenge(950),
      paid: tenge(950),
      tender: { type: 'cash', putIn: tenge(950), change: 0, pieces: [] },
      postings: [
        ['assets:box', tenge(950)],
        ['income:goods', -tenge(950)],
      ],
    },
  });
});

test('notes and coins tapped, change taken', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, words, page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA, JUICE, WATER);
  await kiosk.pay(900);
  await kiosk.putIn('note', 500);
  await kiosk.putIn('note', 500, 1);
  await kiosk.putIn('coin', 50);
  await kiosk.tap(say('pay', 'cash.undoLast'));
  await expect(page.locator('[aria-live]').filter({ hasText: say('pay', 'change.title') })).toContainText(
    words.tenge(100),
  );
  await kiosk.paid(900);
  await expect(kiosk.thanks).toBeVisible();

  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toMatchObject([
    {
      body: {
        paid: tenge(900),
        tender: { putIn: tenge(1000), change: tenge(100), pieces: [{ value: tenge(500), count: 2 }] },
      },
    },
  ]);
});

test('by phone: the code to scan, then "I have paid"', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'en' });
  const { say, words, page } = kiosk;
  await kiosk.start();
  await kiosk.take(MILK);
  await kiosk.pay(220);
  await kiosk.payBy('qr');
  await expect(page.getByRole('img', { name: say('pay', 'qr.code', { sum: words.tenge(220) }) })).toBeVisible();
  await kiosk.paid(220);
  await expect(kiosk.thanks).toBeVisible();

  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toMatchObject([
    {
      body: {
        tender: { type: 'qr' },
        postings: [
          ['assets:phone', tenge(220)],
          ['income:goods', -tenge(220)],
        ],
      },
    },
  ]);
});

test('more than suggested: what exceeds the price is a gift', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  await kiosk.start();
  await kiosk.take(SAMSA);
  await kiosk.pay(450);
  await kiosk.tap(kiosk.words.tenge(500));
  await kiosk.paid(500);
  await expect(kiosk.thanks).toBeVisible();

  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toMatchObject([
    {
      body: {
        suggested: tenge(450),
        paid: tenge(500),
        postings: [
          ['assets:box', tenge(500)],
          ['income:gifts', -tenge(50)],
          ['income:goods', -tenge(450)],
        ],
      },
    },
  ]);
});

test('less than suggested is allowed, said kindly and recorded truthfully', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, words, page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA);
  await kiosk.pay(450);
  await kiosk.tap(say('pay', 'amount.own'));
  for (const key of ['3', '2', '0']) await kiosk.tap(key);
  await kiosk.tap(say('pay', 'pad.ok'));
  await expect(page.getByText(say('pay', 'amount.below', { sum: words.tenge(450) }))).toBeVisible();
  await kiosk.paid(320);
  await expect(kiosk.thanks).toBeVisible();

  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toMatchObject([
    { body: { suggested: tenge(450), paid: tenge(320), tender: { putIn: tenge(320) } } },
  ]);
});

test('a gift with no goods', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say } = kiosk;
  await kiosk.start();
  await kiosk.tap(say('kiosk', 'basket.gift'));
  await kiosk.putIn('coin', 200);
  await kiosk.putIn('coin', 50);
  await kiosk.paid(250);
  await expect(kiosk.thanks).toBeVisible();

  expect(entriesOf(kiosk.dataDir, 'gift-recorded')).toMatchObject([
    {
      body: {
        paid: tenge(250),
        postings: [
          ['assets:box', tenge(250)],
          ['income:gifts', -tenge(250)],
        ],
      },
    },
  ]);
});

test('what the basket holds can be taken out again', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA, WATER);
  await kiosk.tap(say('kiosk', 'basket.more', { name: WATER.name.kk }));
  await expect(kiosk.button(say('kiosk', 'basket.payTotal', { total: kiosk.words.tenge(850) }))).toBeVisible();
  await kiosk.tap(say('kiosk', 'basket.less', { name: SAMSA.name.kk }));
  await kiosk.pay(400);
  await kiosk.paid(400);
  await expect(kiosk.thanks).toBeVisible();

  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toMatchObject([
    { body: { lines: [{ sku: WATER.sku, units: 2 }] } },
  ]);
});
