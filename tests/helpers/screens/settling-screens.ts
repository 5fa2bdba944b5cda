import type { Buyer } from '../buyer.ts';
import { WATER } from '../goods.ts';
import { expect } from '../kiosk.ts';
import { write } from '../set-up.ts';
import { SETTINGS } from '../sample-shop.ts';
import { signIn } from '../sign-in.ts';
import { answer, keepWaiting, lose, refuse } from './calls.ts';
import type { Screen } from './screen.ts';
import { CONFIRMATIONS, ENTRIES, LET_GO, OPEN_PROMISES, PHONE_STATE, TALLY_STATE, TODAY } from './settling-views.ts';

const settling = (name: string, open: Screen['open'], more: Partial<Screen> = {}): Screen => ({
  name: `staff-${name}`,
  side: 'staff',
  shop: 'open',
  open,
  ...more,
});

type Section = 'phone' | 'promises' | 'corrections' | 'tally';

const toSection = async (b: Buyer, section: Section): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', `section.${section}`));
  await expect(b.page.getByRole('heading', { name: b.say('staff', `section.${section}`), level: 1 })).toBeVisible();
};
const choose = async (b: Buyer, name: string): Promise<void> =>
  await b.page.getByRole('radio', { name: new RegExp(`^${name.replaceAll(/[()?]/g, String.raw`\$&`)}`) }).check();
const tryAgain = async (b: Buyer): Promise<void> => await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
const loading = async (b: Buyer): Promise<void> =>
  await expect(b.page.getByText(b.say('common', 'loading')).first()).toBeVisible();

const atPhone = async (b: Buyer): Promise<void> => {
  await answer(b.page, 'phone/state', PHONE_STATE);
  await answer(b.page, 'phone/list', CONFIRMATIONS);
  await toSection(b, 'phone');
  await expect(b.page.getByRole('heading', { name: b.say('settling', 'phone.waiting') })).toBeVisible();
};
const chooseFile = async (b: Buyer, text: string): Promise<void> => {
  await choose(b, b.say('settling', 'phone.by.file'));
  await b.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'statement.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
};
const day = TODAY.split('-').toReversed().join('.');
/** Rows that match nothing, one that went out, and one of another day; the shop has a gift and a promise of its own. */
const STATEMENT = [
  'Дата;Время;Сумма;Плательщик',
  `${day};10:05;268 450,00 ₸;Айнұр С.`,
  `${day};10:06;450,00 ₸;Айнұр С.`,
  `${day};10:07;-450,00 ₸;Айнұр С.`,
  `${day};16:00;-1 000 000,00 ₸;Банк`,
  `${day};16:01;1 250,00 ₸;Айнұр С.`,
  '01.01.2020;16:01;1 250,00 ₸;Айнұр С.',
].join('\n');
const BAD_STATEMENT = [
  'Дата;Время;Сумма;Валюта',
  `${day};10:05;200;KZT`,
  '31.02.2026;10:05;200;KZT',
  `${day};25:05;200;KZT`,
  `${day};10:05;екі жүз;KZT`,
  `${day};10:05;200;USD`,
  `${day};10:05;"200;KZT`,
  'Итого;;12 500,00;',
  ...Array.from({ length: 30 }, () => 'x;y;z;'),
].join('\n');

const atCorrections = async (b: Buyer): Promise<void> => {
  await answer(b.page, 'corrections/find', ENTRIES);
  await toSection(b, 'corrections');
  await expect(b.page.getByRole('list', { name: b.say('settling', 'corrections.list') })).toBeVisible();
};
const atTally = async (b: Buyer): Promise<void> => {
  await answer(b.page, 'tally/state', TALLY_STATE);
  await toSection(b, 'tally');
  await expect(b.page.getByRole('list', { name: b.say('settling', 'tally.goods') })).toBeVisible();
};

/** Phone payments, promises, corrections, paper sheets. */
export const SETTLING_SCREENS: readonly Screen[] = [
  settling('phone', atPhone),
  settling('phone-real', async (b) => {
    await toSection(b, 'phone');
    await expect(b.page.getByRole('heading', { name: b.say('settling', 'phone.waiting') })).toBeVisible();
  }),
  settling('phone-difference', async (b) => {
    await atPhone(b);
    await write(b, b.say('settling', 'phone.bankTotal'), '12 345,50');
    await b.tap(b.say('settling', 'phone.confirm'));
    await expect(b.page.getByText(b.say('settling', 'phone.whyMissing'))).toBeVisible();
  }),
  settling('phone-statement', async (b) => {
    await toSection(b, 'phone');
    await chooseFile(b, STATEMENT);
    await expect(b.page.getByText(b.say('settling', 'statement.rowsWithoutClaim'))).toBeVisible();
  }),
  settling('phone-bad-statement', async (b) => {
    await toSection(b, 'phone');
    await chooseFile(b, BAD_STATEMENT);
    await expect(b.page.getByText(b.say('settling', 'statement.why.broken-quote'))).toBeVisible();
  }),
  settling('phone-no-statement', async (b) => {
    await toSection(b, 'phone');
    await chooseFile(b, 'name;card\nx;y');
    await expect(b.page.getByText(b.say('settling', 'statement.unreadable'))).toBeVisible();
  }),
  settling(
    'phone-nothing',
    async (b) => {
      await toSection(b, 'phone');
      await expect(b.page.getByText(b.say('settling', 'phone.nothing'))).toBeVisible();
      await expect(b.page.getByText(b.say('settling', 'phone.pastNone'))).toBeVisible();
    },
    { shop: 'bare' },
  ),
  settling('phone-loading', async (b) => {
    await keepWaiting(b.page, 'phone/state');
    await toSection(b, 'phone');
    await loading(b);
  }),
  settling('phone-error', async (b) => {
    await lose(b.page, 'phone/state');
    await toSection(b, 'phone');
    await tryAgain(b);
  }),
  settling('promises', async (b) => {
    await answer(b.page, 'promises/list', OPEN_PROMISES);
    await toSection(b, 'promises');
    await expect(b.page.getByText('ТЕҢІЗ-47')).toBeVisible();
  }),
  settling('promises-letting-go', async (b) => {
    await answer(b.page, 'promises/list', OPEN_PROMISES);
    await refuse(b.page, 'promises/letGo', 'promise-already-settled');
    await toSection(b, 'promises');
    await b.tap(b.say('settling', 'promises.letGoWhat', { code: 'ҚАРЛЫҒАШ-88' }));
    await b.tap(b.say('settling', 'promises.do'));
    await expect(b.page.getByText(b.say('errors', 'code.promise-already-settled'))).toBeVisible();
  }),
  settling('promises-let-go', async (b) => {
    await answer(b.page, 'promises/list', LET_GO);
    await toSection(b, 'promises');
    await b.tap(b.say('settling', 'promises.state.let-go'));
    await expect(b.page.getByText('ҚАРЛЫҒАШ-88')).toBeVisible();
  }),
  settling(
    'promises-none',
    async (b) => {
      await toSection(b, 'promises');
      await expect(b.page.getByText(b.say('settling', 'promises.none.open'))).toBeVisible();
    },
    { shop: 'bare' },
  ),
  settling('promises-loading', async (b) => {
    await keepWaiting(b.page, 'promises/list');
    await toSection(b, 'promises');
    await loading(b);
  }),
  settling('promises-error', async (b) => {
    await lose(b.page, 'promises/list');
    await toSection(b, 'promises');
    await tryAgain(b);
  }),
  settling('corrections', atCorrections),
  settling('corrections-asking', async (b) => {
    await refuse(b.page, 'corrections/correct', 'box-is-open');
    await atCorrections(b);
    await b.tap(b.say('settling', 'corrections.correctWhat', { seq: 312_408 }));
    await b.tap(b.say('settling', 'corrections.take'));
    await expect(b.page.getByText(b.say('errors', 'code.box-is-open'))).toBeVisible();
  }),
  settling('corrections-right', async (b) => {
    await toSection(b, 'corrections');
    await answer(b.page, 'corrections/correct', { id: 'x', seq: 77 });
    const list = b.page.getByRole('list', { name: b.say('settling', 'corrections.list') });
    await list.getByRole('button').first().click();
    await b.tap(b.say('settling', 'corrections.take'));
    await expect(b.page.getByRole('heading', { name: b.say('settling', 'corrections.right') })).toBeVisible();
    await b.tap(`${b.say('settling', 'corrections.choose')}: ${b.say('settling', 'corrections.add')}`);
    await expect(b.page.getByText(WATER.name[b.words.language]).first()).toBeVisible();
  }),
  settling(
    'corrections-none',
    async (b) => {
      await toSection(b, 'corrections');
      await expect(b.page.getByText(b.say('settling', 'corrections.none'))).toBeVisible();
    },
    { shop: 'bare' },
  ),
  settling('corrections-loading', async (b) => {
    await keepWaiting(b.page, 'corrections/find');
    await toSection(b, 'corrections');
    await loading(b);
  }),
  settling('corrections-error', async (b) => {
    await lose(b.page, 'corrections/find');
    await toSection(b, 'corrections');
    await tryAgain(b);
  }),
  settling('tally', atTally),
  settling('tally-asked', async (b) => {
    await atTally(b);
    await write(b, b.say('settling', 'tally.cash'), '1250');
    await write(b, b.say('settling', 'tally.phone'), '12,345,6');
    await b.tap(b.say('settling', 'tally.record'));
    await expect(b.page.getByText(b.say('settling', 'tally.foundMissing'))).toBeVisible();
  }),
  settling(
    'tally-many-goods',
    async (b) => {
      await toSection(b, 'tally');
      await expect(b.page.getByRole('list', { name: b.say('settling', 'tally.goods') })).toBeVisible();
    },
    { shop: 'manyGoods' },
  ),
  settling('tally-loading', async (b) => {
    await keepWaiting(b.page, 'tally/state');
    await toSection(b, 'tally');
    await loading(b);
  }),
  settling('tally-error', async (b) => {
    await lose(b.page, 'tally/state');
    await toSection(b, 'tally');
    await tryAgain(b);
  }),
  {
    name: 'idle-promises',
    side: 'buyer',
    shop: 'open',
    before: async (page) =>
      await answer(page, 'kiosk/board', {
        asOf: { date: '2026-11-20', minutes: 605 },
        campaign: { title: SETTINGS.campaign.title, picture: 'books', state: 'running' },
        raised: 26_845_000,
        exact: false,
        goal: 40_000_000,
        purchasesThisWeek: 1287,
        openPromises: 125,
      }),
    open: async (b) => {
      await expect(b.page.getByText(b.say('kiosk', 'idle.promises', { count: 125 }))).toBeVisible();
    },
  },
];
