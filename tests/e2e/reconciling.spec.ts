import type { Locator } from '@playwright/test';
import { runSecondChecker } from '../db/second-checker.ts';
import { entriesIn, entriesOf } from '../helpers/ledger.ts';
import { JUICE, SAMSA, WATER, type SampleProduct } from '../helpers/goods.ts';
import { expect, test, type Kiosk } from '../helpers/kiosk.ts';
import { ADMINISTRATOR, inShop, SECOND, SETTINGS, tenge } from '../helpers/sample-shop.ts';
import { scan } from '../helpers/scanner.ts';
import { write } from '../helpers/set-up.ts';
import { signIn, typePin } from '../helpers/sign-in.ts';
import { tap } from '../helpers/tap.ts';
import { tradeDay, type TradeDay } from '../helpers/trade-day.ts';
import { denominations } from '../../shop/currency.ts';

/*
 * A teacher at the end of a day: goods in the morning, buyers all day, and in the evening the shelf, the box and what the two
 * have to do with each other. Three juices are gone without a word, and the box is 450 ₸ short.
 */

const CAME = 40;
const GOODS = [WATER, JUICE, SAMSA];
const MISSING = 3;
const SHORT = 450;

const nameOf = (kiosk: Kiosk, product: SampleProduct) => product.name[kiosk.words.language];

const toSection = async (kiosk: Kiosk, section: 'stock' | 'stocktake' | 'box' | 'picture'): Promise<void> => {
  await kiosk.tap(kiosk.say('staff', `section.${section}`));
  const title = section === 'picture' ? kiosk.say('picture', 'title') : kiosk.say('staff', `section.${section}`);
  await expect(kiosk.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
};

/** A card of several, chosen by touch. */
const choose = async ({ page }: Kiosk, title: string): Promise<void> =>
  await tap(page.locator('label').filter({ has: page.getByText(title, { exact: true }) }));

const receive = async (kiosk: Kiosk): Promise<void> => {
  const { say, page } = kiosk;
  await toSection(kiosk, 'stock');
  await choose(kiosk, say('stock', 'source.given'));
  for (const product of GOODS) {
    await scan(page, product.barcode);
    await write(kiosk, say('stock', 'unitsOf', { name: nameOf(kiosk, product) }), String(CAME));
  }
  await kiosk.tap(say('stock', 'receive'));
  await expect(page.getByText(say('stock', 'received', { count: GOODS.length * CAME }))).toBeVisible();
};

const typeOn = async (pad: Locator, figures: number): Promise<void> => {
  for (const digit of String(figures)) await tap(pad.getByRole('button', { name: digit, exact: true }));
};

/** What is really there: all that the records say, but for three juices. */
const countShelf = async (kiosk: Kiosk, { shelf }: TradeDay): Promise<void> => {
  const { say, page } = kiosk;
  await toSection(kiosk, 'stocktake');
  await kiosk.tap(say('stock', 'take.begin'));
  const pad = page.getByRole('group', { name: say('common', 'keyboard.digits') });
  for (const product of GOODS) {
    const there = (shelf.get(product.sku) ?? 0) - (product === JUICE ? MISSING : 0);
    await scan(page, product.barcode);
    await expect(
      page.getByRole('textbox', { name: say('stock', 'unitsOf', { name: nameOf(kiosk, product) }) }),
    ).toBeFocused();
    await typeOn(pad, there);
    await tap(pad.getByRole('button', { name: say('stock', 'count.nextProduct') }));
  }
  await kiosk.tap(say('stock', 'count.finish'));
  await expect(page.getByText(say('stock', 'take.progress', { counted: 3, count: 36 }))).toBeVisible();
  await kiosk.tap(say('stock', 'finish.send'));
  await expect(page.getByRole('heading', { name: say('stock', 'report.title') })).toBeVisible();
  const juice = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nameOf(kiosk, JUICE) }) });
  await expect(juice).toContainText(`\u2212${MISSING}`);
};

/** Counts a sum that lies in the box, signs it twice, and closes the box. */
const countBox = async (kiosk: Kiosk, there: number): Promise<void> => {
  const { say, page, words } = kiosk;
  await toSection(kiosk, 'box');
  await kiosk.tap(say('box', 'home.begin'));
  await choose(kiosk, say('box', 'opening.none'));
  await kiosk.tap(say('box', 'opening.do'));
  const pad = page.getByRole('group', { name: say('box', 'count.pad') });
  let left = there;
  for (const value of denominations(SETTINGS.currency)) {
    const label = say('box', 'count.row', { value: words.formats.money(value) });
    await expect(page.getByRole('textbox', { name: label, exact: true })).toBeFocused();
    await typeOn(pad, Math.floor(left / value));
    left %= value;
    await tap(pad.getByRole('button', { name: say('box', 'count.next') }));
  }
  await expect(page.getByText(say('box', 'count.whole'), { exact: true })).toBeVisible();
  await kiosk.tap(say('box', 'count.lock'));
  await typePin(kiosk, ADMINISTRATOR.pin);
  await kiosk.tap(say('box', 'sign.next'));
  await typePin(kiosk, SECOND.pin);
  await kiosk.tap(say('box', 'sign.lock'));

  await expect(page.getByText(say('box', 'result.less', { sum: words.tenge(SHORT) }))).toBeVisible();
  await choose(kiosk, say('box', 'reason.unknown'));
  await write(kiosk, say('box', 'result.bag'), '17');
  await write(kiosk, say('box', 'result.seal'), '0412');
  await kiosk.tap(say('box', 'result.do'));
  await expect(page.getByRole('heading', { name: say('box', 'done.title') })).toBeVisible();
  await kiosk.tap(say('box', 'done.home'));
};

/** The figures of the picture, as somebody reads them. */
const readPicture = async (kiosk: Kiosk, { cash, phone }: TradeDay): Promise<void> => {
  const { say, words, page } = kiosk;
  const { money, signedMoney, number } = words.formats;
  await toSection(kiosk, 'picture');
  const gaps = page.getByRole('table', { name: say('picture', 'gap.title') });
  const gap = (name: string) =>
    gaps.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const missing = tenge(MISSING * JUICE.price);
  const figures = {
    valueOut: money(tenge((cash + phone + missing) / 100)),
    goods: signedMoney(tenge(-MISSING * JUICE.price)),
    box: signedMoney(tenge(-SHORT)),
    phone: money(tenge(0)),
    phoneOpen: signedMoney(tenge(-phone / 100)),
    promises: money(tenge(0)),
    paidLess: money(tenge(0)),
    paidMore: money(tenge(0)),
    moneyIn: money(tenge(cash / 100 - SHORT)),
  } as const;
  for (const [name, figure] of Object.entries(figures)) {
    await expect(gap(say('picture', `gap.${name as keyof typeof figures}`)).getByRole('cell')).toHaveText(figure);
  }
  const products = page.getByRole('table', { name: say('picture', 'gap.goods'), exact: true });
  const lines = products.getByRole('row');
  // The heading, the juice and the total: nothing else is missing.
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(1).getByRole('rowheader')).toHaveText(nameOf(kiosk, JUICE));
  for (const line of [lines.nth(1), lines.nth(2)]) {
    await expect(line.getByRole('cell')).toHaveText([number(MISSING), money(missing)]);
  }
};

test('a tired teacher finds three units missing and the box 450 short, and the ledger knows just that', async ({
  openKiosk,
}) => {
  test.slow();
  const morning = await openKiosk({ shop: { second: true } });
  await signIn(morning);
  await receive(morning);
  await morning.tap(morning.say('staff', 'office.lock'));
  await morning.kill();

  const { dataDir } = morning;
  const day = await inShop(dataDir, async (client) => await tradeDay(client, { buyers: 30, seed: 7 }));

  const evening = await morning.startAgain();
  await signIn(evening);
  await countShelf(evening, day);
  await countBox(evening, day.cash - tenge(SHORT));
  await readPicture(evening, day);

  // `entriesIn` throws where the ledger does not verify.
  expect(entriesIn(dataDir).length).toBeGreaterThan(30);
  const [count] = entriesOf(dataDir, 'box-counted');
  expect(count?.body).toMatchObject({
    counted: day.cash - tenge(SHORT),
    expected: day.cash,
    signers: ['p1', 'p2'],
    postings: [
      ['assets:box', -tenge(SHORT)],
      ['expenses:shortage', tenge(SHORT)],
    ],
  });
  expect(entriesOf(dataDir, 'box-sealed')).toMatchObject([{ body: { count: count?.id, bag: '17', seal: '0412' } }]);
  const off = entriesOf(dataDir, 'stocktake-recorded').flatMap(({ body }) =>
    body.lines.filter(({ recorded, counted }) => recorded !== counted),
  );
  const recorded = day.shelf.get(JUICE.sku) ?? 0;
  expect(off).toMatchObject([{ sku: JUICE.sku, recorded, counted: recorded - MISSING }]);
  expect(runSecondChecker(['--data', dataDir])).toMatchObject({ status: 0 });
});
