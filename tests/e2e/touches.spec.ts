import { LANGUAGES } from '../../shop/languages.ts';
import { countTouches } from '../helpers/count-touches.ts';
import { JUICE } from '../helpers/goods.ts';
import { expect, test } from '../helpers/kiosk.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { scan } from '../helpers/scanner.ts';

for (const language of LANGUAGES) {
  test(`one item at its suggested price is three touches (${language})`, async ({ openKiosk }) => {
    const kiosk = await openKiosk({ language });
    await kiosk.start();
    await expect(kiosk.card(JUICE)).toBeVisible();
    const touches = await countTouches(kiosk.page);
    await kiosk.take(JUICE);
    await kiosk.pay(250);
    await kiosk.paid(250);
    await expect(kiosk.thanks).toBeVisible();
    expect(await touches()).toBe(3);
    expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
  });

  test(`after a scan it is two (${language})`, async ({ openKiosk }) => {
    const kiosk = await openKiosk({ language });
    const touches = await countTouches(kiosk.page);
    await scan(kiosk.page, JUICE.barcode);
    await kiosk.pay(250);
    await kiosk.paid(250);
    await expect(kiosk.thanks).toBeVisible();
    expect(await touches()).toBe(2);
    expect(entriesOf(kiosk.dataDir, 'purchase-recorded')).toHaveLength(1);
  });
}
