import { ORPCError } from '@orpc/client';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BoxState, CountView, OpenCountView, SheetView } from '../../shop/contract/box-views.ts';
import { denominations, TENGE } from '../../shop/currency.ts';
import { money } from '../../shop/money.ts';
import { utcMs } from '../../shop/time.ts';
import { SHOP } from './helpers/kiosk.tsx';
import { ASEL, DANA, openOffice } from './helpers/office.tsx';

configure({ defaultHidden: true });

const VALUES = denominations(TENGE);
const HASH = 'ab'.repeat(32);
const MOMENT = { at: utcMs(1_795_000_000_000), businessDate: SHOP.today, minutes: 895 };
const rows = (count: number) => VALUES.map((value) => ({ value, count }));

const OPEN: OpenCountView = {
  count: '0193a000-0000-7000-8000-00000000000a',
  box: '2',
  seal: '004718',
  sealState: 'intact',
  opened: MOMENT,
  openedBy: ASEL,
  head: { seq: 40, hash: HASH },
  apart: false,
  recounts: null,
  denominations: VALUES,
  sheet: { revision: 0, rows: [], done: false },
  counting: [],
};

const LOCKED: CountView = {
  id: '0193a000-0000-7000-8000-00000000000b',
  entry: { seq: 41, hash: HASH },
  locked: MOMENT,
  opened: MOMENT,
  box: '2',
  seal: '004718',
  sealState: 'intact',
  pieces: [
    { value: money(100_000), count: 3 },
    { value: money(20_000), count: 30 },
  ],
  counted: money(900_000),
  expected: money(945_000),
  difference: money(-45_000),
  apart: false,
  recounts: null,
  signers: [ASEL, DANA],
  sealing: null,
};

const refusal = (code: string, data: object) => new ORPCError(code, { defined: true, status: 409, data });

type Save = Omit<SheetView, 'done'> & { readonly count: string; readonly done: boolean };

/** The page of the box over a server that keeps a sheet, or answers as told. */
async function openBox(
  options: {
    readonly state?: Partial<BoxState>;
    readonly save?: (input: Save) => Promise<SheetView>;
    readonly calls?: Readonly<Record<string, unknown>>;
  } = {},
) {
  let state: BoxState = { last: null, open: null, unsealed: null, people: [ASEL, DANA], ...options.state };
  const saved: Save[] = [];
  const keep = (sheet: SheetView) => {
    if (state.open) state = { ...state, open: { ...state.open, sheet } };
    return Promise.resolve(sheet);
  };
  const office = await openOffice({
    calls: {
      box: {
        state: () => Promise.resolve(state),
        list: () => Promise.resolve({ counts: [], before: null }),
        save: (input: Save) => {
          saved.push(input);
          return options.save
            ? options.save(input)
            : keep({ revision: input.revision + 1, rows: input.rows, done: input.done });
        },
        ...options.calls,
      },
    },
  });
  await office.go('Box');
  await screen.findByRole('heading', { name: 'Past counts' });
  const press = async (name: string) => await office.user.click(await screen.findByRole('button', { name }));
  const row = (value: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `How many of ${value}` });
  return { ...office, saved, press, row, setState: (next: Partial<BoxState>) => (state = { ...state, ...next }) };
}

const counting = async (options: Parameters<typeof openBox>[0] = {}) => {
  const box = await openBox({ ...options, state: { open: OPEN, ...options.state } });
  await box.press('Continue counting');
  await screen.findByRole('heading', { name: 'Box count' });
  return box;
};

describe('opening the box', () => {
  test('asks for the box, its seal and the way to count, and begins', async () => {
    const open = vi.fn<(input: unknown) => Promise<OpenCountView>>();
    const last = { id: LOCKED.id, locked: MOMENT, signers: [ASEL, DANA] as const, box: '2', nextSeal: '004718' };
    const box = await openBox({ state: { last }, calls: { open } });
    open.mockImplementation(() => {
      box.setState({ open: OPEN });
      return Promise.resolve(OPEN);
    });
    expect(
      screen.getByText('Last counted on 20 November 2026, 14:55. Signed by A. Serikova, D. Omarova.'),
    ).toBeTruthy();
    await box.press('Count the box');
    await box.press('Open and begin');
    expect(screen.getByText('Please type the number that stands on the seal.')).toBeTruthy();
    expect(open).not.toHaveBeenCalled();
    await box.user.type(screen.getByRole('textbox', { name: 'Number of the seal' }), '004777');
    expect(screen.getByText(/closed with seal No. 004718/)).toBeTruthy();
    await box.press('Open and begin');
    expect(await screen.findByRole('heading', { name: 'Box count' })).toBeTruthy();
    expect(open).toHaveBeenCalledExactlyOnceWith({
      box: '2',
      seal: { state: 'intact', number: '004777' },
      apart: false,
      recounts: null,
    });
  });

  test('needs two people with a PIN', async () => {
    const box = await openBox({ state: { people: [ASEL] } });
    expect(screen.getByText(/Two different people sign a count/)).toBeTruthy();
    await box.press('Count the box');
    expect(screen.queryByRole('heading', { name: 'Open the box' })).toBeNull();
  });
});

describe('counting', () => {
  test('by the keys of a keyboard: digits, Enter, arrows, plus and minus', async () => {
    const { user, row, saved } = await counting();
    expect(document.activeElement).toBe(row('₸20,000'));
    await user.keyboard('1{Enter}12{Enter}');
    expect(document.activeElement).toBe(row('₸5,000'));
    await user.keyboard('{ArrowUp}7');
    expect(row('₸10,000').value).toBe('7');
    await user.keyboard('{ArrowUp}++-{ArrowDown}{ArrowDown}x,-5');
    expect(row('₸20,000').value).toBe('2');
    expect(row('₸5,000').value).toBe('5');
    await waitFor(() =>
      expect(saved.at(-1)?.rows).toEqual([
        { value: money(2_000_000), count: 2 },
        { value: money(1_000_000), count: 7 },
        { value: money(500_000), count: 5 },
      ]),
    );
    expect(screen.getByText('₸135,000')).toBeTruthy();
    expect(screen.getByText('Counted, 9 rows left')).toBeTruthy();
  });

  test('by the number pad, which writes over a figure that is there', async () => {
    const { user, row } = await counting();
    const pad = within(screen.getByRole('group', { name: 'Number pad' }));
    const key = async (name: string) => await user.click(pad.getByRole('button', { name }));
    for (const name of ['1', '4', 'Delete the last digit', '9', 'Next']) await key(name);
    expect(row('₸20,000').value).toBe('19');
    expect(document.activeElement).toBe(row('₸10,000'));
    await user.click(row('₸20,000'));
    await key('3');
    expect(row('₸20,000').value).toBe('3');
    await key('One more');
    expect(row('₸20,000').value).toBe('4');
    for (let digit = 0; digit < 7; digit += 1) await key('9');
    expect(row('₸20,000').value).toBe('49999');
  });

  test('the lock waits until every row is filled', async () => {
    const { user, press } = await counting();
    for (let row = 0; row < VALUES.length - 1; row += 1) await user.keyboard('0{Enter}');
    await press('Lock the count');
    expect(screen.queryByRole('heading', { name: 'Sign' })).toBeNull();
    expect(screen.getByText('Counted, 1 row left')).toBeTruthy();
    await user.keyboard('3');
    await press('Lock the count');
    expect(await screen.findByRole('heading', { name: 'Sign' })).toBeTruthy();
    expect(screen.getByText('₸15')).toBeTruthy();
  });

  test('goes on where it paused', async () => {
    const { user, press, row } = await counting();
    await user.keyboard('5{Enter}6{Enter}');
    await press('Pause');
    expect(await screen.findByText(/2 of 12 rows are filled/)).toBeTruthy();
    await press('Continue counting');
    expect(row('₸20,000').value).toBe('5');
    expect(document.activeElement).toBe(row('₸5,000'));
  });

  test('says when a figure is not kept, and keeps it with the next try', async () => {
    let works = false;
    const save = ({ revision, rows: typed, done }: Save) =>
      works ? Promise.resolve({ revision: revision + 1, rows: typed, done }) : Promise.reject(new Error('gone'));
    const { user, press, saved } = await counting({ save });
    await user.keyboard('7');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
    works = true;
    await press('Try again');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
    expect(saved.at(-1)?.rows).toEqual([{ value: money(2_000_000), count: 7 }]);
  });

  test('takes the figures of another screen and says so, but not its own whose answer was lost', async () => {
    let answers: ((input: Save) => Promise<SheetView>)[] = [];
    const save = (input: Save) => {
      const next = answers.shift();
      return next ? next(input) : Promise.resolve({ revision: input.revision + 1, rows: input.rows, done: false });
    };
    const { user, row, saved } = await counting({ save });
    // Stored, but the answer never came: the next save hears of a revision that is its own.
    let stored: Save | undefined;
    answers = [
      (input) => {
        stored = input;
        return Promise.reject(new Error('gone'));
      },
      (input) =>
        Promise.reject(
          refusal('count-changed', { sheet: { revision: 1, rows: stored?.rows ?? input.rows, done: false } }),
        ),
    ];
    await user.keyboard('4');
    await screen.findByRole('button', { name: 'Try again' });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saved.at(-1)?.revision).toBe(1));
    expect(row('₸20,000').value).toBe('4');
    expect(screen.queryByText(/typed on another screen/)).toBeNull();

    const theirs = { revision: 9, rows: [{ value: money(2_000_000), count: 88 }], done: false };
    answers = [() => Promise.reject(refusal('count-changed', { sheet: theirs }))];
    await user.keyboard('5');
    expect(await screen.findByText('Somebody typed on another screen. These are the newest figures.')).toBeTruthy();
    expect(row('₸20,000').value).toBe('88');
    await user.keyboard('{Enter}1');
    await waitFor(() => expect(saved.at(-1)).toMatchObject({ revision: 9 }));
  });

  test('is given up only after a question that says that nothing is recorded', async () => {
    const drop = vi.fn<(input: unknown) => Promise<null>>(() => Promise.resolve(null));
    const { press, setState } = await openBox({ state: { open: OPEN }, calls: { drop } });
    await press('Give up');
    expect(await screen.findByText(/Nothing is recorded/)).toBeTruthy();
    await press('Go on counting');
    expect(drop).not.toHaveBeenCalled();
    await press('Give up');
    setState({ open: null });
    await press('Give the count up');
    expect(await screen.findByText('The box has not been counted yet.')).toBeTruthy();
    expect(drop).toHaveBeenCalledExactlyOnceWith({ count: OPEN.count });
  });
});

describe('counted apart', () => {
  const APART: OpenCountView = {
    ...OPEN,
    apart: true,
    sheet: { revision: 3, rows: rows(1), done: true },
    counting: [
      { person: ASEL, done: true },
      { person: DANA, done: false },
    ],
  };

  test('waits for the other, and then both may sign', async () => {
    const { press, setState, app } = await openBox({ state: { open: APART } });
    await press('Continue counting');
    expect(await screen.findByRole('heading', { name: 'Your count is kept' })).toBeTruthy();
    expect(screen.getByText('is counting')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
    setState({ open: { ...APART, counting: APART.counting.map(({ person }) => ({ person, done: true })) } });
    await act(async () => await app.queries.invalidateQueries({ queryKey: ['box'] }));
    expect(await screen.findByText('Both have counted. Now sign.')).toBeTruthy();
    await press('Sign');
    expect(await screen.findByRole('heading', { name: 'Sign' })).toBeTruthy();
  });

  test('asks both to look again when they differ', async () => {
    const both = { ...APART, counting: APART.counting.map(({ person }) => ({ person, done: true })) };
    const lock = vi.fn<(input: unknown) => Promise<CountView>>(() => Promise.reject(refusal('counts-differ', {})));
    const { press, setState, user } = await openBox({ state: { open: both }, calls: { lock } });
    await press('Continue counting');
    await press('Sign');
    await screen.findByRole('heading', { name: 'Sign' });
    await user.keyboard('4826{Enter}7305');
    setState({ open: { ...APART, sheet: { revision: 4, rows: rows(1), done: false } } });
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/The two counts are not the same/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Box count' })).toBeTruthy();
    expect(lock).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ sheet: null }));
  });
});

describe('signing', () => {
  const WHOLE: OpenCountView = { ...OPEN, sheet: { revision: 7, rows: rows(2), done: false } };
  const signing = async (lock: (input: unknown) => Promise<CountView>, people = [ASEL, DANA]) => {
    const box = await counting({ state: { open: WHOLE, people }, calls: { lock } });
    await box.press('Lock the count');
    await screen.findByRole('heading', { name: 'Sign' });
    return box;
  };

  test('takes two PINs, shows neither, and only then tells the result', async () => {
    const lock = vi.fn<(input: unknown) => Promise<CountView>>(() => Promise.resolve(LOCKED));
    const { user, view } = await signing(lock);
    await user.keyboard('48{Backspace}826');
    expect(screen.getByText('4 digits typed')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(screen.getByText('0 digits typed')).toBeTruthy();
    expect(view.container.textContent).not.toContain('9,450');
    await user.keyboard('7305{Enter}');
    expect(await screen.findByRole('heading', { name: 'Result' })).toBeTruthy();
    expect(lock).toHaveBeenCalledExactlyOnceWith({
      id: expect.any(String) as string,
      count: OPEN.count,
      sheet: { revision: 7, rows: rows(2) },
      signers: [
        { person: 'p1', pin: '4826' },
        { person: 'p2', pin: '7305' },
      ],
    });
    expect(screen.getByText('₸9,450')).toBeTruthy();
  });

  test('says whose PIN does not fit and asks for that one again', async () => {
    const lock = vi.fn<(input: unknown) => Promise<CountView>>();
    lock.mockRejectedValueOnce(refusal('signature-wrong', { person: 'p2', waitMs: 0 }));
    lock.mockResolvedValueOnce(LOCKED);
    const { user } = await signing(lock);
    await user.keyboard('4826{Enter}9999{Enter}');
    expect(await screen.findByText('The PIN of D. Omarova does not fit. Please try again.')).toBeTruthy();
    await user.keyboard('7305{Enter}');
    expect(await screen.findByRole('heading', { name: 'Result' })).toBeTruthy();
    const [first, second] = lock.mock.calls.map(([input]) => input as { readonly id: string });
    expect(second?.id).toBe(first?.id);
  });

  test('lets a third person sign in place of the second, and nobody twice', async () => {
    const third = { id: 'p3', name: 'M. Akhmetova', role: 'staff' as const };
    const lock = vi.fn<(input: unknown) => Promise<CountView>>(() => Promise.resolve(LOCKED));
    const { user, press } = await signing(lock, [ASEL, DANA, third]);
    await user.keyboard('4826{Enter}');
    expect(await screen.findByRole('heading', { name: 'Who signs?' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /A. Serikova/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /M. Akhmetova/ }));
    for (const digit of '9172') await press(digit);
    await press('Sign and lock');
    expect(await screen.findByRole('heading', { name: 'Result' })).toBeTruthy();
    expect(lock).toHaveBeenCalledWith(
      expect.objectContaining({
        signers: [
          { person: 'p1', pin: '4826' },
          { person: 'p3', pin: '9172' },
        ],
      }),
    );
  });
});

describe('the result', () => {
  const result = async (count: CountView, calls: Readonly<Record<string, unknown>> = {}) => {
    const box = await openBox({ state: { unsealed: count }, calls });
    await box.press('Put the money away');
    await screen.findByRole('heading', { name: 'Result' });
    return box;
  };

  test('asks for a reason and a bag, and takes the suggestion for the change or another', async () => {
    const seal = vi.fn<(input: unknown) => Promise<CountView>>((input) => {
      const { bag, seal: next } = input as { readonly bag: string; readonly seal: string };
      const sealing = {
        left: money(680_000),
        leftPieces: [],
        moved: money(220_000),
        bag,
        seal: next,
        reason: 'unknown' as const,
        note: null,
      };
      return Promise.resolve({ ...LOCKED, sealing });
    });
    const { user, press } = await result(LOCKED, { seal });
    expect(screen.getByText(/₸450 less than recorded/)).toBeTruthy();
    await press('Close the box');
    expect(screen.getByText('Please choose what fits best. “Not known” is fine.')).toBeTruthy();
    expect(screen.getByText('Please type the number of the bag.')).toBeTruthy();
    expect(seal).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'Not known' }));
    await user.type(screen.getByRole('textbox', { name: 'Number of the bag' }), 'B-17');
    await user.type(screen.getByRole('textbox', { name: 'Number of the new seal' }), '004719');
    await press('Leave one less: ₸200');
    await press('Close the box');
    expect(await screen.findByRole('heading', { name: 'Done. Thank you both.' })).toBeTruthy();
    expect(screen.getByText('₸2,200 is in bag No. B-17 for the safe.')).toBeTruthy();
    expect(seal).toHaveBeenCalledExactlyOnceWith({
      id: expect.any(String) as string,
      count: LOCKED.id,
      leftPieces: [
        { value: money(100_000), count: 3 },
        { value: money(20_000), count: 19 },
      ],
      bag: 'B-17',
      seal: '004719',
      reason: 'unknown',
      note: null,
    });
  });

  test('is looked at again as a new count that names this one', async () => {
    const open = vi.fn<(input: unknown) => Promise<OpenCountView>>();
    const { press, setState } = await result(LOCKED, { open });
    open.mockImplementation(() => {
      setState({ open: { ...OPEN, recounts: LOCKED.id } });
      return Promise.resolve(OPEN);
    });
    await press('Count again');
    expect(await screen.findByRole('heading', { name: 'Box count' })).toBeTruthy();
    expect(open).toHaveBeenCalledExactlyOnceWith({
      box: '2',
      seal: { state: 'none' },
      apart: false,
      recounts: LOCKED.id,
    });
  });

  test('that matches asks for no reason', async () => {
    await result({ ...LOCKED, expected: LOCKED.counted, difference: money(0) });
    expect(screen.getByText('It matches to the last coin. Thank you both.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('the sheet', () => {
  afterEach(() => vi.unstubAllGlobals());
  const printer = () => {
    Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    return print;
  };
  const printed = () => within(document.querySelector<HTMLElement>('[data-print]') ?? document.body);

  test('is printed empty with the ledger’s head as text and code, and page n of m', async () => {
    const print = printer();
    const head = () => Promise.resolve({ seq: 40, hash: HASH });
    const { press } = await openBox({ calls: { head } });
    await press('Print an empty sheet');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    const sheet = printed();
    expect(sheet.getByText(`40:${HASH}`)).toBeTruthy();
    expect(sheet.getByRole('img', { name: /hash/ })).toBeTruthy();
    expect(sheet.getByText('Page 1 of 1')).toBeTruthy();
    expect(sheet.getByText('The two who sign should not be relatives.')).toBeTruthy();
    expect(sheet.getAllByRole('row')).toHaveLength(VALUES.length + 2);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(document.querySelector('[data-print]')).toBeNull();
  });

  test('is printed filled in with who signed and the hash of the count’s own entry', async () => {
    const print = printer();
    const list = () => Promise.resolve({ counts: [LOCKED], before: null });
    const { press } = await openBox({ calls: { list } });
    await press('Print the sheet of 20 November 2026, 14:55');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    const sheet = printed();
    expect(sheet.getByText(`41:${HASH}`)).toBeTruthy();
    expect(sheet.getByText('Name: D. Omarova')).toBeTruthy();
    expect(sheet.getByText('₸9,450')).toBeTruthy();
    expect(sheet.getByText('₸6,000')).toBeTruthy();
  });
});
