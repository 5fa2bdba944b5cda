import { configure, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryDigest, HistoryDetail, HistoryPage, HistoryRow } from '../../shop/contract/history-views.ts';
import type { Sku } from '../../shop/catalogue.ts';
import { ENTRY_BODIES, type Entry, type EntryKind } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import { addDays, utcMs } from '../../shop/time.ts';
import { SHOP } from './helpers/kiosk.tsx';
import { ASEL, DANA, openOffice } from './helpers/office.tsx';

configure({ defaultHidden: true });

const WATER = 'DR-01' as Sku;
const idOf = (seq: number) => `0193a000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
const NAME = { kk: 'Су', ru: 'Вода', en: 'Water' };
const NAMES = { people: { p1: ASEL.name, p2: DANA.name }, products: { [WATER]: NAME }, campaigns: {} };
const goods = { products: 1, first: [{ sku: WATER, units: 2 }] };
const none = { units: 0, value: money(0) };

/** One of each kind, with the figures of its sentence, and what the sentence has to say. */
const SAID: { readonly [K in EntryKind]: readonly [Extract<EntryDigest, { kind: K }>, RegExp] } = {
  'shop-opened': [
    { kind: 'shop-opened', school: 'School 27', stand: 'Ground floor' },
    /opened: School 27, Ground floor/,
  ],
  'settings-changed': [{ kind: 'settings-changed', fields: ['sound', 'hours'] }, /Sounds, Opening hours/],
  'product-saved': [{ kind: 'product-saved', sku: WATER, name: NAME, price: money(20_000) }, /Saved: Water, ₸200/],
  'product-retired': [{ kind: 'product-retired', sku: WATER }, /off sale: Water/],
  'stock-received': [{ kind: 'stock-received', goods, source: 'given' }, /Received: Water ×.2. Given/],
  'stock-written-off': [{ kind: 'stock-written-off', goods, reason: 'spoiled' }, /Written off: Water ×.2. Spoiled/],
  'purchase-recorded': [
    {
      kind: 'purchase-recorded',
      goods: { products: 6, first: [{ sku: WATER, units: 1 }] },
      paid: money(50_000),
      suggested: money(45_000),
      tender: 'cash',
      code: null,
    },
    /Bought for ₸500, in cash: Water and 5 more. ₸50 of it is a gift/,
  ],
  'gift-recorded': [{ kind: 'gift-recorded', paid: money(100_000), tender: 'qr' }, /Given: ₸1,000, by phone/],
  'promise-settled': [
    { kind: 'promise-settled', code: 'ТЕҢІЗ-47', settled: money(70_000), gift: money(5000), tender: 'cash' },
    /ТЕҢІЗ-47 kept: ₸700, in cash. ₸50 on top/,
  ],
  'entry-corrected': [
    { kind: 'entry-corrected', corrected: 'purchase-recorded', reason: 'wrong-sum' },
    /Taken back: purchase No. 1. Another sum/,
  ],
  'notice-raised': [{ kind: 'notice-raised', about: 'sold-out', sku: WATER }, /sold out: Water/],
  'notice-handled': [{ kind: 'notice-handled', about: 'box-full', sku: null }, /Seen to: The box is full/],
  'box-counted': [
    { kind: 'box-counted', box: '2', counted: money(2_455_000), difference: money(-45_000) },
    /Box No. 2 counted: ₸24,550, ₸450 less than recorded/,
  ],
  'box-sealed': [
    { kind: 'box-sealed', left: money(455_000), moved: money(2_000_000), bag: 'B-17' },
    /₸20,000 to the safe in bag No. B-17, ₸4,550 stays/,
  ],
  'stocktake-recorded': [
    {
      kind: 'stocktake-recorded',
      category: 'drinks',
      products: 5,
      missing: { units: 3, value: money(60_000) },
      surplus: none,
    },
    /Stocktake, Drinks. Missing: 3\sunits, ₸600/,
  ],
  'phone-confirmed': [
    { kind: 'phone-confirmed', through: SHOP.today, confirmed: money(120_000), difference: money(0) },
    /up to 20 November confirmed: ₸1,200, as recorded/,
  ],
  'promise-let-go': [
    { kind: 'promise-let-go', code: 'АЛМА-10', open: money(20_000), reason: 'too-old' },
    /АЛМА-10 let go: ₸200. Too long ago/,
  ],
  'goods-ordered': [{ kind: 'goods-ordered', products: 37 }, /37 products/],
  'tally-recorded': [
    { kind: 'tally-recorded', goods, cash: money(40_000), phone: money(0) },
    /Paper sheet of 20 November: Water ×.2. Cash ₸400, by phone ₸0/,
  ],
  'person-added': [{ kind: 'person-added', name: 'Dana', role: 'staff' }, /Dana, staff/],
  'session-opened': [{ kind: 'session-opened', person: 'p2' }, /D. Omarova signed in/],
  'pin-refused': [{ kind: 'pin-refused', person: 'p1', failures: 3 }, /wrong PIN for A. Serikova, 3 in a row/],
  'person-changed': [{ kind: 'person-changed', name: 'Dana', role: 'administrator' }, /Changed: Dana, administrator/],
  'person-left': [{ kind: 'person-left', person: 'p2' }, /D. Omarova no longer works here/],
  'pin-changed': [
    { kind: 'pin-changed', person: 'p2', by: 'recovery' },
    /D. Omarova got a new PIN with the recovery code/,
  ],
  'recovery-code-made': [{ kind: 'recovery-code-made' }, /new recovery code/],
  'campaign-saved': [
    { kind: 'campaign-saved', title: NAME, goal: money(5_000_000), from: SHOP.today, until: null },
    /“Water”: goal ₸50,000, from 20 November 2026/,
  ],
  'money-banked': [
    { kind: 'money-banked', amount: money(1_000_000), slip: 'К-7' },
    /to the bank: ₸10,000, slip No. К-7/,
  ],
  'money-given': [
    { kind: 'money-given', charity: 'Animal shelter', purpose: 'Food', amount: money(300_000), from: 'bank' },
    /from the bank: ₸3,000 to Animal shelter. Food/,
  ],
  'receipt-added': [{ kind: 'receipt-added' }, /paper was added/],
  'key-made': [{ kind: 'key-made' }, /key was made/],
  'report-published': [
    { kind: 'report-published', from: SHOP.today, to: SHOP.today },
    /published: 20 November 2026 to 20 November 2026/,
  ],
  'shop-restored': [{ kind: 'shop-restored', seq: 417 }, /ends with entry No. 417/],
};
const KINDS = Object.keys(ENTRY_BODIES) as EntryKind[];

const rowOf = (seq: number, digest: EntryDigest, changes: Partial<HistoryRow> = {}): HistoryRow => ({
  id: idOf(seq),
  seq,
  at: utcMs(1_795_000_000_000),
  date: SHOP.today,
  minutes: 600,
  businessDate: SHOP.today,
  by: null,
  digest,
  corrects: null,
  correctedBy: null,
  ...changes,
});

const gift = (seq: number, changes: Partial<HistoryRow> = {}) =>
  rowOf(seq, { kind: 'gift-recorded', paid: money(seq * 100), tender: 'cash' }, changes);

const pageOf = (rows: readonly HistoryRow[], changes: Partial<HistoryPage> = {}): HistoryPage => ({
  ...NAMES,
  rows,
  next: null,
  lookedTo: null,
  ...changes,
});

type Asked = { readonly before?: number; readonly limit: number } & Readonly<Record<string, unknown>>;
type List = (asked: Asked) => Promise<HistoryPage>;

/** What is watched for coming into sight; `see` says that all of it did. */
const watched = new Set<() => void>();
const see = () => {
  for (const tell of watched) tell();
};

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: () => void;
      constructor(onSight: (entries: readonly { isIntersecting: boolean }[]) => void) {
        this.#tell = () => onSight([{ isIntersecting: true }]);
      }
      observe() {
        watched.add(this.#tell);
      }
      disconnect() {
        watched.delete(this.#tell);
      }
    },
  );
});
afterEach(() => {
  watched.clear();
  vi.unstubAllGlobals();
});

async function openHistory(answer: List, one?: (input: { id: string }) => Promise<HistoryDetail>) {
  const list = vi.fn<List>((asked) =>
    asked.limit === 1 ? Promise.resolve(pageOf([gift(1, { businessDate: addDays(SHOP.today, -40) })])) : answer(asked),
  );
  const office = await openOffice({
    calls: { history: { list, one }, goods: { list: () => Promise.resolve([]) } },
  });
  await office.go('History');
  const asked = () => list.mock.calls.map(([input]) => input).filter(({ limit }) => limit !== 1);
  return { ...office, asked };
}

describe('every kind of entry', () => {
  test.each(KINDS)('is told in a sentence with its figures: %s', async (kind) => {
    const [digest, said] = SAID[kind];
    const corrects = kind === 'entry-corrected' ? { id: idOf(1), seq: 1, kind: 'purchase-recorded' as const } : null;
    await openHistory(() => Promise.resolve(pageOf([rowOf(7, digest, { corrects })])));
    expect(await screen.findByRole('button', { name: said })).toBeTruthy();
  });
});

describe('the list', () => {
  test('stands by day, with the time, who it was, the number, and what belongs together', async () => {
    const other = { id: idOf(3), seq: 3, kind: 'entry-corrected' as const };
    const rows = [
      gift(4, { by: 'p2' }),
      gift(2, { correctedBy: other }),
      gift(1, { date: addDays(SHOP.today, -1), minutes: 61 }),
    ];
    await openHistory(() => Promise.resolve(pageOf(rows)));
    expect(await screen.findByRole('heading', { name: '20 November 2026' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: '19 November 2026' })).toBeTruthy();
    const named = screen.getAllByRole('button', { name: /Given/ }).map(({ textContent }) => textContent);
    expect(named[0]).toMatch(/10:00.*D\. Omarova.*No\. 4$/);
    expect(named[1]).toMatch(/a buyer.*put right by No\. 3.*No\. 2$/);
    expect(named[2]).toMatch(/01:01/);
    expect(screen.getByText('This is where it begins.')).toBeTruthy();
  });

  test('asks for earlier entries when its end comes into sight, and has one heading for a day', async () => {
    const { asked } = await openHistory(({ before }) =>
      Promise.resolve(
        before === undefined ? pageOf([gift(9), gift(8)], { next: 8 }) : pageOf([gift(7), gift(6)], { next: null }),
      ),
    );
    await screen.findByText(/₸9\b/);
    expect(asked()).toHaveLength(1);
    see();
    expect(await screen.findByText(/₸6\b/)).toBeTruthy();
    expect(asked().at(-1)).toMatchObject({ before: 8 });
    expect(screen.getAllByRole('heading', { name: '20 November 2026' })).toHaveLength(1);
    see();
    expect(asked()).toHaveLength(2);
  });

  test('goes on looking where a piece held nothing, and says how far it has looked', async () => {
    let answer = (_page: HistoryPage): void => undefined;
    await openHistory(({ before }) => {
      if (before === undefined) return Promise.resolve(pageOf([], { next: 50, lookedTo: addDays(SHOP.today, -30) }));
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    await screen.findByRole('button', { name: 'Earlier entries' });
    see();
    expect(await screen.findByText('Looking… as far back as 21 October 2026')).toBeTruthy();
    answer(pageOf([gift(3)]));
    expect(await screen.findByText(/₸3\b/)).toBeTruthy();
  });

  test('is walked through with the arrow keys, Home and End, and opened with Enter', async () => {
    const one = vi.fn<(input: { id: string }) => Promise<HistoryDetail>>(() => new Promise(() => undefined));
    const { user } = await openHistory(() => Promise.resolve(pageOf([gift(9), gift(8), gift(7)])), one);
    const [first, second, last] = await screen.findAllByRole('button', { name: /Given/ });
    expect([first, second, last].map((row) => row?.tabIndex)).toEqual([0, -1, -1]);
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    expect([first, second, last].map((row) => row?.tabIndex)).toEqual([-1, 0, -1]);
    await user.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(last);
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(first);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(one.mock.calls[0]?.[0]).toEqual({ id: idOf(8) });
  });

  test('says when there is nothing, or it could not be read, and the way on', async () => {
    let fails = true;
    const { user, asked } = await openHistory(({ kinds }) => {
      if (kinds) return Promise.resolve(pageOf([]));
      return fails ? Promise.reject(new TypeError('no line')) : Promise.resolve(pageOf([gift(1)]));
    });
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 4000 });
    fails = false;
    await user.click(again);
    await screen.findByText(/₸1\b/);
    await user.selectOptions(screen.getByLabelText('What'), 'Box counted');
    expect(await screen.findByText('Nothing found')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(await screen.findByText(/₸1\b/)).toBeTruthy();
    expect(asked().at(-1)).not.toHaveProperty('kinds');
  });
});

describe('the filters', () => {
  test('ask for kinds, a person, a product and days', async () => {
    const { user, asked } = await openHistory(() => Promise.resolve(pageOf([gift(1)])));
    await screen.findByText(/₸1\b/);
    await user.selectOptions(screen.getByLabelText('What'), 'Box');
    await user.selectOptions(screen.getByLabelText('Who'), DANA.name);
    await user.selectOptions(screen.getByLabelText('When'), 'Last 7 days');
    await vi.waitFor(() =>
      expect(asked().at(-1)).toEqual({
        limit: 60,
        kinds: ['box-counted', 'box-sealed'],
        person: 'p2',
        from: '2026-11-14',
      }),
    );
    await user.selectOptions(screen.getByLabelText('When'), 'October 2026');
    await vi.waitFor(() => expect(asked().at(-1)).toMatchObject({ from: '2026-10-01', to: '2026-10-31' }));
    await user.selectOptions(screen.getByLabelText('Day'), 'Sunday 11 October');
    await vi.waitFor(() => expect(asked().at(-1)).toMatchObject({ from: '2026-10-11', to: '2026-10-11' }));
    await user.selectOptions(screen.getByLabelText('When'), 'Always');
    expect(screen.queryByLabelText('Day')).toBeNull();
  });

  test('offer every kind of entry', async () => {
    await openHistory(() => Promise.resolve(pageOf([gift(1)])));
    await screen.findByText(/₸1\b/);
    const options = within(screen.getByLabelText('What')).getAllByRole<HTMLOptionElement>('option');
    expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining(KINDS));
  });
});

describe('one entry', () => {
  const entry: Extract<Entry, { kind: 'purchase-recorded' }> = {
    seq: 42,
    id: idOf(42),
    kind: 'purchase-recorded',
    actor: 'kiosk',
    at: utcMs(1_795_000_000_000),
    businessDate: SHOP.today,
    prev: 'a'.repeat(64),
    hash: '0123456789abcdef'.repeat(4),
    body: {
      v: 1,
      postings: [
        ['assets:box', money(40_000)],
        ['income:goods', money(-40_000)],
      ],
      lines: [{ sku: WATER, units: 2, price: money(20_000) }],
      suggested: money(40_000),
      paid: money(40_000),
      tender: {
        type: 'cash',
        putIn: money(50_000),
        change: money(10_000),
        pieces: [{ value: money(50_000), count: 1 }],
      },
    },
  };
  const detail = (changes: Partial<HistoryDetail> = {}): HistoryDetail => ({
    ...NAMES,
    entry,
    row: rowOf(42, {
      kind: 'purchase-recorded',
      goods,
      paid: money(40_000),
      suggested: money(40_000),
      tender: 'cash',
      code: null,
    }),
    related: [],
    ...changes,
  });

  test('is told as a whole, with its hash and what it books, and as it is stored', async () => {
    const { user } = await openHistory(
      () => Promise.resolve(pageOf([detail().row])),
      () => Promise.resolve(detail()),
    );
    await user.click(await screen.findByRole('button', { name: /Bought/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Purchase, No. 42' }));
    // The sign and its sum are held together by a mark that nobody sees.
    const said = screen.getByRole('dialog').textContent.replaceAll('\u2060', '').replaceAll('\u00A0', ' ');
    expect(said).toContain('Put in₸500');
    expect(said).toContain('Taken back₸100');
    expect(said).toContain('Notes and coins₸500 × 1');
    expect(said).toContain('Water2 units at ₸200');
    expect(said).toContain('Box+₸400');
    expect(said).toContain('For goods−₸400');
    expect(said).toContain('01234567 89abcdef 01234567');
    expect(said).not.toContain('"postings"');
    await user.click(dialog.getByText('As it is stored'));
    expect(screen.getByRole('dialog').textContent).toContain(`"hash": "${entry.hash}"`);
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('leads to what belongs to it, and to where it can be corrected', async () => {
    const correction: Extract<Entry, { kind: 'entry-corrected' }> = {
      ...entry,
      seq: 43,
      id: idOf(43),
      kind: 'entry-corrected',
      actor: 'person:p2',
      body: {
        v: 1,
        postings: [],
        corrects: entry.id,
        kind: 'purchase-recorded',
        reason: 'wrong-sum',
        note: 'She showed the receipt',
        returned: [],
        promise: null,
      },
    };
    const { user } = await openHistory(
      () => Promise.resolve(pageOf([detail().row])),
      ({ id }) =>
        Promise.resolve(
          id === entry.id
            ? detail({ related: [{ relation: 'corrected-by', id: correction.id, seq: 43, kind: 'entry-corrected' }] })
            : detail({
                entry: correction,
                row: rowOf(
                  43,
                  { kind: 'entry-corrected', corrected: 'purchase-recorded', reason: 'wrong-sum' },
                  {
                    by: 'p2',
                    corrects: { id: entry.id, seq: 42, kind: 'purchase-recorded' },
                  },
                ),
              }),
        ),
    );
    await user.click(await screen.findByRole('button', { name: /Bought/ }));
    await user.click(await screen.findByRole('button', { name: 'Put right by: No. 43, Correction' }));
    await screen.findByRole('dialog', { name: 'Correction, No. 43' });
    const said = screen.getByRole('dialog').textContent;
    expect(said).toContain('Taken back: purchase No. 42');
    expect(said).toContain('NoteShe showed the receipt');
    expect(said).toContain('ByD. Omarova');
    expect(screen.queryByRole('button', { name: 'Correct an entry' })).toBeNull();
  });

  test('that is not there or could not be read says so', async () => {
    const { user } = await openHistory(
      () => Promise.resolve(pageOf([detail().row])),
      () => Promise.reject(new TypeError('no line')),
    );
    await user.click(await screen.findByRole('button', { name: /Bought/ }));
    expect(await screen.findByRole('button', { name: 'Try again' }, { timeout: 4000 })).toBeTruthy();
  });
});
