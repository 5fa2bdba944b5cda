import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { PersonView, SessionView } from '../../shop/contract/outputs.ts';
import type { RateView, TodayView } from '../../shop/contract/today-views.ts';
import type { NoRate } from '../../shop/honesty-rate.ts';
import type { Sku } from '../../shop/catalogue.ts';
import { money } from '../../shop/money.ts';
import { businessDate, utcMs } from '../../shop/time.ts';
import { goldOf, thingsToDo } from '../../renderer/staff/today/things-to-do.ts';
import { APPLE } from './helpers/goods.ts';
import { renderKiosk, SHOP } from './helpers/kiosk.tsx';
import { QUIET_DAY } from './helpers/today.ts';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });

const ASEL: PersonView = { id: 'p1', name: 'A. Serikova', role: 'staff' };
const NOTICE_ID = '0193a000-0000-7000-8000-00000000000a';

const day = (changes: Partial<TodayView> = {}): TodayView => ({ ...QUIET_DAY, ...changes });

/** Today, signed in. `view` is asked each time. */
async function openToday(view: () => TodayView | Promise<never>, handle?: unknown) {
  const kiosk = renderKiosk({
    calls: {
      session: { state: () => Promise.resolve({ person: ASEL, locksInMs: 120_000 } satisfies SessionView) },
      today: { view: async () => await view() },
      notices: { handle },
    },
  });
  act(() => kiosk.app.screen.getState().go({ name: 'office' }));
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  return kiosk;
}

const due = day({
  box: { lastOn: businessDate('2026-11-06'), due: true, full: true, open: false, unsealed: false },
  stocktake: { lastOn: businessDate('2026-11-06'), due: true, paused: false, products: 36, categories: 6 },
  fewLeft: [
    { sku: 'DR-01' as Sku, name: { kk: 'Су', ru: 'Вода', en: 'Water' }, stock: -2 },
    { sku: 'BK-01' as Sku, name: { kk: 'Самса', ru: 'Самса', en: 'Samsa' }, stock: 3 },
  ],
  notices: [
    {
      id: NOTICE_ID,
      about: 'price-tag-missing',
      sku: APPLE.sku,
      at: utcMs(1_795_000_000_000),
      businessDate: SHOP.today,
      minutes: 642,
    },
  ],
  phone: { count: 6, sum: money(231_000) },
  promises: { open: { count: 5, sum: money(120_000) }, overdue: { count: 2, sum: money(70_000) } },
  bought: {
    cash: 31,
    phone: { count: 6, sum: money(231_000) },
    promise: { count: 2, sum: money(52_000) },
  },
});

const rated = (to: string, rate: number): RateView => ({
  stretch: { stocktake: `id-${to}`, from: { date: businessDate('2026-09-01'), opening: false }, to: businessDate(to) },
  rate: {
    known: true,
    rate,
    likely: { from: rate - 0.02, to: rate + 0.01 },
    moneyIn: money(100),
    valueOut: money(100),
    units: 574,
    counts: 1,
    stocktakes: 2,
  },
});
const unrated = (to: string, reason: NoRate): RateView => ({
  ...rated(to, 1),
  rate: { known: false, reason },
});

describe('what to do', () => {
  test('stands in one order, with one gold button at most', async () => {
    await openToday(() => due);
    const list = (await screen.findByRole('heading', { name: 'What to do' })).closest('div') as HTMLElement;
    expect(
      within(list)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Count the box due',
      'Take stock due',
      'Fill up the stand',
      'Confirm phone payments',
      'Promises past their day',
      'From the kiosk',
    ]);
    expect(screen.getByText('Last time: 6 November, 14 days ago. Buyers say that it is full.')).toBeTruthy();
    expect(screen.getByText('Water 0, Samsa 3')).toBeTruthy();
    expect(screen.getByText('6 payments, ₸2,310: check them against the bank’s statement')).toBeTruthy();
    expect(screen.getByText('A price tag is missing: Apple, 10:42')).toBeTruthy();
    expect(screen.getByText('6 things')).toBeTruthy();
    expect(document.querySelectorAll('[class*="primary"]')).toHaveLength(1);
  });

  test.each([
    { button: /^Start: Count the box/, to: 'Box' },
    { button: /^Start: Take stock/, to: 'Stocktake' },
    { button: 'Check: Confirm phone payments', to: 'Phone payments' },
    { button: 'Open: Promises past their day', to: 'Promises' },
  ])('$to is one touch away', async ({ button, to }) => {
    const { user } = await openToday(() => due);
    await user.click(await screen.findByRole('button', { name: button }));
    const rail = screen.getAllByRole('navigation', { name: 'Sections' })[0] as HTMLElement;
    expect(within(rail).getByRole('button', { name: to }).getAttribute('aria-current')).toBe('page');
  });

  test('what lies open comes before all else', () => {
    const box = { ...due.box, open: false, unsealed: true };
    const stocktake = { ...due.stocktake, paused: true };
    const things = thingsToDo({ ...due, box, stocktake, warning: { ...due.warning, level: 'losing' } });
    expect(things.slice(0, 3)).toEqual(['seal-box', 'resume-stocktake', 'warning']);
    expect(goldOf(things)).toBe('seal-box');
    expect(thingsToDo({ ...due, box: { ...due.box, open: true } })[0]).toBe('resume-count');
    expect(goldOf(['few-left', 'notices'])).toBeNull();
  });

  test('all that runs out is shown when asked for', async () => {
    const { user } = await openToday(() => due);
    await user.click(await screen.findByRole('button', { name: 'What to bring: Fill up the stand' }));
    expect(screen.getByText('2 more were bought than the records knew of')).toBeTruthy();
    expect(screen.getByText('3 left')).toBeTruthy();
  });

  test('a message that was seen to is marked, and goes', async () => {
    let now = due;
    const handle = vi.fn<(input: unknown) => Promise<unknown>>(() => {
      now = { ...due, notices: [] };
      return Promise.resolve({ id: 'x', seq: 9 });
    });
    const { user } = await openToday(() => now, handle);
    await user.click(await screen.findByRole('button', { name: 'Open: From the kiosk' }));
    await user.click(screen.getByRole('button', { name: 'Done: A price tag is missing: Apple' }));
    expect(await screen.findByText('Marked as done: A price tag is missing: Apple')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('heading', { name: /From the kiosk/ })).toBeNull());
    expect(handle.mock.calls[0]?.[0]).toMatchObject({ notice: NOTICE_ID });
  });

  test('says so when nothing waits, and when it was counted last', async () => {
    await openToday(() => day({ box: { ...due.box, due: false, full: false, lastOn: businessDate('2026-11-19') } }));
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
    expect(screen.getByText(/^Box counted: yesterday\. Last backup: /)).toBeTruthy();
  });

  test('a loss is told with what it is', async () => {
    await openToday(() =>
      day({
        warning: {
          ...QUIET_DAY.warning,
          level: 'shrinking',
          gap: { units: 14, value: money(520_000) },
          boxDifference: money(-45_000),
        },
      }),
    );
    expect(await screen.findByText('The money no longer buys new goods')).toBeTruthy();
    const said = 'Gone unrecorded in four weeks: 14 units, ₸5,200. Box difference: −\u2060₸450.';
    expect(screen.getAllByText(said)).toHaveLength(2);
  });

  test('what could not be asked can be asked again', async () => {
    let answers = false;
    const { user } = await openToday(() => (answers ? day() : Promise.reject(new Error('gone'))));
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 });
    answers = true;
    await user.click(again);
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  });
});

describe('how the shop is doing', () => {
  test('cash has a number, and no sum before the count', async () => {
    await openToday(() => due);
    const table = await screen.findByRole('table', { name: 'Bought today' });
    expect(within(table).getByRole('row', { name: 'Cash 31 after the count' })).toBeTruthy();
    expect(within(table).getByRole('row', { name: 'By phone 6 ₸2,310' })).toBeTruthy();
    expect(within(table).getByRole('row', { name: 'Promises 2 ₸520' })).toBeTruthy();
  });

  test('the rate never stands without what it rests on; the chart has the same figures as a table', async () => {
    await openToday(() => day({ rates: [rated('2026-10-09', 0.94), rated('2026-11-06', 0.96)] }));
    expect(await screen.findByText('96%', { selector: 'span' })).toBeTruthy();
    expect(screen.getByText('On 6 November. Most likely from 94% to 97%.')).toBeTruthy();
    expect(screen.getByText('2 stocktakes, 1 box count, 574 units of goods.')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Honesty rate' });
    expect(within(table).getByRole('row', { name: /^9 October 94%/ })).toBeTruthy();
    expect(within(table).getByRole('row', { name: /^6 November 96%/ })).toBeTruthy();
  });

  test('says why there is no rate', async () => {
    await openToday(() => day({ rates: [rated('2026-10-09', 0.94), unrated('2026-11-06', 'count-awaited')] }));
    expect(await screen.findByText('94%', { selector: 'span' })).toBeTruthy();
    expect(screen.getByText('6 November: known once the box is counted.')).toBeTruthy();
  });

  test('a shop without a stocktake has no rate yet', async () => {
    await openToday(() => day());
    expect(await screen.findByText('Not enough data')).toBeTruthy();
    expect(screen.getByText('a stocktake of all goods is needed.')).toBeTruthy();
  });
});
