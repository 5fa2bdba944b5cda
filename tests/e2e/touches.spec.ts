import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../shop/languages.ts';
import { JUICE } from '../helpers/goods.ts';
import { expect, test } from '../helpers/kiosk.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { scan } from '../helpers/scanner.ts';

/** Counts fingers that came down on the page, as the browser itself tells; a mouse would make the count a lie. */
const countTouches = async (page: Page): Promise<() => Promise<number>> => {
  const counter = await page.evaluateHandle(() => {
    const count = { touches: 0, others: 0 };
    const note = (event: PointerEvent): void => {
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch') count.touches += 1;
      else count.others += 1;
    };
    addEventListener('pointerdown', note, true);
    return count;
  });
  return async () => {
    const { touches, others } = await counter.jsonValue();
    expect(others).toBe(0);
    return touches;
  };
};

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
