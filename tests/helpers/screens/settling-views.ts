import type {
  CorrectableView,
  CorrectionPage,
  PageOf,
  PhoneConfirmation,
  PhoneState,
  PromiseRecord,
  TallyState,
} from '../../../shop/contract/settling-views.ts';
import { NO_MONEY } from '../../../shop/money.ts';
import { addDays, businessDateAt, utcMs } from '../../../shop/time.ts';
import type { Sku } from '../../../shop/catalogue.ts';
import { SETTINGS, tenge } from '../sample-shop.ts';

/* What staff settle, with names and sums as long as they get, so that it can be looked at without weeks going by. */

export const TODAY = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
const at = utcMs(Date.now());
const ago = (days: number, minutes = 625) => ({ at, date: addDays(TODAY, -days), minutes });
const ASEL = 'Айгүл Сәрсенова';
const LONGEST_NAME = 'Әлімжан-Мұхаммедияр Нұрсұлтанұлы Сағындықов-Қаржаубаев';
const LONG_NOTE =
  'Сынып жетекшісі айтып келді: бала ақшаны екі рет салған, экран қатып қалғандықтан екінші рет басыпты. Қайтарым берілді, ата-анасы біледі, бәрі дұрыс, енді сұрақ жоқ, рақмет.';

/** Three weeks of payments by phone. */
export const PHONE_STATE: PhoneState = {
  today: TODAY,
  confirmedThrough: addDays(TODAY, -21),
  days: Array.from({ length: 15 }, (_, day) => ({
    date: addDays(TODAY, day - 14),
    claims: 3 + ((day * 7) % 19),
    amount: tenge(1240 + ((day * 1730) % 12_000)),
  })),
};

export const CONFIRMATIONS: PageOf<PhoneConfirmation> = {
  more: true,
  items: [
    {
      id: '0190a5b0-0000-7000-8000-000000000001',
      seq: 1204,
      person: ASEL,
      through: addDays(TODAY, -21),
      claimed: tenge(23_700),
      confirmed: tenge(23_250),
      statement: { rows: 61, matched: 58, claimsWithoutRow: 3 },
      reason: 'not-recorded',
      note: LONG_NOTE,
      ...ago(20),
    },
    {
      id: '0190a5b0-0000-7000-8000-000000000002',
      seq: 804,
      person: LONGEST_NAME,
      through: addDays(TODAY, -28),
      claimed: tenge(1_123_700),
      confirmed: tenge(1_123_700),
      statement: null,
      reason: null,
      note: null,
      ...ago(27),
    },
  ],
};

const promise = (fields: Partial<PromiseRecord>): PromiseRecord => ({
  purchase: '0190a5b0-0000-7000-8000-000000000003',
  code: 'ҚАРЛЫҒАШ-88',
  promised: tenge(700),
  open: tenge(700),
  letGo: NO_MONEY,
  madeOn: addDays(TODAY, -18),
  dueOn: addDays(TODAY, -11),
  old: true,
  gone: null,
  ...fields,
});

/** An old promise, and a new one that was paid in part. */
export const OPEN_PROMISES: PageOf<PromiseRecord> = {
  more: false,
  items: [
    promise({}),
    promise({
      purchase: '0190a5b0-0000-7000-8000-000000000004',
      code: 'ТЕҢІЗ-47',
      promised: tenge(1_250_000),
      open: tenge(1_249_550),
      madeOn: TODAY,
      dueOn: addDays(TODAY, 7),
      old: false,
    }),
  ],
};

export const LET_GO: PageOf<PromiseRecord> = {
  more: true,
  items: [
    promise({
      open: NO_MONEY,
      letGo: tenge(450),
      old: false,
      gone: { reason: 'cannot-pay', note: LONG_NOTE, person: LONGEST_NAME, ...ago(2) },
    }),
  ],
};

const LONG_LINES = [
  'Қолдан тоқылған түрлі түсті жылы жүн шұлық, үлкен өлшем',
  'Киізден жасалған ақ қозы',
  'Етті самса',
].map((kk, index) => ({
  sku: `T-${index}` as Sku,
  units: 1 + index * 9,
  price: tenge(450),
  name: { kk, ru: 'Разноцветные тёплые шерстяные носки ручной вязки, большие', en: 'Warm hand-knitted socks, large' },
}));

const entry = (fields: Partial<CorrectableView>): CorrectableView => ({
  id: `0190a5b0-0000-7000-8000-00000000${String(1000 + (fields.seq ?? 0))}`,
  seq: 1,
  businessDate: TODAY,
  kind: 'purchase-recorded',
  lines: LONG_LINES.slice(2),
  suggested: tenge(450),
  paid: tenge(450),
  tender: 'cash',
  code: null,
  person: null,
  inPlaceOf: null,
  replacedBy: null,
  correction: null,
  movedOn: false,
  ...ago(0),
  ...fields,
});

/** One of every kind: as it is, taken back, recorded rightly, moved on. */
export const ENTRIES: CorrectionPage = {
  today: TODAY,
  from: addDays(TODAY, -30),
  more: true,
  items: [
    entry({ seq: 312_408, lines: LONG_LINES, paid: tenge(4_950_000) }),
    entry({ seq: 412, tender: 'promise', code: 'ҚАРЛЫҒАШ-88', movedOn: true, ...ago(1) }),
    entry({ seq: 411, kind: 'promise-settled', lines: [], tender: 'qr', code: 'ТЕҢІЗ-47', ...ago(1) }),
    entry({ seq: 410, kind: 'gift-recorded', lines: [], tender: 'qr', ...ago(2) }),
    entry({ seq: 409, person: LONGEST_NAME, inPlaceOf: 402, ...ago(2) }),
    entry({
      seq: 402,
      replacedBy: 409,
      correction: { seq: 408, person: ASEL, reason: 'wrong-goods', note: LONG_NOTE, ...ago(2) },
      ...ago(3),
    }),
    entry({
      seq: 401,
      correction: { seq: 405, person: ASEL, reason: 'wrong-sum', note: null, ...ago(2) },
      ...ago(3),
    }),
    entry({
      seq: 399,
      correction: { seq: 400, person: null, reason: 'undone-by-buyer', note: null, ...ago(3) },
      ...ago(3),
    }),
    entry({ seq: 398, kind: 'tally-recorded', tender: 'paper', lines: LONG_LINES, person: ASEL, paid: tenge(12_400) }),
  ],
};

/** The box was counted today, so it is asked whether that found the sheet's cash. */
export const TALLY_STATE: TallyState = {
  today: TODAY,
  from: addDays(TODAY, -30),
  lastCountOn: TODAY,
  head: { seq: 312_408, hash: '9f3a'.repeat(16) },
  sheets: [
    {
      id: '0190a5b0-0000-7000-8000-000000000009',
      seq: 398,
      day: addDays(TODAY, -4),
      person: LONGEST_NAME,
      units: 61,
      cash: tenge(12_400),
      phone: tenge(3150),
      note: LONG_NOTE,
      corrected: false,
      ...ago(3),
    },
    {
      id: '0190a5b0-0000-7000-8000-000000000010',
      seq: 390,
      day: addDays(TODAY, -5),
      person: ASEL,
      units: 1,
      cash: tenge(200),
      phone: NO_MONEY,
      note: null,
      corrected: true,
      ...ago(3),
    },
  ],
};
