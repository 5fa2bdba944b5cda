import type { Buyer } from './buyer.ts';
import { expect } from './kiosk.ts';

export type SetupStep =
  | 'language'
  | 'school'
  | 'currency'
  | 'hours'
  | 'campaign'
  | 'payment'
  | 'goods'
  | 'administrator'
  | 'summary';

const STEPS: readonly SetupStep[] = [
  'language',
  'school',
  'currency',
  'hours',
  'campaign',
  'payment',
  'goods',
  'administrator',
  'summary',
];

export const NEW_SHOP = { school: '№ 27 мектеп-лицей', administrator: 'Айгүл Сәрсенова', pin: '4826' } as const;

/** Writes into a field by its label, as with a real keyboard. */
export const write = async ({ page }: Buyer, label: string, text: string): Promise<void> =>
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);

export const next = async (buyer: Buyer): Promise<void> => await buyer.tap(buyer.say('setup', 'next'));

export const seeStep = async ({ page, say }: Buyer, step: SetupStep): Promise<void> =>
  await expect(page.getByRole('heading', { name: say('setup', `title.${step}`), level: 1 })).toBeVisible();

const pin = async ({ page, say }: Buyer, typed: string, again: string): Promise<void> => {
  await page.getByLabel(say('setup', 'pin.new'), { exact: true }).fill(typed);
  await page.getByLabel(say('setup', 'pin.again'), { exact: true }).fill(again);
};

/** Types who the administrator is. */
export const introduce = async (buyer: Buyer, typed: string = NEW_SHOP.pin, again = typed): Promise<void> => {
  await write(buyer, buyer.say('setup', 'administrator.name'), NEW_SHOP.administrator);
  await pin(buyer, typed, again);
};

/** From the first page of the set-up to another one, with as little as has to be typed on the way. */
export const goToStep = async (buyer: Buyer, to: SetupStep): Promise<void> => {
  for (const step of STEPS.slice(0, STEPS.indexOf(to))) {
    await seeStep(buyer, step);
    if (step === 'school') await write(buyer, buyer.say('setup', 'school.name'), NEW_SHOP.school);
    if (step === 'administrator') await introduce(buyer);
    await next(buyer);
  }
  await seeStep(buyer, to);
};
