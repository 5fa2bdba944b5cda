import { JUICE, SAMSA } from '../helpers/goods.ts';
import { holdDatabase } from '../helpers/hold-database.ts';
import { expect, test } from '../helpers/kiosk.ts';
import { entriesOf } from '../helpers/ledger.ts';

test('a purchase that was thanked for survives kill -9', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  await kiosk.start();
  await kiosk.take(SAMSA);
  await kiosk.pay(450);
  await kiosk.paid(450);
  await expect(kiosk.thanks).toBeVisible();
  await kiosk.kill();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toMatchObject([{ body: { lines: [{ sku: SAMSA.sku }] } }]);

  const again = await kiosk.startAgain();
  await again.start();
  await again.take(JUICE);
  await again.pay(250);
  await again.paid(250);
  await expect(again.thanks).toBeVisible();
  expect(entriesOf(again.dataDir, 'purchase-recorded').map(({ body }) => body.lines[0]?.sku)).toEqual([
    SAMSA.sku,
    JUICE.sku,
  ]);
});

test('what could not be stored is not thanked for; trying again stores it once', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'en' });
  const { say, words, page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA);
  await kiosk.pay(450);
  const release = holdDatabase(kiosk.dataDir);
  await kiosk.paid(450);
  const trouble = page.getByRole('dialog', { name: say('pay', 'trouble.title') });
  await expect(trouble).toContainText(say('pay', 'trouble.safe'));
  await expect(kiosk.thanks).toBeHidden();
  release();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toEqual([]);

  await kiosk.tap(say('pay', 'trouble.later'));
  await kiosk.tap(say('common', 'back'));
  await kiosk.tap(say('kiosk', 'basket.payTotal', { total: words.tenge(450) }));
  await kiosk.paid(450);
  await expect(kiosk.thanks).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
});
