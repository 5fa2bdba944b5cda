import type { Locator } from '@playwright/test';
import type { Tab } from './browser.ts';
import { seenBy } from './page-clock.ts';

/** A child who knows what it wants; at less than this the second touch would be taken for a bouncing finger (ms). */
export const PACE = 350;

/** Touches something as a finger would; answers what the watch in the page says that it took to the next paint (ms). */
export async function touch({ page, devtools }: Tab, target: Locator): Promise<number> {
  const before = (await seenBy(page)).touches.length;
  await target.waitFor();
  const box = await target.boundingBox();
  if (!box) throw new Error(`Nothing to touch: ${String(target)}`);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  for (;;) {
    // Looking into the page more often would slow what is measured.
    await page.waitForTimeout(PACE);
    const took = (await seenBy(page)).touches[before]?.took;
    if (took !== undefined) return took;
  }
}
