import type { Buyer } from './buyer.ts';
import { expect } from './kiosk.ts';
import { ADMINISTRATOR } from './sample-shop.ts';

/** Touches a PIN on the pad. Digits that stand beside each other in it have to differ: a bouncing finger counts once. */
export const typePin = async (buyer: Buyer, pin: string): Promise<void> => {
  for (const digit of pin) await buyer.tap(digit);
};

/** From the idle board, or the closed stand, to the PIN. */
export const askForPin = async (buyer: Buyer): Promise<void> => {
  await buyer.tap(buyer.say('kiosk', 'idle.staff'));
  await expect(buyer.page.getByRole('region', { name: buyer.say('staff', 'pin.title') })).toBeVisible();
};

/** From the idle board to the office, as the administrator of the sample shop. */
export const signIn = async (buyer: Buyer): Promise<void> => {
  await askForPin(buyer);
  await typePin(buyer, ADMINISTRATOR.pin);
  await buyer.tap(buyer.say('staff', 'pin.enter'));
  await expect(buyer.page.getByRole('heading', { name: buyer.say('staff', 'section.today'), level: 1 })).toBeVisible();
};
