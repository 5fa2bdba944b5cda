import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { ADMINISTRATOR } from '../sample-shop.ts';
import { askForPin, signIn, typePin } from '../sign-in.ts';
import { write } from '../set-up.ts';
import { tap } from '../tap.ts';
import { answer, keepWaiting, lose, refuse } from './calls.ts';
import type { Screen } from './screen.ts';

const people = (name: string, open: Screen['open']): Screen => ({
  name: name === '' ? 'people' : `people-${name}`,
  side: 'staff',
  shop: 'storied',
  open,
});

const LONG_NAME = 'Нұрсұлтан-Бекзат Әбдіқадырұлы Жұмағұловский (ауыстырушы)';

const toPeople = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.menu'));
  await b.tap(b.say('staff', 'section.people'));
  await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.people'), level: 1 })).toBeVisible();
};
const listed = async (b: Buyer): Promise<void> =>
  await expect(b.page.getByText(ADMINISTRATOR.name).last()).toBeVisible();
const toNew = async (b: Buyer): Promise<void> => {
  await toPeople(b);
  await b.tap(b.say('people', 'add'));
  await expect(b.page.getByRole('heading', { name: b.say('people', 'new.title'), level: 1 })).toBeVisible();
};
const toPin = async (b: Buyer, name = LONG_NAME): Promise<void> => {
  await toNew(b);
  await write(b, b.say('people', 'new.name'), name);
  await b.tap(b.say('people', 'new.toPin'));
  await expect(b.page.getByText(b.say('people', 'pin.choose'))).toBeVisible();
};
const twice = async (b: Buyer): Promise<void> => {
  await typePin(b, '7306');
  await b.tap(b.say('people', 'pin.next'));
  await typePin(b, '7306');
};

const toChange = async (b: Buyer): Promise<void> => {
  await toPeople(b);
  await b.tap(b.say('people', 'changeOf', { name: ADMINISTRATOR.name }));
  await expect(b.button(b.say('people', 'edit.newPin'))).toBeVisible();
};
const toForgot = async (b: Buyer): Promise<void> => {
  await askForPin(b);
  await tap(b.page.getByRole('button', { name: ADMINISTRATOR.name }));
  await b.tap(b.say('people', 'forgot.ask'));
  await expect(b.page.getByLabel(b.say('people', 'forgot.code'))).toBeVisible();
};
const CODE = 'K7XM2-9ATCP-44HEX-83PKM';

/** Who has a PIN, and somebody new. */
export const PEOPLE_SCREENS: readonly Screen[] = [
  people('', async (b) => {
    await toPeople(b);
    await listed(b);
  }),
  people('loading', async (b) => {
    await keepWaiting(b.page, 'people/list');
    await toPeople(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  people('error', async (b) => {
    await lose(b.page, 'people/list');
    await toPeople(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  people('new', toNew),
  people('new-problem', async (b) => {
    await toNew(b);
    await b.tap(b.say('people', 'new.toPin'));
    await expect(b.page.getByText(b.say('setup', 'problem.empty'))).toBeVisible();
  }),
  people('new-taken', async (b) => {
    await refuse(b.page, 'people/add', 'name-taken');
    await toPin(b, ADMINISTRATOR.name);
    await twice(b);
    await b.tap(b.say('people', 'pin.add'));
    await expect(b.page.getByText(b.say('errors', 'code.name-taken'))).toBeVisible();
  }),
  people('pin', toPin),
  people('pin-mixed', async (b) => {
    await toPin(b);
    await b.tap(b.say('staff', 'pin.shuffle'));
    await expect(b.page.getByRole('button', { name: b.say('staff', 'pin.shuffle'), pressed: true })).toBeVisible();
  }),
  people('pin-weak', async (b) => {
    await toPin(b);
    await typePin(b, '1987');
    await b.tap(b.say('people', 'pin.next'));
    await expect(b.page.getByText(b.say('setup', 'problem.pin.a-year'))).toBeVisible();
  }),
  people('pin-differs', async (b) => {
    await toPin(b);
    await typePin(b, '7306');
    await b.tap(b.say('people', 'pin.next'));
    await typePin(b, '7305');
    await b.tap(b.say('people', 'pin.add'));
    await expect(b.page.getByText(b.say('people', 'pin.differs'))).toBeVisible();
  }),
  people('pin-again', async (b) => {
    await toPin(b);
    await twice(b);
  }),
  people('change', toChange),
  people('leave', async (b) => {
    await toChange(b);
    await b.tap(b.say('people', 'edit.leave'));
    await expect(b.button(b.say('people', 'edit.leaveDo'))).toBeVisible();
  }),
  people('code', async (b) => {
    await answer(b.page, 'people/makeRecoveryCode', { code: CODE });
    await toPeople(b);
    await b.tap(b.say('people', 'recovery.make'));
    await expect(b.page.getByText(CODE)).toBeVisible();
  }),
  people('forgot', toForgot),
  people('forgot-problem', async (b) => {
    await toForgot(b);
    await b.tap(b.say('people', 'forgot.do'));
    await expect(b.page.getByText(b.say('people', 'forgot.codeShort'))).toBeVisible();
  }),
  people('not-added', async (b) => {
    await lose(b.page, 'people/add');
    await toPin(b);
    await twice(b);
    await tap(b.button(b.say('people', 'pin.add')));
    await expect(b.page.getByText(b.say('errors', 'unreachable'))).toBeVisible();
  }),
];
