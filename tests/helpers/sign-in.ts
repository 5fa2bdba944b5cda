import type { Buyer } from './buyer.ts';
import { expect } from './kiosk.ts';
import { ADMINISTRATOR } from './sample-shop.ts';
import { tap } from './tap.ts';

/** Touches a PIN on the pad. Digits that stand beside each other in it have to differ: a bouncing finger counts once. */
export const typePin = async (buyer: Buyer, pin: string): Promise<void> => {
  for (const digit of pin) await buyer.tap(digit);
};

/** From the idle board, or the closed stand, to the PIN. */
export const askForPin = async (buyer: Buyer): Promise<void> => {
  await buyer.tap(buyer.say('kiosk', 'idle.staff'));
  await expect(buyer.page.getByRole('region', { name: buyer.say('staff', 'pin.title') })).toBeVisible();
};

/** From the idle board to the office: as the administrator of the sample shop unless told. */
export const signIn = async (
  buyer: Buyer,
  { name, pin }: { readonly name: string; readonly pin: string } = ADMINISTRATOR,
): Promise<void> => {
  await askForPin(buyer);
  await tap(buyer.page.getByRole('button', { name }));
  // By keys, which is quicker; the pad has tests of its own.
  await buyer.page.keyboard.type(pin);
  await buyer.tap(buyer.say('staff', 'pin.enter'));
  await expect(buyer.page.getByRole('heading', { name: buyer.say('staff', 'section.today'), level: 1 })).toBeVisible();
};
