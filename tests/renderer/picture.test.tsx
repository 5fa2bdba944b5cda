import { act, configure, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PersonView, SessionView } from '../../shop/contract/outputs.ts';
import type { PictureView, StretchSums, StretchView } from '../../shop/contract/picture-views.ts';
import type { Sku } from '../../shop/catalogue.ts';
import { money } from '../../shop/money.ts';
import { gapsTotal } from '../../shop/three-way.ts';
import { businessDate } from '../../shop/time.ts';
import { renderKiosk } from './helpers/kiosk.tsx';
import { QUIET_DAY } from './helpers/today.ts';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });
afterEach(() => vi.unstubAllGlobals());

const ASEL: PersonView = { id: 'p1', name: 'A. Serikova', role: 'staff' };
const tenge = (whole: number) => money(whole * 100);
const stretch = (stocktake: string | null, from: string, to: string): StretchView => ({
  stocktake,
  from: { date: businessDate(from), opening: false },
  to: businessDate(to),
});
const NEWEST = stretch('s2', '2026-11-06', '2026-11-20');
const OLDER = stretch('s1', '2026-10-23', '2026-11-06');
const GOING_ON = stretch(null, '2026-11-20', '2026-11-20');

const SUMS: StretchSums = {
  recordedValue: tenge(143_100),
  valueOut: tenge(148_300),
  moneyFound: tenge(145_400),
  moneyIn: tenge(143_900),
  cash: { recorded: tenge(120_450), found: tenge(121_700), difference: tenge(1250) },
  phone: { recorded: tenge(24_200), found: tenge(23_700), difference: tenge(0) },
  gaps: {
    goodsGap: tenge(5200),
    boxDifference: tenge(1250),
    phoneDifference: tenge(0),
    phoneOpen: tenge(500),
    promises: tenge(-1300),
    paidLess: tenge(2150),
    giftsWithGoods: tenge(900),
  },
  promises: { made: tenge(500), settled: tenge(1800), letGo: tenge(0) },
  gifts: { withGoods: tenge(900), alone: tenge(1500) },
  counts: 1,
};

const PICTURE: PictureView = {
  stretch: NEWEST,
  recordedUnits: 598,
  missing: { units: 16, value: tenge(5500) },
  surplus: { units: 2, value: tenge(300) },
  products: [
    { sku: 'BA-01' as Sku, name: { kk: 'Самса', ru: 'Самса', en: 'Samsa' }, units: 16, value: tenge(5500) },
    { sku: 'DR-01' as Sku, name: { kk: 'Су', ru: 'Вода', en: 'Water' }, units: -2, value: tenge(-300) },
  ],
  writtenOff: [{ reason: 'spoiled', units: 6, value: tenge(1900) }],
  sums: SUMS,
  rate: {
    known: true,
    rate: 143_900 / 148_300,
    likely: { from: 0.953, to: 0.981 },
    moneyIn: tenge(143_900),
    valueOut: tenge(148_300),
    units: 612,
    counts: 1,
    stocktakes: 2,
  },
  head: { seq: 3412, hash: 'ab'.repeat(32) },
};

/** The picture, signed in. `one` is asked for each stretch. */
async function openPicture(
  one: (input: { stocktake: string | null }) => Promise<PictureView> = () => Promise.resolve(PICTURE),
  stretches: readonly StretchView[] = [GOING_ON, NEWEST, OLDER],
) {
  const asked = vi.fn(one);
  const kiosk = renderKiosk({
    calls: {
      session: { state: () => Promise.resolve({ person: ASEL, locksInMs: 120_000 } satisfies SessionView) },
      today: { view: () => Promise.resolve(QUIET_DAY) },
      picture: { stretches: () => Promise.resolve(stretches), one: asked },
    },
  });
  act(() => kiosk.app.screen.getState().go({ name: 'office' }));
  const rail = (await screen.findAllByRole('navigation', { name: 'Sections' }))[0] as HTMLElement;
  await kiosk.user.click(within(rail).getByRole('button', { name: 'Reconciliation' }));
  await screen.findByRole('heading', { name: 'Shelf, records, box', level: 1 });
  return { ...kiosk, asked };
}

const rows = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));

describe('the three-way picture', () => {
  test('begins with the newest stretch that has ended, and says what its rate rests on', async () => {
    const { asked } = await openPicture();
    expect(await screen.findByText('97%')).toBeTruthy();
    expect(asked.mock.calls[0]?.[0]).toEqual({ stocktake: 's2' });
    expect(screen.getByText('Most likely from 95% to 98%.')).toBeTruthy();
    const basis = 'Rests on: 2 stocktakes, 1 box count, 612 units of goods. Gifts with no goods are left out.';
    expect(screen.getByText(basis)).toBeTruthy();
  });

  test('tells every gap with its sign, and they add up', async () => {
    expect(gapsTotal(SUMS.gaps)).toBe(SUMS.valueOut - SUMS.moneyIn);
    await openPicture();
    await screen.findByText('97%');
    expect(rows('Where the difference went')).toEqual([
      'Goods that left, by their labels | ₸148,300',
      'Gone unrecorded | −₸5,200',
      'Box difference | +₸1,250',
      'Difference with the bank | ₸0',
      'By phone, not confirmed yet | −₸500',
      'Promised, less what was kept | +₸1,300',
      'Paid below the labels | −₸2,150',
      'Given above the labels | +₸900',
      'Money found for goods | ₸143,900',
    ]);
    expect(rows('Counted and recorded')).toEqual([
      'Way of paying | recorded | found | difference',
      'Cash | ₸120,450 | ₸121,700 | +₸1,250',
      'By phone | ₸24,200 | ₸23,700 | ₸0',
      'Total | ₸144,650 | ₸145,400 | +₸1,250',
    ]);
    expect(rows('Gone unrecorded')).toEqual([
      'Product | units | sum',
      'Samsa | 16 | ₸5,500',
      'Water | −2 | −₸300',
      'Total | 14 | ₸5,200',
    ]);
    expect(rows('Told apart')).toContain('Gifts with no goods | ₸1,500');
    expect(rows('Told apart')[0]).toBe('Spoiled: 6\u00A0units | ₸1,900');
  });

  test('another stretch is one choice away', async () => {
    const { user, asked } = await openPicture();
    await screen.findByText('97%');
    const choice = screen.getByRole('combobox', { name: 'Period' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['20 November – today', '6 November – 20 November', '23 October – 6 November']);
    await user.selectOptions(choice, '23 October – 6 November');
    expect(asked.mock.calls.at(-1)?.[0]).toEqual({ stocktake: 's1' });
  });

  test('shows no sum before the box is counted, and leads to the count', async () => {
    const awaited: PictureView = { ...PICTURE, sums: null, rate: { known: false, reason: 'count-awaited' } };
    const { user } = await openPicture(() => Promise.resolve(awaited));
    expect(await screen.findByText('598 units')).toBeTruthy();
    expect(screen.getByText('Not enough data')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Print the sheet' })).toBeNull();
    expect(screen.queryByRole('table', { name: 'Counted and recorded' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'To the count' }));
    expect(await screen.findByRole('heading', { name: 'Box', level: 1 })).toBeTruthy();
  });

  test('a shop without a stocktake shows what left by the records', async () => {
    const { asked } = await openPicture(
      () =>
        Promise.resolve({
          ...PICTURE,
          stretch: GOING_ON,
          sums: null,
          products: [],
          rate: { known: false, reason: 'no-stocktake' },
        }),
      [GOING_ON],
    );
    expect(await screen.findByRole('button', { name: 'To the stocktake' })).toBeTruthy();
    expect(asked.mock.calls[0]?.[0]).toEqual({ stocktake: null });
    expect(screen.getByText('All was as recorded.')).toBeTruthy();
  });

  test('the sheet has the same figures, the head of the ledger and lines to sign on', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    // The page waits for its letters before it prints; this one has none to wait for.
    Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });
    const { user } = await openPicture();
    await screen.findByText('97%');
    await user.click(screen.getByRole('button', { name: 'Print the sheet' }));
    const paper = document.querySelector<HTMLElement>('[data-print]');
    if (!paper) throw new Error('nothing to print');
    expect(within(paper).getAllByText(/^6 November 2026 – 20 November 2026$/)).toHaveLength(2);
    expect(within(paper).getByText('Page 2 of 2')).toBeTruthy();
    expect(within(paper).getByText(`3412:${'ab'.repeat(32)}`)).toBeTruthy();
    expect(within(paper).getAllByText('Signature')).toHaveLength(2);
    expect(within(paper).getByRole('table', { name: 'Where the difference went' })).toBeTruthy();
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(document.querySelector('[data-print]')).toBeNull();
  });
});
