import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { addDays, businessDateAt, utcMs } from '../../shop/time.ts';
import { ADMINISTRATOR, SETTINGS } from '../helpers/sample-shop.ts';
import type { Dice } from '../../scripts/simulate/dice.ts';
import { RED_DOT } from './pictures.ts';

const CASH = { type: 'cash', putIn: 50_000, change: 30_000, pieces: [{ value: 50_000, count: 1 }] };
const LINE = { sku: 'DR-01', units: 1, price: 20_000 };
/** One stocktake for all that count. */
const STOCKTAKE = uuidv7();
const PRODUCT = {
  sku: 'FZ-01',
  category: 'other',
  name: { kk: 'Зат', ru: 'Вещь', en: 'Thing' },
  price: 20_000,
  cost: 100,
  barcode: '2000000000046',
  picture: 'water',
  allergens: ['milk', 'nuts'],
};
const BACKUP = 'adal-3f9a1c2b-20261122T103000Z-12.db';
const TODAY = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
const STATEMENT_ROW = { line: 2, date: TODAY, minutes: 600, amount: 20_000 };
const CSV = 'sku,category,name_kk,name_ru,name_en,price\nA-1,other,а,б,c,10\nA-2,drinks,а,б,"c",1 250';

/** An input for every call that would be taken as it is, or nearly: what the bad ones are made from. */
export const SOUND_INPUTS: Readonly<Record<string, () => unknown>> = {
  'kiosk.shop': () => ({}),
  'kiosk.goods': () => ({}),
  'kiosk.board': () => ({}),
  'kiosk.results': () => ({}),
  'kiosk.recordPurchase': () => ({ id: uuidv7(), lines: [LINE], paid: 20_000, tender: CASH }),
  'kiosk.recordGift': () => ({ id: uuidv7(), paid: 20_000, tender: CASH }),
  'kiosk.offerPromiseCode': () => ({}),
  'kiosk.findPromise': () => ({ code: 'ТЕҢІЗ-47' }),
  'kiosk.settlePromise': () => ({ id: uuidv7(), code: 'ТЕҢІЗ-47', paid: 20_000, tender: CASH }),
  'kiosk.undo': () => ({ id: uuidv7(), corrects: uuidv7() }),
  'kiosk.tellUs': () => ({ id: uuidv7(), about: 'sold-out', sku: 'DR-01' }),
  'setup.previewGoods': () => ({ csv: CSV, currency: { code: 'KZT', digits: 2 } }),
  'setup.storePicture': () => ({ base64: RED_DOT }),
  'setup.openShop': () => ({
    id: uuidv7(),
    settings: SETTINGS,
    administrator: ADMINISTRATOR,
    goods: { from: 'csv', csv: CSV },
  }),
  'setup.backups': () => ({}),
  'setup.chooseBackups': () => ({}),
  'setup.restoreBackup': () => ({ name: BACKUP }),
  'session.people': () => ({}),
  'session.open': () => ({ person: 'p1', pin: ADMINISTRATOR.pin }),
  'session.state': () => ({ touch: true }),
  'session.lock': () => ({}),
  'session.changePin': () => ({ pin: ADMINISTRATOR.pin, newPin: ADMINISTRATOR.pin }),
  'session.recover': () => ({ person: 'p1', code: 'K7XM2-9ATCP-44HEX-83PKM', newPin: ADMINISTRATOR.pin }),
  'session.leaveKiosk': () => ({}),
  'history.list': () => ({
    limit: 20,
    before: 30,
    kinds: ['product-saved'],
    person: 'p1',
    sku: 'DR-01',
    from: '2026-01-01',
    to: '2030-01-01',
  }),
  'history.one': () => ({ id: uuidv7() }),
  'proof.state': () => ({}),
  'proof.review': () => ({}),
  'proof.start': () => ({ from: TODAY, to: TODAY }),
  'reports.open': () => ({ from: '2020-02-29', to: TODAY }),
  'fund.state': () => ({}),
  'fund.saveCampaign': () => ({
    id: uuidv7(),
    campaign: {
      id: null,
      title: { kk: 'Баспана', ru: 'Приют', en: 'Shelter' },
      picture: 'dog',
      goal: 5_000_000,
      from: addDays(TODAY, 1),
      until: null,
    },
  }),
  'fund.bank': () => ({ id: uuidv7(), amount: 100, slip: 'К-7' }),
  'fund.give': () => ({
    id: uuidv7(),
    charity: '«Мейірім» балалар үйі',
    purpose: 'Оқулықтар',
    amount: 100,
    from: 'bank',
    campaign: null,
    document: '№ 12',
    receipt: null,
    note: null,
  }),
  'fund.addReceipt': () => ({ id: uuidv7(), gift: uuidv7(), receipt: 'f'.repeat(64) }),
  'fund.correct': () => ({ id: uuidv7(), entry: uuidv7(), reason: 'wrong-sum', note: null }),
  'fund.moves': () => ({ before: 100 }),
  'fund.uploadReceipt': () => ({ upload: uuidv7(), at: 0, base64: RED_DOT, last: true }),
  'fund.receipt': () => ({ sha256: 'f'.repeat(64) }),
  'fund.saveReceipt': () => ({ sha256: 'f'.repeat(64) }),
  'exports.start': () => ({ format: 'hledger', from: TODAY, to: TODAY, language: 'ru' }),
  'exports.state': () => ({ export: randomUUID() }),
  'exports.cancel': () => ({ export: randomUUID() }),
  'exports.save': () => ({ export: randomUUID() }),
  'exports.download': () => ({ export: randomUUID() }),
  'people.list': () => ({}),
  'people.add': () => ({ id: uuidv7(), name: 'Д. Оспанов', role: 'staff', pin: '7305' }),
  // Of nobody: who makes all these calls has to stay who they are.
  'people.change': () => ({ id: uuidv7(), person: 'p9', name: 'Е. Серік', role: 'staff' }),
  'people.setPin': () => ({ id: uuidv7(), person: 'p9', pin: '7305' }),
  'people.leave': () => ({ id: uuidv7(), person: 'p9' }),
  'people.recovery': () => ({}),
  'people.makeRecoveryCode': () => ({}),
  'backups.state': () => ({}),
  'backups.make': () => ({}),
  'backups.choosePlace': () => ({}),
  'backups.forgetPlace': () => ({}),
  'backups.look': () => ({ place: 'here', name: BACKUP }),
  'backups.restore': () => ({ place: 'here', name: BACKUP }),
  'goods.save': () => ({ id: uuidv7(), product: PRODUCT }),
  'goods.list': () => ({}),
  'goods.order': () => ({ id: uuidv7(), skus: ['DR-02', 'DR-01'] }),
  'goods.priceHistory': () => ({ sku: 'DR-01' }),
  'goods.previewImport': () => ({ csv: CSV }),
  'goods.import': () => ({ csv: CSV }),
  'goods.exportCsv': () => ({ language: 'ru' }),
  'goods.storePicture': () => ({ base64: RED_DOT }),
  'session.saveFile': () => ({ name: 'adal-goods.csv', text: CSV }),
  'goods.retire': () => ({ id: uuidv7(), sku: 'DR-09' }),
  'goods.receive': () => ({ id: uuidv7(), source: 'given', lines: [{ sku: 'DR-01', units: 3, unitCost: 100 }] }),
  'goods.writeOff': () => ({ id: uuidv7(), reason: 'spoiled', lines: [{ sku: 'DR-01', units: 3 }] }),
  'stock.products': () => ({}),
  'stock.moves': () => ({ before: 100 }),
  'stock.putRight': () => ({ id: uuidv7(), corrects: uuidv7(), lines: [{ sku: 'DR-01', units: -1, unitCost: 100 }] }),
  'box.state': () => ({}),
  'box.head': () => ({}),
  'box.open': () => ({ box: '2', seal: { state: 'intact', number: '004718' }, apart: false, recounts: null }),
  'box.save': () => ({ count: uuidv7(), revision: 0, rows: [{ value: 20_000, count: 3 }], done: false }),
  'box.drop': () => ({ count: uuidv7() }),
  'box.lock': () => ({
    id: uuidv7(),
    count: uuidv7(),
    sheet: { revision: 0, rows: [{ value: 20_000, count: 3 }] },
    signers: [
      { person: 'p1', pin: ADMINISTRATOR.pin },
      { person: 'p2', pin: '7305' },
    ],
  }),
  'box.seal': () => ({
    id: uuidv7(),
    count: uuidv7(),
    leftPieces: [{ value: 20_000, count: 1 }],
    bag: 'B-17',
    seal: '004719',
    reason: 'unknown',
    note: null,
  }),
  'box.list': () => ({ before: null }),
  'stocktake.state': () => ({}),
  'stocktake.begin': () => ({ id: STOCKTAKE, category: null }),
  'stocktake.count': () => ({ id: uuidv7(), stocktake: STOCKTAKE, sku: 'DR-01', units: 3 }),
  'stocktake.uncount': () => ({ stocktake: STOCKTAKE, sku: 'DR-01' }),
  'stocktake.finish': () => ({ id: STOCKTAKE, revision: 1, noneLeft: ['DR-02'] }),
  'stocktake.abandon': () => ({ stocktake: STOCKTAKE }),
  'stocktake.list': () => ({ before: 100 }),
  'stocktake.one': () => ({ id: STOCKTAKE }),
  'phone.state': () => ({}),
  'phone.matchStatement': () => ({ through: TODAY, rows: [STATEMENT_ROW] }),
  'phone.confirm': () => ({
    id: uuidv7(),
    through: TODAY,
    claimed: 0,
    confirmed: 20_000,
    rows: [STATEMENT_ROW],
    reason: 'unknown',
    note: null,
  }),
  'phone.list': () => ({ page: 0 }),
  'promises.list': () => ({ state: 'open', page: 0 }),
  'promises.letGo': () => ({ id: uuidv7(), purchase: uuidv7(), reason: 'too-old', note: null }),
  'corrections.find': () => ({ day: null, page: 0 }),
  'corrections.correct': () => ({ id: uuidv7(), entry: uuidv7(), reason: 'mistake', note: null }),
  'corrections.record': () => ({ id: uuidv7(), inPlaceOf: uuidv7(), lines: [LINE], paid: 20_000, tender: 'cash' }),
  'tally.state': () => ({}),
  'tally.goods': () => ({ day: TODAY }),
  'tally.record': () => ({
    id: uuidv7(),
    day: TODAY,
    lines: [LINE],
    cash: 20_000,
    phone: 100,
    foundByCount: null,
    note: 'жарық болмады',
  }),
  'notices.list': () => ({}),
  'notices.handle': () => ({ id: uuidv7(), notice: uuidv7() }),
  'settings.change': () => ({ id: uuidv7(), changes: SETTINGS }),
  'settings.storePicture': () => ({ base64: RED_DOT }),
  'picture.stretches': () => ({}),
  'picture.one': () => ({ stocktake: null }),
  'today.view': () => ({}),
};

const tower = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 'x');

/** What slips, scripts and old files put where something else belongs. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  0.1,
  1e-7,
  1e21,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  '',
  ' ',
  '0',
  'null',
  '\u0000',
  'a\nb',
  '\uD800',
  '\uDFFF\uD800',
  '\u202Etxt',
  '\uFEFF',
  'İıſK',
  '🧃'.repeat(40),
  'я'.repeat(5000),
  "'; DROP TABLE ledger; --",
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '${7*7}',
  '%s%n',
  '__proto__',
  'constructor',
  'https://x'.padEnd(501, 'x'),
  '2026-02-30',
  '9'.repeat(400),
  [],
  {},
  [[]],
  [null],
  { length: 2 ** 32 },
  { toString: 1, valueOf: 1 },
  { type: 'cash' },
  { from: 'sample', csv: 1 },
  tower(200),
  Array.from({ length: 600 }, () => LINE),
];

/** Numbers and words that fit somewhere: what gets past the schemas and reaches the use cases. */
const PLAUSIBLE_NUMBERS = [0, 1, 2, 60, 99, 100, 5000, 20_000, 40_000, 50_000, 10_000_000_000];
const PLAUSIBLE_WORDS = [
  'DR-01',
  'NO-1',
  'FZ-01',
  'qr',
  'promise',
  'АЛМА-10',
  'expired',
  '4826',
  '0000',
  'p1',
  'water',
  'f'.repeat(64),
];

const KEYS = [
  'id',
  'sku',
  'type',
  '__proto__',
  'constructor',
  'prototype',
  'length',
  'then',
  '',
  'v',
  'postings',
  'actor',
];

/** The same value with one to three things wrong somewhere in it. */
function spoil(value: unknown, dice: Dice): unknown {
  let spoilt = value;
  for (let times = dice.weighted([1, 2, 3], (count) => 4 - count); times > 0; times -= 1)
    spoilt = spoilOnce(spoilt, dice);
  return spoilt;
}

function spoilOnce(value: unknown, dice: Dice): unknown {
  const isTree = typeof value === 'object' && value !== null;
  const keys = isTree ? Object.keys(value) : [];
  // Deeper as a rule: the outermost shape is the first thing that anybody checks.
  if (keys.length > 0 && dice.percent(80)) {
    const key = keys[dice.below(keys.length)] ?? '';
    return replaced(value as object, key, spoilOnce((value as Record<string, unknown>)[key], dice));
  }
  if (isTree && !Array.isArray(value) && dice.percent(50)) {
    if (keys.length > 0 && dice.percent(50)) {
      const gone = keys[dice.below(keys.length)];
      return Object.fromEntries(Object.entries(value).filter(([key]) => key !== gone));
    }
    return replaced(value, KEYS[dice.below(KEYS.length)] ?? '', hostile(dice));
  }
  if (typeof value === 'number' && dice.percent(60)) {
    if (dice.percent(70)) return PLAUSIBLE_NUMBERS[dice.below(PLAUSIBLE_NUMBERS.length)];
    return -value * dice.between(1, 1_000_000) + dice.fraction();
  }
  if (typeof value === 'string' && dice.percent(70)) {
    if (dice.percent(60)) return dice.percent(80) ? PLAUSIBLE_WORDS[dice.below(PLAUSIBLE_WORDS.length)] : uuidv7();
    const at = dice.below(value.length + 1);
    return value.slice(0, at) + JSON.stringify(hostile(dice)) + value.slice(dice.percent(50) ? at : value.length);
  }
  return hostile(dice);
}

function hostile(dice: Dice): unknown {
  return HOSTILE[dice.below(HOSTILE.length)];
}

/** A copy with one property set as data, whatever its name means to JavaScript. */
function replaced(tree: object, key: string, value: unknown): unknown {
  if (Array.isArray(tree)) return tree.map((item: unknown, index) => (String(index) === key ? value : item));
  return Object.fromEntries([...Object.entries(tree).filter(([name]) => name !== key), [key, value]]);
}

/** The body of a call with a spoilt input, sometimes with spoilt wrapping around it. */
export function spoiltBody(sound: unknown, dice: Dice): string {
  const json = JSON.stringify(spoil(sound, dice)) ?? 'null';
  if (dice.percent(85)) return `{"json":${json}}`;
  const path = ['id', 'paid', 'lines', 'code', '__proto__', 'sku', 'product'][dice.below(7)];
  const wrappings = [
    json,
    '',
    '{',
    'null',
    `{"json":${json},"meta":[[${dice.below(9)},"${path}"]]}`,
    `{"json":${json},"meta":[[${dice.below(9)}]]}`,
    `{"json":${json},"meta":"${path}"}`,
    `{"json":${json},"meta":[],"maps":[["${path}"]]}`,
    `{"meta":[],"json":${json},"json":null}`,
    json.slice(0, dice.below(json.length + 1)),
  ];
  return wrappings[dice.below(wrappings.length)] ?? '';
}
