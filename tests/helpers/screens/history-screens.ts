import type { EntryKind } from '../../../shop/ledger/entries.ts';
import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { signIn } from '../sign-in.ts';
import { tap } from '../tap.ts';
import { keepWaiting, lose } from './calls.ts';
import type { Screen } from './screen.ts';

const history = (name: string, open: Screen['open']): Screen => ({
  name: name === '' ? 'history' : `history-${name}`,
  side: 'staff',
  shop: 'storied',
  open,
});

const toHistory = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.history'));
  await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.history'), level: 1 })).toBeVisible();
};
const rows = ({ page }: Buyer) => page.locator('[data-row]');
const listed = async (b: Buyer): Promise<void> => {
  await toHistory(b);
  await expect(rows(b).first()).toBeVisible();
};
const only = async (b: Buyer, what: string): Promise<void> => {
  await listed(b);
  await b.page.getByLabel(b.say('history', 'filter.kind')).selectOption(what);
};
/** The entry of a kind that was recorded first, or last, of those that show. */
const opened = async (b: Buyer, kind: EntryKind, which: 'first' | 'last' = 'first'): Promise<void> => {
  await only(b, kind);
  await expect(b.page.getByText(b.say('history', 'end'))).toBeVisible();
  await tap(which === 'first' ? rows(b).last() : rows(b).first());
  await expect(b.page.getByRole('dialog').getByText(b.say('history', 'fact.proof'))).toBeVisible();
};

const KINDS_TO_SEE: readonly EntryKind[] = [
  'purchase-recorded',
  'box-counted',
  'box-sealed',
  'stocktake-recorded',
  'stock-received',
  'phone-confirmed',
  'tally-recorded',
  'product-saved',
  'shop-opened',
  'settings-changed',
];

/** Everything in the ledger, and one entry of it. */
export const HISTORY_SCREENS: readonly Screen[] = [
  history('', listed),
  history('begin', async (b) => {
    await only(b, 'settings');
    await expect(b.page.getByText(b.say('history', 'end'))).toBeVisible();
  }),
  history('buying', async (b) => {
    await only(b, 'buying');
    await expect(b.page.getByText(b.say('history', 'end'))).toBeVisible();
  }),
  history('filters', async (b) => {
    await listed(b);
    await b.page.setViewportSize({ width: 390, height: 844 });
    await b.tap(b.say('history', 'filter.show'));
    await b.page.getByLabel(b.say('history', 'filter.when')).selectOption({ index: 4 });
    await expect(b.page.getByLabel(b.say('history', 'filter.day'), { exact: true })).toBeVisible();
  }),
  history('nothing', async (b) => {
    await only(b, 'promise-let-go');
    await expect(b.page.getByText(b.say('history', 'nothing'), { exact: true })).toBeVisible();
  }),
  history('loading', async (b) => {
    await keepWaiting(b.page, 'history/list');
    await toHistory(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  history('error', async (b) => {
    await lose(b.page, 'history/list');
    await toHistory(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  ...KINDS_TO_SEE.map((kind) => history(kind, async (b) => await opened(b, kind))),
  history('correction', async (b) => await opened(b, 'entry-corrected', 'last')),
  history('entry-error', async (b) => {
    await lose(b.page, 'history/one');
    await listed(b);
    await tap(rows(b).first());
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
];
