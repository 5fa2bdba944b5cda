import type { Locator } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { openSnapshot } from '../../db/open.ts';
import { openPaper } from '../../server/box-paper.ts';
import { denominations, TENGE } from '../../shop/currency.ts';
import { countTouches } from '../helpers/count-touches.ts';
import { expect, test, type Kiosk } from '../helpers/kiosk.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { ADMINISTRATOR, SECOND, tenge, type SampleShop } from '../helpers/sample-shop.ts';
import { signIn, typePin } from '../helpers/sign-in.ts';
import { tap } from '../helpers/tap.ts';

const VALUES = denominations(TENGE);
/** How many of each note and coin lie in the box, the largest first: 118 540 ₸. */
const PIECES = [0, 1, 7, 14, 26, 19, 27, 31, 18, 16, 12, 40];
const COUNTED = tenge(118_540);

/** The records know of 450 ₸ more than lie in the box. */
const SHOP: SampleShop = {
  second: true,
  past: async (client) => {
    const paid = tenge(118_990);
    const tender = { type: 'cash' as const, putIn: paid, change: 0, pieces: [] };
    await client.kiosk.recordGift({ id: uuidv7(), paid, tender });
  },
};

/**
 * Fingers may come down so often from the office to the closed box (they come down 74 times). At a slow three seconds each that is
 * four minutes, which leaves six for the hands that sort the money.
 */
const TOUCHES = 80;

const choose = async ({ page }: Kiosk, title: string): Promise<void> =>
  await tap(page.locator('label').filter({ has: page.getByText(title, { exact: true }) }));

const openBox = async (kiosk: Kiosk): Promise<void> => {
  await kiosk.tap(kiosk.say('staff', 'section.box'));
  await expect(kiosk.page.getByRole('heading', { name: kiosk.say('box', 'past.title') })).toBeVisible();
};

const counting = async ({ page, say }: Kiosk): Promise<void> =>
  await expect(page.getByRole('heading', { name: say('box', 'count.title') })).toBeVisible();

const field = ({ page, say, words }: Kiosk, value: number): Locator =>
  page.getByRole('textbox', { name: say('box', 'count.row', { value: words.tenge(value / 100) }), exact: true });

/** Types figures on the pad of the count, row after row. */
const countRows = async (kiosk: Kiosk, pieces: readonly number[]): Promise<void> => {
  const pad = kiosk.page.getByRole('group', { name: kiosk.say('box', 'count.pad') });
  for (const [at, count] of pieces.entries()) {
    if (at > 0) await tap(pad.getByRole('button', { name: kiosk.say('box', 'count.next') }));
    for (const digit of String(count)) await tap(pad.getByRole('button', { name: digit, exact: true }));
  }
};

/** A number of a seal or a bag on the on-screen keyboard. */
const typeNumber = async (kiosk: Kiosk, label: string, number: string): Promise<void> => {
  const { page, say } = kiosk;
  const target = page.getByRole('textbox', { name: label, exact: true });
  await tap(target);
  const dock = page.getByRole('region', { name: say('common', 'keyboard.name') });
  await tap(dock.getByRole('button', { name: say('setup', 'typing.signs') }));
  for (const digit of number) await tap(dock.getByRole('button', { name: digit, exact: true }));
  await expect(target).toHaveValue(number);
  await tap(dock.getByRole('button', { name: new RegExp(`^${say('common', 'done')}`) }));
};

const sign = async (kiosk: Kiosk): Promise<void> => {
  await typePin(kiosk, ADMINISTRATOR.pin);
  await kiosk.tap(kiosk.say('box', 'sign.next'));
  await typePin(kiosk, SECOND.pin);
  await kiosk.tap(kiosk.say('box', 'sign.lock'));
};

/** What the data folder holds of a count that is under way: the figures that are typed, the largest piece first. */
const keptRows = (dataDir: string): readonly number[] => {
  const opened = openSnapshot(dataDir);
  if (!opened.ok) throw new Error(opened.message);
  const paper = openPaper(opened.folder.db);
  opened.folder.close();
  return paper?.sheets[0]?.rows.map(({ count }) => count) ?? [];
};

test('a box with twelve denominations is counted, signed by two and closed well within ten minutes', async ({
  openKiosk,
}, info) => {
  test.slow();
  const kiosk = await openKiosk({ shop: SHOP });
  const { page, say, words } = kiosk;
  await signIn(kiosk);
  const touches = await countTouches(page);

  await openBox(kiosk);
  await kiosk.tap(say('box', 'home.begin'));
  await typeNumber(kiosk, say('box', 'opening.seal'), '004718');
  await kiosk.tap(say('box', 'opening.do'));
  await counting(kiosk);
  await countRows(kiosk, PIECES);
  await expect(page.getByText(words.tenge(118_540), { exact: true })).toBeVisible();
  await kiosk.tap(say('box', 'count.lock'));
  await sign(kiosk);
  await expect(page.getByText(say('box', 'result.less', { sum: words.tenge(450) }))).toBeVisible();
  await choose(kiosk, say('box', 'reason.unknown'));
  await typeNumber(kiosk, say('box', 'result.bag'), '0032');
  await typeNumber(kiosk, say('box', 'result.seal'), '004719');
  await kiosk.tap(say('box', 'result.do'));
  await expect(page.getByRole('heading', { name: say('box', 'done.title') })).toBeVisible();
  await kiosk.tap(say('box', 'done.home'));
  await expect(page.getByRole('heading', { name: say('box', 'past.title') })).toBeVisible();

  const count = await touches();
  info.annotations.push({ type: 'touches', description: String(count) });
  expect(count).toBeLessThanOrEqual(TOUCHES);
  const [locked] = entriesOf(kiosk.dataDir, 'box-counted');
  expect(locked?.body).toMatchObject({
    counted: COUNTED,
    expected: tenge(118_990),
    seal: '004718',
    signers: ['p1', 'p2'],
    pieces: VALUES.map((value, at) => ({ value, count: PIECES[at] })).slice(1),
  });
  expect(entriesOf(kiosk.dataDir, 'box-sealed')).toMatchObject([
    { body: { count: locked?.id, left: tenge(9940), moved: tenge(108_600), bag: '0032', seal: '004719' } },
  ]);
});

test('a count half way survives kill -9 and is taken up again', async ({ openKiosk }) => {
  test.slow();
  const kiosk = await openKiosk({ shop: SHOP });
  await signIn(kiosk);
  await openBox(kiosk);
  await kiosk.tap(kiosk.say('box', 'home.begin'));
  await choose(kiosk, kiosk.say('box', 'opening.none'));
  await kiosk.tap(kiosk.say('box', 'opening.do'));
  await counting(kiosk);
  const half = PIECES.slice(0, 6);
  await countRows(kiosk, half);
  await expect.poll(() => keptRows(kiosk.dataDir)).toEqual(half);
  await kiosk.kill();
  expect(entriesOf(kiosk.dataDir, 'box-counted')).toEqual([]);

  const again = await kiosk.startAgain();
  await signIn(again);
  await openBox(again);
  await again.tap(again.say('box', 'underWay.continue'));
  await counting(again);
  for (const [at, count] of half.entries()) await expect(field(again, VALUES[at] ?? 0)).toHaveValue(String(count));
  await expect(field(again, VALUES[6] ?? 0)).toBeFocused();
  await countRows(again, PIECES.slice(6));
  await again.tap(again.say('box', 'count.lock'));
  await sign(again);
  await expect(again.page.getByRole('heading', { name: again.say('box', 'result.title') })).toBeVisible();
  expect(entriesOf(again.dataDir, 'box-counted')).toMatchObject([{ body: { counted: COUNTED } }]);
});

test('two who count apart see nothing of each other, look again where they differ, and sign when they agree', async ({
  openKiosk,
}) => {
  test.slow();
  const kiosk = await openKiosk({ shop: SHOP });
  const { page, say } = kiosk;
  const mine: readonly number[] = VALUES.map((_value, at) => (at === 11 ? 7 : 0));
  const lock = async () => {
    await kiosk.tap(say('box', 'count.pause'));
    await kiosk.tap(say('staff', 'office.lock'));
  };
  const countAlone = async (pieces: readonly number[]) => {
    await countRows(kiosk, pieces);
    await kiosk.tap(say('box', 'count.done'));
    await expect(page.getByRole('heading', { name: say('box', 'apart.title') })).toBeVisible();
  };
  const signApart = async () => {
    await kiosk.tap(say('box', 'apart.sign'));
    await typePin(kiosk, SECOND.pin);
    await kiosk.tap(say('box', 'sign.next'));
    await typePin(kiosk, ADMINISTRATOR.pin);
    await kiosk.tap(say('box', 'sign.lock'));
  };

  await signIn(kiosk);
  await openBox(kiosk);
  await kiosk.tap(say('box', 'home.begin'));
  await choose(kiosk, say('box', 'opening.none'));
  await choose(kiosk, say('box', 'opening.apart'));
  await kiosk.tap(say('box', 'opening.do'));
  await counting(kiosk);
  await countAlone(mine);
  await lock();

  await signIn(kiosk, SECOND);
  await openBox(kiosk);
  await kiosk.tap(say('box', 'underWay.continue'));
  await counting(kiosk);
  await expect(field(kiosk, VALUES[11] ?? 0)).toHaveValue('');
  await countAlone(mine.with(11, 8));
  await signApart();
  await expect(page.getByText(say('box', 'apart.differ'))).toBeVisible();
  await tap(field(kiosk, VALUES[11] ?? 0));
  await countAlone([7]);
  await lock();

  // The first looks again too, and stays with their figure.
  await signIn(kiosk);
  await openBox(kiosk);
  await kiosk.tap(say('box', 'underWay.continue'));
  await counting(kiosk);
  await expect(field(kiosk, VALUES[11] ?? 0)).toHaveValue('7');
  await kiosk.tap(say('box', 'count.done'));
  await kiosk.tap(say('box', 'apart.sign'));
  await sign(kiosk);
  await expect(page.getByRole('heading', { name: say('box', 'result.title') })).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'box-counted')).toMatchObject([
    { body: { apart: true, counted: tenge(35), signers: ['p1', 'p2'] } },
  ]);
});
