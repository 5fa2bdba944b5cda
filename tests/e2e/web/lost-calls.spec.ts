import { SAMSA } from '../../helpers/goods.ts';
import { expect, test, type Kiosk } from '../../helpers/kiosk.ts';
import { entriesOf } from '../../helpers/ledger.ts';

const CALL = '**/rpc/kiosk/recordPurchase';

const atThePayScreen = async (kiosk: Kiosk): Promise<void> => {
  await kiosk.start();
  await kiosk.take(SAMSA);
  await kiosk.pay(450);
  await expect(kiosk.paidButton(450)).toBeVisible();
};

const expectTrouble = async ({ page, say, thanks }: Kiosk): Promise<void> => {
  const trouble = page.getByRole('dialog', { name: say('pay', 'trouble.title') });
  await expect(trouble).toContainText(say('errors', 'unreachable'));
  await expect(trouble).toContainText(say('pay', 'trouble.safe'));
  await expect(thanks).toBeHidden();
};

test('a call that never arrives is said kindly, and the same touch again records it', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  await atThePayScreen(kiosk);
  await kiosk.page.route(CALL, async (route) => await route.abort());
  await kiosk.paid(450);
  await expectTrouble(kiosk);
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toEqual([]);
  await kiosk.page.unroute(CALL);
  await kiosk.tap(kiosk.say('common', 'tryAgain'));
  await expect(kiosk.thanks).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
});

test('an answer that is lost does not make anybody pay twice', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  await atThePayScreen(kiosk);
  await kiosk.page.route(CALL, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await kiosk.paid(450);
  await expectTrouble(kiosk);
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
  await kiosk.page.unroute(CALL);
  await kiosk.tap(kiosk.say('common', 'tryAgain'));
  await expect(kiosk.thanks).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
});

test('a lost answer is not paid twice by way of "not now" either', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'en' });
  const { say } = kiosk;
  await atThePayScreen(kiosk);
  await kiosk.page.route(CALL, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await kiosk.paid(450);
  await expectTrouble(kiosk);
  await kiosk.page.unroute(CALL);
  await kiosk.tap(say('pay', 'trouble.later'));
  await kiosk.tap(say('common', 'back'));
  await kiosk.pay(450);
  await kiosk.paid(450);
  await expect(kiosk.thanks).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
});

test('a server that is gone leaves the basket as it was', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say, words } = kiosk;
  await atThePayScreen(kiosk);
  await kiosk.stopServer();
  await kiosk.paid(450);
  await expectTrouble(kiosk);
  await kiosk.tap(say('pay', 'trouble.later'));
  await kiosk.tap(say('common', 'back'));
  await expect(kiosk.button(say('kiosk', 'basket.payTotal', { total: words.tenge(450) }))).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toEqual([]);
});

test('a program that was started again answers the page that was already there', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  await atThePayScreen(kiosk);
  await kiosk.stopServer();
  await kiosk.paid(450);
  await expectTrouble(kiosk);
  await kiosk.startAgain(['--port', new URL(kiosk.page.url()).port]);
  await kiosk.tap(kiosk.say('common', 'tryAgain'));
  await expect(kiosk.thanks).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
});
