import type { BoxState, CountList, CountView, OpenCountView, SealingView } from '../../../shop/contract/box-views.ts';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import { denominations, TENGE } from '../../../shop/currency.ts';
import { money } from '../../../shop/money.ts';
import { addDays, businessDateAt, utcMs } from '../../../shop/time.ts';
import { SETTINGS, tenge } from '../sample-shop.ts';

/* The box in every state, with names, numbers and sums as long as they get. */

const TODAY = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
const HASH = '8f14e45fceea167a5a36dedd4bea2543f6a1b7a2b3d5c8e9f0a1b2c3d4e5f607';
const ago = (days: number, minutes = 905) => ({ at: utcMs(Date.now()), businessDate: addDays(TODAY, -days), minutes });

/** Who is signed in on these screens, and who else may sign. */
export const SELF: PersonView = { id: 'p1', name: 'Айгүл Сәрсенова', role: 'administrator' };
const OTHER: PersonView = { id: 'p2', name: 'Данияр Оспанов', role: 'staff' };
const LONG: PersonView = {
  id: 'p3',
  name: 'Әлімжан-Мұхаммедияр Нұрсұлтанұлы Сағындықов-Қаржаубаев',
  role: 'staff',
};
const LONG_NOTE =
  'Түскі үзілісте ұсақ ақша болмай, бір бала қайтарымын алмай кетіпті, сынып жетекшісі кейін айтып келді. Келесі санақта қайта қараймыз, бәрі жазылған, сұрақ қалмады, рақмет.';

const PIECES = [0, 1, 7, 14, 26, 19, 27, 31, 18, 16, 12, 40];
export const ROWS = denominations(TENGE).map((value, at) => ({ value, count: PIECES[at] ?? 0 }));
const COUNTED = tenge(118_540);

const OPENING = {
  box: '2',
  seal: '004718',
  sealState: 'intact',
  recounts: null,
  opened: ago(0, 890),
} as const;

/** A count that is open, with so many of its rows filled. */
export const openCount = (rows: number, changes: Partial<OpenCountView> = {}): OpenCountView => ({
  count: '0190a5b0-0000-7000-8000-00000000000a',
  ...OPENING,
  openedBy: SELF,
  head: { seq: 12_345, hash: HASH },
  apart: false,
  denominations: denominations(TENGE),
  sheet: { revision: 9, rows: ROWS.slice(0, rows), done: false },
  counting: [],
  ...changes,
});

/** A locked count that differs from the books by so much. */
export const lockedCount = (difference: number, changes: Partial<CountView> = {}): CountView => ({
  id: '0190a5b0-0000-7000-8000-00000000000b',
  ...OPENING,
  entry: { seq: 12_346, hash: HASH },
  locked: ago(0),
  pieces: ROWS.filter(({ count }) => count > 0),
  counted: COUNTED,
  expected: money(COUNTED - difference),
  difference: money(difference),
  apart: false,
  signers: [SELF, OTHER],
  sealing: null,
  ...changes,
});

const SEALING: SealingView = {
  left: tenge(9_940),
  leftPieces: [],
  moved: tenge(108_600),
  bag: 'К-0032',
  seal: '004719',
  reason: null,
  note: null,
};

export const SEALED: CountView = lockedCount(0, { sealing: SEALING });

export const COUNTS: CountList = {
  before: 9000,
  counts: [
    SEALED,
    lockedCount(-45_000, {
      id: '0190a5b0-0000-7000-8000-00000000000c',
      locked: ago(7),
      sealState: 'broken',
      signers: [LONG, { ...LONG, id: 'p4', name: `${LONG.name} мл.` }],
      apart: true,
      recounts: '0190a5b0-0000-7000-8000-00000000000d',
      sealing: { ...SEALING, reason: 'recorded-wrongly', note: LONG_NOTE, bag: 'Сейф/2026-2027/К-000031' },
    }),
    lockedCount(9_999_999_900, {
      id: '0190a5b0-0000-7000-8000-00000000000d',
      locked: ago(7, 700),
      counted: tenge(99_999_999),
      expected: money(0),
      seal: null,
      sealState: 'none',
    }),
  ],
};

const LAST = { id: SEALED.id, locked: ago(7), signers: [SELF, LONG], box: '2', nextSeal: '004718' } as const;

export const boxState = (changes: Partial<BoxState> = {}): BoxState => ({
  last: LAST,
  open: null,
  unsealed: null,
  people: [SELF, OTHER],
  ...changes,
});

export const MANY_PEOPLE: readonly PersonView[] = [
  SELF,
  OTHER,
  LONG,
  ...['Мадина', 'Ерлан', 'Светлана'].map((name, at) => ({ id: `p${at + 5}`, name, role: 'staff' as const })),
];

/** Counting apart: this person is through, and the other one is or is not. */
export const apart = (otherDone: boolean): OpenCountView =>
  openCount(ROWS.length, {
    apart: true,
    sheet: { revision: 9, rows: ROWS, done: true },
    counting: [
      { person: SELF, done: true },
      { person: LONG, done: otherDone },
    ],
  });
