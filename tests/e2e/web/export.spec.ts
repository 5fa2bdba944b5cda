import { readFileSync } from 'node:fs';
import { expect, test } from '../../helpers/kiosk.ts';
import { signIn } from '../../helpers/sign-in.ts';

/* On the desktop the host saves files: desktop/save-file.spec.ts. */

test('the goods are saved as a table that changes nothing when it comes back', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'kk' });
  const { say, page } = kiosk;
  await signIn(kiosk);
  await kiosk.tap(say('staff', 'section.goods'));
  const downloading = page.waitForEvent('download');
  await kiosk.tap(say('goods', 'list.export'));
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^adal-goods-\d{4}-\d\d-\d\d\.csv$/);
  const file = readFileSync(await download.path());
  // Excel knows UTF-8 by its mark.
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  await kiosk.tap(say('goods', 'list.import'));
  const files = page.locator('input[type="file"]');
  await files.setInputFiles({ name: 'back.csv', mimeType: 'text/csv', buffer: file });
  await expect(page.getByText(say('goods', 'import.nothing'))).toBeVisible();
  await expect(page.getByText('36', { exact: true })).toBeVisible();
});
