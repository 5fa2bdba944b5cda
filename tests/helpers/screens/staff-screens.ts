import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { askForPin, signIn, typePin } from '../sign-in.ts';
import { write } from '../set-up.ts';
import { tap } from '../tap.ts';
import { keepWaiting, lose, refuse } from './calls.ts';
import type { Screen } from './screen.ts';

const staff = (name: string, open: Screen['open'], more: Partial<Screen> = {}): Screen => ({
  name: `staff-${name}`,
  side: 'staff',
  shop: 'open',
  open,
  ...more,
});

type Section = 'shop' | 'hours' | 'payment' | 'money' | 'look' | 'pin';
const SECTIONS: readonly Section[] = ['shop', 'hours', 'payment', 'money', 'look', 'pin'];

const toSection = async (b: Buyer, section: Section): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.menu'));
  await b.tap(b.say('staff', `section.${section}`));
  await expect(b.page.getByRole('heading', { name: b.say('staff', `section.${section}`), level: 1 })).toBeVisible();
};
const save = async (b: Buyer): Promise<void> => await b.tap(b.say('staff', 'office.save'));
const rename = async (b: Buyer, name: string): Promise<void> => await write(b, b.say('setup', 'school.name'), name);
const tryPin = async (b: Buyer, pin: string): Promise<void> => {
  await askForPin(b);
  await typePin(b, pin);
  await b.tap(b.say('staff', 'pin.enter'));
};

/** The staff's side: the PIN, what waits, the settings. */
export const STAFF_SCREENS: readonly Screen[] = [
  staff('sign-in', askForPin),
  staff('sign-in-typed', async (b) => {
    await askForPin(b);
    await typePin(b, '4826');
  }),
  staff('sign-in-wrong', async (b) => {
    await refuse(b.page, 'session/open', 'pin-wrong', { waitMs: 0 });
    await tryPin(b, '9182');
    await expect(b.page.getByText(b.say('staff', 'pin.wrong'))).toBeVisible();
  }),
  staff('sign-in-wait', async (b) => {
    await refuse(b.page, 'session/open', 'pin-locked', { waitMs: 480_000 });
    await tryPin(b, '9182');
    await expect(b.page.getByText(b.say('staff', 'pin.locked'))).toBeVisible();
  }),
  staff('sign-in-error', async (b) => {
    await lose(b.page, 'session/people');
    await b.tap(b.say('kiosk', 'idle.staff'));
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  staff('today', async (b) => {
    await signIn(b);
    await expect(b.page.getByText(b.say('picture', 'notices.title'))).toBeVisible();
  }),
  staff(
    'today-nothing',
    async (b) => {
      await signIn(b);
      await expect(b.page.getByText(b.say('picture', 'todo.nothing'))).toBeVisible();
    },
    { shop: 'bare' },
  ),
  staff('today-loading', async (b) => {
    await keepWaiting(b.page, 'today/view');
    await signIn(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  staff('today-error', async (b) => {
    await lose(b.page, 'today/view');
    await signIn(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  ...SECTIONS.map((section) => staff(section, async (b) => await toSection(b, section))),
  staff('menu', async (b) => {
    await signIn(b);
    await b.page.setViewportSize({ width: 390, height: 844 });
    await b.tap(b.say('staff', 'office.all'));
    await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.menu'), level: 1 })).toBeVisible();
  }),
  staff('shop-problems', async (b) => {
    await toSection(b, 'shop');
    await rename(b, '');
    await save(b);
    await expect(b.page.getByText(b.say('staff', 'office.refused'))).toBeVisible();
  }),
  staff('shop-typing', async (b) => {
    await toSection(b, 'shop');
    await tap(b.page.getByRole('textbox', { name: b.say('setup', 'school.name'), exact: true }));
    await expect(b.page.getByRole('group', { name: b.say('common', 'keyboard.name') })).toBeVisible();
  }),
  staff('look-saved', async (b) => {
    await toSection(b, 'look');
    await tap(b.page.getByRole('switch', { name: b.say('staff', 'look.sound') }));
    await save(b);
    await expect(b.page.getByText(b.say('staff', 'saved.look'))).toBeVisible();
    // As it was, for whoever looks next.
    await tap(b.page.getByRole('switch', { name: b.say('staff', 'look.sound') }));
    await save(b);
    await expect(b.page.getByText(b.say('staff', 'saved.look'))).toBeVisible();
  }),
  staff('unsaved', async (b) => {
    await toSection(b, 'shop');
    await rename(b, '№ 28');
    await b.tap(b.say('staff', 'section.today'));
    await expect(b.page.getByRole('dialog', { name: b.say('staff', 'unsaved.title') })).toBeVisible();
  }),
  staff('not-saved', async (b) => {
    await lose(b.page, 'settings/change');
    await toSection(b, 'shop');
    await rename(b, '№ 28');
    await save(b);
    await expect(b.page.getByText(b.say('errors', 'unreachable'))).toBeVisible();
  }),
  staff(
    'locks-soon',
    async (b) => {
      await signIn(b);
      await b.page.clock.runFor(106_000);
      await expect(b.page.getByText(b.say('staff', 'office.locksSoon'))).toBeVisible();
    },
    { clock: true },
  ),
];
