import { ORPCError } from '@orpc/client';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { PersonView, SessionView } from '../../shop/contract/outputs.ts';
import type {
  CorrectableView,
  CorrectionPage,
  PhoneState,
  PromiseRecord,
  StatementPreview,
  TallyProduct,
  TallyState,
} from '../../shop/contract/settling-views.ts';
import { money } from '../../shop/money.ts';
import { businessDate, utcMs } from '../../shop/time.ts';
import { APPLE, GOODS, JUICE, SAMSA } from './helpers/goods.ts';
import { BOARD, renderKiosk, SHOP } from './helpers/kiosk.tsx';
import { QUIET_DAY } from './helpers/today.ts';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });

const ASEL: PersonView = { id: 'p1', name: 'A. Serikova', role: 'staff' };
type Call = (input: Record<string, unknown>) => Promise<unknown>;
const saving = (seq = 77) => vi.fn<Call>(() => Promise.resolve({ id: 'x', seq }));
const PHONE_NONE = { items: [], more: false };

/** A page of the staff's side, signed in. */
async function openPage(name: string, calls: Readonly<Record<string, unknown>>) {
  const kiosk = renderKiosk({
    calls: {
      session: {
        state: () => Promise.resolve({ person: ASEL, locksInMs: 120_000 } satisfies SessionView),
        lock: () => Promise.resolve(null),
      },
      today: { view: () => Promise.resolve(QUIET_DAY) },
      ...calls,
    },
  });
  const enter = async () => {
    act(() => kiosk.app.screen.getState().go({ name: 'office' }));
    await screen.findByRole('heading', { name: 'Today', level: 1 });
    const [rail] = screen.getAllByRole('navigation', { name: 'Sections' });
    if (!rail) throw new Error('no sections');
    await kiosk.user.click(within(rail).getByRole('button', { name }));
    await screen.findByRole('heading', { name, level: 1 });
  };
  await enter();
  const press = (what: string) => kiosk.user.click(screen.getByRole('button', { name: what }));
  /** The screen locks, and the same person comes back. */
  const lockAndReturn = async () => {
    act(() => kiosk.app.screen.getState().go({ name: 'idle' }));
    await enter();
  };
  return { ...kiosk, press, lockAndReturn };
}

const DAY = SHOP.today;
const PHONE: PhoneState = {
  today: DAY,
  confirmedThrough: null,
  days: [
    { date: businessDate('2026-11-19'), claims: 2, amount: money(40_000) },
    { date: DAY, claims: 1, amount: money(25_000) },
  ],
};
const openPhone = (phone: Readonly<Record<string, unknown>>, state = PHONE) =>
  openPage('Phone payments', {
    phone: { state: () => Promise.resolve(state), list: () => Promise.resolve(PHONE_NONE), ...phone },
  });

describe('phone payments', () => {
  test('are confirmed up to a day by the total that the bank says', async () => {
    const confirm = saving();
    const { user, press } = await openPhone({ confirm });
    await screen.findByText('Waiting to be confirmed');
    await user.selectOptions(screen.getByLabelText('Up to and including'), '2026-11-19');
    await user.type(screen.getByLabelText('Total by the bank'), '400');
    expect(screen.getByText('Both come to the same.')).toBeTruthy();
    await press('Confirm');
    expect(await screen.findByText('Confirmed up to 19 November: ₸400.')).toBeTruthy();
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({
      through: '2026-11-19',
      claimed: 40_000,
      confirmed: 40_000,
      rows: null,
      reason: null,
    });
  });

  test('that come to something else need a reason, and nothing is sent before', async () => {
    const confirm = saving();
    const { user, press } = await openPhone({ confirm });
    await user.type(await screen.findByLabelText('Total by the bank'), '600');
    expect(screen.getByText('−₸50')).toBeTruthy();
    await press('Confirm');
    expect(screen.getByText('Please choose what is known, even if nobody knows.')).toBeTruthy();
    expect(confirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'Nobody knows' }));
    await press('Confirm');
    await waitFor(() => expect(confirm).toHaveBeenCalledTimes(1));
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({ confirmed: 60_000, claimed: 65_000, reason: 'unknown' });
  });

  test('a total that is none is not sent', async () => {
    const confirm = saving();
    const { user, press } = await openPhone({ confirm });
    await user.type(await screen.findByLabelText('Total by the bank'), 'a lot');
    await press('Confirm');
    expect(screen.getByText('Please type a sum in figures.')).toBeTruthy();
    expect(confirm).not.toHaveBeenCalled();
  });

  test('what is typed is there after the lock, and what changed meanwhile is said', async () => {
    const changed = new ORPCError('claims-changed', { defined: true, status: 409 });
    const confirm = vi.fn<Call>(() => Promise.reject(changed));
    const { user, press, lockAndReturn } = await openPhone({ confirm });
    await user.type(await screen.findByLabelText('Total by the bank'), '650');
    await lockAndReturn();
    expect((await screen.findByLabelText<HTMLInputElement>('Total by the bank')).value).toBe('650');
    await press('Confirm');
    expect(await screen.findByText(/Something changed meanwhile/)).toBeTruthy();
  });

  test('are held against a statement: only days, times and sums leave the page', async () => {
    const preview: StatementPreview = {
      from: businessDate('2026-11-19'),
      through: DAY,
      claimed: money(65_000),
      confirmed: money(65_000),
      matched: [],
      rowsWithoutClaim: [{ line: 3, date: DAY, minutes: 605, amount: money(25_000) }],
      claimsWithoutRow: [
        {
          seq: 41,
          date: DAY,
          minutes: 600,
          amount: money(25_000),
          counts: true,
          takesBack: null,
          for: 'gift',
        },
      ],
      refunded: [],
      wentOut: [],
      passedOver: 1,
    };
    const matchStatement = vi.fn<Call>(() => Promise.resolve(preview));
    const confirm = saving();
    const { user, press } = await openPhone({ confirm, matchStatement });
    await user.click(await screen.findByRole('radio', { name: /statement as a file/ }));
    const file = [
      'Date,Time,Amount,Payer',
      '20.11.2026,10:05,"+250.00 ₸",Айнұр С.',
      '20.11.2026,10:06,nothing,Айнұр С.',
      '01.09.2026,10:06,250,Айнұр С.',
    ].join('\n');
    await user.upload(
      screen.getByLabelText('Choose the file', { selector: 'input' }),
      new File([file], 'statement.csv', { type: 'text/csv' }),
    );
    expect(await screen.findByText('In the statement, but not claimed')).toBeTruthy();
    expect(screen.getByText('No sum: nothing')).toBeTruthy();
    expect(screen.getByText('gift, No. 41')).toBeTruthy();
    expect(screen.getByText('2 rows are of other days or were confirmed before.')).toBeTruthy();
    const sent = [{ line: 2, date: '2026-11-20', minutes: 605, amount: 25_000 }];
    expect(matchStatement.mock.calls[0]?.[0]).toEqual({ through: DAY, rows: sent });
    await press('Confirm');
    await waitFor(() => expect(confirm).toHaveBeenCalledTimes(1));
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({ rows: sent, confirmed: 65_000 });
    expect(JSON.stringify([matchStatement.mock.calls, confirm.mock.calls])).not.toMatch(/Айнұр/);
  });

  test('a file that is no statement is refused in words', async () => {
    const { user } = await openPhone({});
    await user.click(await screen.findByRole('radio', { name: /statement as a file/ }));
    const input = screen.getByLabelText('Choose the file', { selector: 'input' });
    await user.upload(input, new File(['name,card\nx,y'], 'a.csv', { type: 'text/csv' }));
    expect(await screen.findByText('Nothing could be read')).toBeTruthy();
    await user.upload(
      screen.getByLabelText('Choose another file', { selector: 'input' }),
      new File([new Uint8Array([80, 75, 3, 4, 0, 0])], 'a.csv', { type: 'text/csv' }),
    );
    expect(await screen.findByText(/not a table as text/)).toBeTruthy();
  });
});

const OLD: PromiseRecord = {
  purchase: '0193a000-0000-7000-8000-00000000000a',
  code: 'ТЕҢІЗ-47',
  promised: money(70_000),
  open: money(45_000),
  letGo: money(0),
  madeOn: businessDate('2026-11-01'),
  dueOn: businessDate('2026-11-15'),
  old: true,
  gone: null,
};
const NEW: PromiseRecord = { ...OLD, purchase: `${OLD.purchase.slice(0, -1)}b`, code: 'АЛМА-12', old: false };

describe('promises', () => {
  test('only old ones can be let go, with a reason', async () => {
    let items = [OLD, NEW];
    const letGo = vi.fn<Call>(() => {
      items = [NEW];
      return Promise.resolve({ id: 'x', seq: 9 });
    });
    const list = vi.fn<Call>(() => Promise.resolve({ items, more: false }));
    const { user, press } = await openPage('Promises', { promises: { list, letGo } });
    expect(await screen.findByText('АЛМА-12')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Let go: АЛМА-12' })).toBeNull();
    await press('Let go: ТЕҢІЗ-47');
    await user.click(screen.getByRole('radio', { name: 'They cannot pay' }));
    await user.type(screen.getByLabelText('Note'), ' moved away ');
    await press('Let it go');
    expect(await screen.findByText('Let go: ТЕҢІЗ-47, ₸450.')).toBeTruthy();
    expect(letGo.mock.calls[0]?.[0]).toMatchObject({
      purchase: OLD.purchase,
      reason: 'cannot-pay',
      note: 'moved away',
    });
    await waitFor(() => expect(screen.queryByText('ТЕҢІЗ-47')).toBeNull());
    await press('Kept');
    expect(list.mock.calls.map(([input]) => input['state'])).toContain('kept');
  });

  test('the idle board reminds of them without a name, in the right number', async () => {
    const board = { ...BOARD, openPromises: 1 };
    renderKiosk({ calls: { kiosk: { board: () => Promise.resolve(board) } } });
    expect(await screen.findByText('1 promise is waiting for a good moment')).toBeTruthy();
  });
});

const PURCHASE: CorrectableView = {
  id: '0193a000-0000-7000-8000-00000000000c',
  seq: 41,
  at: utcMs(1_795_000_000_000),
  date: DAY,
  minutes: 642,
  businessDate: DAY,
  kind: 'purchase-recorded',
  lines: [{ sku: SAMSA.sku, units: 2, price: SAMSA.price, name: SAMSA.name }],
  suggested: money(90_000),
  paid: money(90_000),
  tender: 'cash',
  code: null,
  person: null,
  inPlaceOf: null,
  replacedBy: null,
  correction: null,
  movedOn: false,
};
const pageOf = (...items: readonly CorrectableView[]): CorrectionPage => ({
  items,
  more: false,
  from: businessDate('2026-10-21'),
  today: DAY,
});

describe('corrections', () => {
  test('a purchase is taken back, and recorded as it really was', async () => {
    const correct = saving(42);
    const record = saving(43);
    const find = vi.fn<Call>(() => Promise.resolve(pageOf(PURCHASE)));
    const { user, press } = await openPage('Corrections', { corrections: { find, correct, record } });
    expect(await screen.findByText('Meat samsa × 2')).toBeTruthy();
    await press('Correct No. 41');
    await user.click(screen.getByRole('radio', { name: 'Other goods were taken' }));
    await press('Take it back');
    expect(correct.mock.calls[0]?.[0]).toMatchObject({ entry: PURCHASE.id, reason: 'wrong-goods', note: null });

    await screen.findByText('As it really was');
    expect(screen.getByText(/^A\. Serikova, /)).toBeTruthy();
    await press('One less: Meat samsa');
    await press('Choose: More goods');
    await user.click(screen.getByRole('button', { name: /Apple juice/ }));
    expect(screen.getByLabelText<HTMLInputElement>('Paid').value).toBe('700');
    await user.clear(screen.getByLabelText('Paid'));
    await user.type(screen.getByLabelText('Paid'), '650');
    await user.click(screen.getByRole('radio', { name: 'by phone' }));
    await press('Record');
    expect(await screen.findByText('Recorded as No. 43 in place of No. 41.')).toBeTruthy();
    expect(record.mock.calls[0]?.[0]).toMatchObject({
      inPlaceOf: PURCHASE.id,
      lines: [
        { sku: SAMSA.sku, units: 1, price: 45_000 },
        { sku: JUICE.sku, units: 1, price: 25_000 },
      ],
      paid: 65_000,
      tender: 'qr',
    });
  });

  test('what was taken back stands beside it; what has moved on cannot be taken back yet', async () => {
    const taken = { seq: 44, person: ASEL.name, reason: 'wrong-sum' as const, note: 'counted twice' };
    const corrected: CorrectableView = {
      ...PURCHASE,
      correction: { ...taken, at: PURCHASE.at, date: DAY, minutes: 650 },
      replacedBy: 45,
    };
    const moved = { ...PURCHASE, id: `${PURCHASE.id.slice(0, -1)}d`, seq: 40, movedOn: true };
    const find = vi.fn<Call>(() => Promise.resolve(pageOf(corrected, moved)));
    await openPage('Corrections', { corrections: { find } });
    expect(await screen.findByText('Another sum was paid')).toBeTruthy();
    expect(screen.getByText('counted twice')).toBeTruthy();
    expect(screen.getByText('Recorded rightly as No. 45')).toBeTruthy();
    expect(screen.getByText(/Take that back first/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(?:Correct|Record) No/ })).toBeNull();
  });

  test('a refusal is said, and the same try goes under the same id', async () => {
    const open = new ORPCError('box-is-open', { defined: true, status: 409 });
    const correct = vi.fn<Call>(() => Promise.reject(open));
    const find = vi.fn<Call>(() => Promise.resolve(pageOf(PURCHASE)));
    const { press } = await openPage('Corrections', { corrections: { find, correct } });
    await screen.findByText('Meat samsa × 2');
    await press('Correct No. 41');
    await press('Take it back');
    expect(await screen.findByText(/The box is being counted right now/)).toBeTruthy();
    await press('Take it back');
    await waitFor(() => expect(correct).toHaveBeenCalledTimes(2));
    expect(correct.mock.calls[1]?.[0]['id']).toBe(correct.mock.calls[0]?.[0]['id']);
  });

  test('one day alone can be looked at', async () => {
    const find = vi.fn<Call>(() => Promise.resolve(pageOf()));
    const { user } = await openPage('Corrections', { corrections: { find } });
    await screen.findByText('Nothing was recorded');
    await user.selectOptions(screen.getByLabelText('Day'), '2026-11-18');
    await waitFor(() => expect(find.mock.lastCall?.[0]).toEqual({ day: '2026-11-18', page: 0 }));
  });
});

const TALLY: TallyState = {
  today: DAY,
  from: businessDate('2026-10-21'),
  lastCountOn: DAY,
  head: { seq: 41, hash: 'ab'.repeat(32) },
  sheets: [],
};
const ON_SHEET: readonly TallyProduct[] = GOODS.map(({ sku, category, name, price }) => ({
  sku,
  category,
  name,
  price,
  retired: sku === APPLE.sku,
}));
const openTally = (tally: Readonly<Record<string, unknown>>) =>
  openPage('Paper sheet', {
    tally: { state: () => Promise.resolve(TALLY), goods: () => Promise.resolve(ON_SHEET), ...tally },
  });

describe('paper sheets', () => {
  test('are typed in; it is asked whether the count of that day has found their cash', async () => {
    const record = saving(42);
    const { user, press } = await openTally({ record });
    await screen.findByRole('button', { name: 'One more: Apple juice' });
    await press('One more: Apple juice');
    const samsa = screen.getByRole('textbox', { name: 'How many: Meat samsa' });
    await user.clear(samsa);
    await user.type(samsa, '12');
    await user.type(screen.getByLabelText('Cash in the box'), '5600');
    await user.type(screen.getByLabelText('Paid by phone'), '250');
    expect(screen.getByText('₸5,650')).toBeTruthy();
    await press('Record the sheet');
    expect(screen.getByText('Please say whether this cash was counted.')).toBeTruthy();
    expect(record).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'Yes, it was counted' }));
    await press('Record the sheet');
    expect(await screen.findByText('Recorded for Friday 20 November as No. 42.')).toBeTruthy();
    expect(record.mock.calls[0]?.[0]).toMatchObject({
      day: DAY,
      lines: [
        { sku: JUICE.sku, units: 1, price: 25_000 },
        { sku: SAMSA.sku, units: 12, price: 45_000 },
      ],
      cash: 560_000,
      phone: 25_000,
      foundByCount: true,
      note: null,
    });
  });

  test('of another day take the prices of that day, and need no question where the days say it', async () => {
    const record = saving();
    const goods = vi.fn<Call>(() => Promise.resolve(ON_SHEET));
    const { user, press } = await openTally({ record, goods });
    await screen.findByLabelText('Cash in the box');
    await user.selectOptions(screen.getByLabelText('Day of the sheet'), '2026-11-18');
    await waitFor(() => expect(goods.mock.lastCall?.[0]).toEqual({ day: '2026-11-18' }));
    await user.type(await screen.findByLabelText('Cash in the box'), '100');
    expect(screen.getByText(/the count has found this cash already/)).toBeTruthy();
    await press('Record the sheet');
    await waitFor(() => expect(record).toHaveBeenCalledTimes(1));
    expect(record.mock.calls[0]?.[0]).toMatchObject({ day: '2026-11-18', foundByCount: null });
  });

  test('of nothing are not sent; what left the stand is found by its name', async () => {
    const record = saving();
    const { user, press } = await openTally({ record });
    await screen.findByRole('button', { name: 'One more: Apple juice' });
    await press('Record the sheet');
    expect(screen.getByText('There is nothing on the sheet yet.')).toBeTruthy();
    expect(record).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'One more: Apple' })).toBeNull();
    await user.type(screen.getByLabelText('Find goods'), 'apple');
    expect(await screen.findByRole('button', { name: 'One more: Apple' })).toBeTruthy();
  });

  test('are printed with what is on the stand, twenty boxes each, and the ledger’s head', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });
    const { press } = await openTally({});
    await screen.findByRole('button', { name: 'One more: Apple juice' });
    await press('Print sheets');
    const paper = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-print]');
      if (!found) throw new Error('nothing to print');
      return found;
    });
    expect(within(paper).getByText('Apple juice')).toBeTruthy();
    expect(within(paper).queryByText('Apple')).toBeNull();
    expect(within(paper).getByText('Page 1 of 1')).toBeTruthy();
    expect(within(paper).getByText(`Ledger No. 41, ${'ab'.repeat(32)}`)).toBeTruthy();
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    vi.unstubAllGlobals();
  });
});
