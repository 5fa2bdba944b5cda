import { expect, test } from '../helpers/kiosk.ts';
import { entriesOf } from '../helpers/ledger.ts';

for (const about of ['price-tag-missing', 'box-full', 'sold-out', 'no-change'] as const) {
  test(`one touch tells the staff: ${about}`, async ({ openKiosk }) => {
    const kiosk = await openKiosk({ language: 'ru' });
    const { say, page } = kiosk;
    await kiosk.start();
    await kiosk.tap(say('kiosk', 'goods.tellUs'));
    await kiosk.tap(say('kiosk', `tellUs.about.${about}`));
    await expect(page.getByText(say('kiosk', 'tellUs.thanks'))).toBeVisible();
    expect(entriesOf(kiosk.dataDir, 'notice-raised')).toMatchObject([{ actor: 'kiosk', body: { about, sku: null } }]);
  });
}
