import type { BoxState, CountView } from '../../../shop/contract/box-views.ts';
import { NO_MONEY } from '../../../shop/money.ts';
import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { ADMINISTRATOR, SECOND } from '../sample-shop.ts';
import { write } from '../set-up.ts';
import { signIn, typePin } from '../sign-in.ts';
import { apart, boxState, COUNTS, lockedCount, MANY_PEOPLE, openCount, ROWS, SEALED, SELF } from './box-views.ts';
import { answer, keepWaiting, lose, refuse } from './calls.ts';
import type { Screen } from './screen.ts';

const box = (name: string, open: Screen['open']): Screen => ({
  name: `staff-box-${name}`,
  side: 'staff',
  shop: 'open',
  open,
});

const see = async (b: Buyer, heading: string): Promise<void> =>
  await expect(b.page.getByRole('heading', { name: heading, exact: true })).toBeVisible();

/** On the page of the box, which is in this state. */
const at = async (b: Buyer, state: BoxState, counts = COUNTS): Promise<void> => {
  await answer(b.page, 'box/state', state);
  await answer(b.page, 'box/list', counts);
  await signIn(b);
  await b.tap(b.say('staff', 'section.box'));
  await see(b, b.say('box', 'past.title'));
};

const counting = async (b: Buyer, state: BoxState): Promise<void> => {
  await at(b, state);
  await answer(b.page, 'box/save', { revision: 10, rows: [], done: false });
  await b.tap(b.say('box', 'underWay.continue'));
};
const step = async (b: Buyer, name: 'count' | 'sign' | 'result'): Promise<void> =>
  await see(b, b.say('box', `${name}.title`));

const signing = async (b: Buyer, people = boxState().people): Promise<void> => {
  await counting(b, boxState({ open: openCount(ROWS.length), people }));
  await b.tap(b.say('box', 'count.lock'));
  await step(b, 'sign');
};
const signedByBoth = async (b: Buyer): Promise<void> => {
  await signing(b);
  await typePin(b, ADMINISTRATOR.pin);
  await b.tap(b.say('box', 'sign.next'));
  await typePin(b, SECOND.pin);
  await b.tap(b.say('box', 'sign.lock'));
};

const result = async (b: Buyer, count: CountView): Promise<void> => {
  await at(b, boxState({ unsealed: count }));
  await b.tap(b.say('box', 'waiting.continue'));
  await step(b, 'result');
};

const opening = async (b: Buyer): Promise<void> => {
  await at(b, boxState());
  await b.tap(b.say('box', 'home.begin'));
  await see(b, b.say('box', 'opening.title'));
};

/** The box: its page, and a count from the opening to the sealed bag. */
export const BOX_SCREENS: readonly Screen[] = [
  box('home', async (b) => await at(b, boxState())),
  box('first', async (b) => {
    await at(b, boxState({ last: null, people: [SELF] }), { counts: [], before: null });
    await expect(b.page.getByText(b.say('box', 'home.twoNeeded'))).toBeVisible();
  }),
  box('loading', async (b) => {
    await keepWaiting(b.page, 'box/state');
    await signIn(b);
    await b.tap(b.say('staff', 'section.box'));
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  box('error', async (b) => {
    await lose(b.page, 'box/state');
    await signIn(b);
    await b.tap(b.say('staff', 'section.box'));
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  box('list-error', async (b) => {
    await answer(b.page, 'box/state', boxState());
    await lose(b.page, 'box/list');
    await signIn(b);
    await b.tap(b.say('staff', 'section.box'));
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  box('under-way', async (b) => await at(b, boxState({ open: openCount(10) }))),
  box('others-count', async (b) => await at(b, boxState({ open: { ...apart(true), sheet: null } }))),
  box('waiting', async (b) => await at(b, boxState({ unsealed: lockedCount(0) }))),
  box('give-up', async (b) => {
    await at(b, boxState({ open: openCount(10) }));
    await b.tap(b.say('box', 'drop.ask'));
    await expect(b.page.getByRole('dialog', { name: b.say('box', 'drop.title') })).toBeVisible();
  }),
  box('opening', opening),
  box('opening-problems', async (b) => {
    await opening(b);
    await write(b, b.say('box', 'opening.box'), '');
    await b.tap(b.say('box', 'opening.do'));
    await expect(b.page.getByText(b.say('box', 'opening.sealEmpty'))).toBeVisible();
  }),
  box('opening-other-seal', async (b) => {
    await opening(b);
    await write(b, b.say('box', 'opening.seal'), '004777');
    await expect(b.page.getByText(b.say('box', 'opening.otherSeal', { seal: '004718' }))).toBeVisible();
  }),
  box('count', async (b) => {
    await counting(b, boxState({ open: openCount(10) }));
    await step(b, 'count');
  }),
  box('count-empty', async (b) => {
    await counting(
      b,
      boxState({
        open: openCount(0, { sealState: 'none', seal: null, sheet: { revision: 0, rows: [], done: false } }),
      }),
    );
    await step(b, 'count');
  }),
  box('count-large', async (b) => {
    const rows = ROWS.map(({ value }) => ({ value, count: 99_999 }));
    await counting(b, boxState({ open: openCount(0, { sheet: { revision: 3, rows, done: false } }) }));
    await step(b, 'count');
  }),
  box('count-not-kept', async (b) => {
    await counting(b, boxState({ open: openCount(10) }));
    await step(b, 'count');
    await lose(b.page, 'box/save');
    await b.tap(b.say('box', 'count.more'));
    await expect(b.button(b.say('box', 'count.again'))).toBeVisible();
  }),
  box('count-changed', async (b) => {
    await counting(b, boxState({ open: openCount(10) }));
    await step(b, 'count');
    await refuse(b.page, 'box/save', 'count-changed', { sheet: { revision: 30, rows: ROWS.slice(0, 4), done: false } });
    await b.tap(b.say('box', 'count.more'));
    await expect(b.page.getByText(b.say('box', 'count.changed'))).toBeVisible();
  }),
  box('apart-waits', async (b) => {
    await counting(b, boxState({ open: apart(false) }));
    await see(b, b.say('box', 'apart.title'));
  }),
  box('apart-ready', async (b) => {
    await counting(b, boxState({ open: apart(true) }));
    await expect(b.button(b.say('box', 'apart.sign'))).toBeVisible();
  }),
  box('sign', async (b) => await signing(b)),
  box('sign-second', async (b) => {
    await signing(b, MANY_PEOPLE);
    await typePin(b, ADMINISTRATOR.pin);
    await b.tap(b.say('box', 'sign.next'));
    await expect(b.page.getByText(b.say('box', 'sign.signed'))).toBeVisible();
  }),
  box('sign-wrong', async (b) => {
    await refuse(b.page, 'box/lock', 'signature-wrong', { person: 'p2', waitMs: 0 });
    await signedByBoth(b);
    await expect(b.page.getByText(b.say('box', 'sign.wrong', { name: SECOND.name }))).toBeVisible();
  }),
  box('sign-wait', async (b) => {
    await refuse(b.page, 'box/lock', 'signature-locked', { person: 'p2', waitMs: 480_000 });
    await signedByBoth(b);
    await expect(b.page.getByRole('alert').filter({ hasText: SECOND.name })).toBeVisible();
  }),
  box('result-equal', async (b) => await result(b, lockedCount(0))),
  box('result-less', async (b) => await result(b, lockedCount(-45_000))),
  box('result-problems', async (b) => {
    await result(b, lockedCount(12_345_678_00));
    await b.tap(b.say('box', 'result.do'));
    await expect(b.page.getByText(b.say('box', 'result.bagEmpty'))).toBeVisible();
  }),
  box(
    'result-nothing',
    async (b) => await result(b, lockedCount(0, { pieces: [], counted: NO_MONEY, expected: NO_MONEY })),
  ),
  box('done', async (b) => {
    await result(b, lockedCount(0));
    await answer(b.page, 'box/seal', SEALED);
    await write(b, b.say('box', 'result.bag'), 'К-0032');
    await b.tap(b.say('box', 'result.do'));
    await see(b, b.say('box', 'done.title'));
  }),
];
