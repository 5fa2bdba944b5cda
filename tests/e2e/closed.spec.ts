import { expect, test } from '../helpers/kiosk.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { NEVER_OPEN, tenge } from '../helpers/sample-shop.ts';
import { scan } from '../helpers/scanner.ts';
import { wordsOf } from '../helpers/texts.ts';
import { SAMSA } from '../helpers/goods.ts';

test('outside opening hours the kiosk says so; a scan opens nothing', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ shop: { settings: NEVER_OPEN } });
  const { say, page } = kiosk;
  const title = page.getByRole('heading', { name: say('kiosk', 'closed.title') });
  await expect(title).toBeVisible();
  await scan(page, SAMSA.barcode);
  await expect(kiosk.button(say('kiosk', 'idle.start'))).toBeHidden();
  await expect(title).toBeVisible();
});

test('a gift is still possible when the stand is closed', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ shop: { settings: { standOpen: false } }, language: 'en' });
  const { say, page } = kiosk;
  await expect(page.getByText(say('kiosk', 'closed.byStaff'))).toBeVisible();
  await kiosk.tap(say('kiosk', 'closed.gift'));
  await kiosk.putIn('note', 500);
  await kiosk.paid(500);
  await expect(kiosk.thanks).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'gift-recorded')).toMatchObject([{ body: { paid: tenge(500) } }]);
  await kiosk.tap(say('common', 'done'));
  await expect(page.getByRole('heading', { name: wordsOf('kk').say('kiosk', 'closed.title') })).toBeVisible();
});
