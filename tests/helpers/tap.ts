import type { CDPSession, Locator, Page } from '@playwright/test';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** A session that stays: touch emulation ends with the session that asked for it. */
const touchSession = async (page: Page): Promise<CDPSession> => {
  const known = sessions.get(page);
  if (known !== undefined) return await known;
  const made = page.context().newCDPSession(page);
  sessions.set(page, made);
  return await made;
};

/** How far apart a calm finger touches (ms): further than what counts as a double touch. */
const TOUCH_EVERY_MS = 700;
const lastTouch = new WeakMap<Page, number>();

/** When the next touch says that it was: tests are faster than fingers, and a kiosk takes no notice of a trembling one. */
const nextMoment = (page: Page): number => {
  const at = Math.max(Date.now(), (lastTouch.get(page) ?? 0) + TOUCH_EVERY_MS);
  lastTouch.set(page, at);
  return at / 1000;
};

/** Tells the page that it is on a touch screen (`pointer: coarse`, `maxTouchPoints`). */
export const enableTouch = async (page: Page): Promise<void> => {
  const session = await touchSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
};

/** A finger taps the middle of an element, once it is there, still, enabled and not covered. */
export const tap = async (target: Locator): Promise<void> => {
  // A trial checks all that and scrolls there, without a click.
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (box === null) throw new Error(`Nothing to tap: ${target.toString()}`);
  const session = await touchSession(target.page());
  const timestamp = nextMoment(target.page());
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', timestamp, touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', timestamp: timestamp + 0.05, touchPoints: [] });
};
