import { describe, expect, test } from 'vitest';
import { balance } from '../../db/queries/accounts.ts';
import { purchasesBetween, raisedBetween } from '../../db/queries/board.ts';
import { correctionOf, entryById } from '../../db/queries/entries.ts';
import { allGoods, goodsOnStand, productByBarcode, productBySku } from '../../db/queries/goods.ts';
import { noticeById, openNotices } from '../../db/queries/notices.ts';
import { people } from '../../db/queries/people.ts';
import { openPromises, promiseByCode, takenPromiseCodes } from '../../db/queries/promises.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import type { Writer } from '../../db/handle.ts';
import { decideCorrection, decidePurchase, decideSettlement, isCorrectable } from '../../shop/decisions.ts';
import { money } from '../../shop/money.ts';
import type { Tender } from '../../shop/schemas.ts';
import { addDays, businessDate } from '../../shop/time.ts';
import type { Sku } from '../../shop/catalogue.ts';
import { draft, openSampleShop, PRODUCTS, record, SETTINGS, testId } from './sample-ledger.ts';
import { openFolder } from './temp-folder.ts';

const [BUN, ROLL] = PRODUCTS;
if (!BUN || !ROLL) throw new Error('The sample shop has no products');

const TODAY = draft(0, 'notice-handled', { v: 1, postings: [], notice: testId(0) }).businessDate;

/** A shop with the sample goods; 40 units of each. */
const shop = () => {
  const { db } = openFolder();
  return { db, next: openSampleShop(db) };
};

type Bought = { readonly units?: number; readonly paid?: number; readonly tender?: Tender };

/** Two buns, or as many as are asked for, for what they cost or for `paid`, by phone or in some other way. */
const buy = (db: Writer, n: number, { units = 2, paid, tender = { type: 'qr' } }: Bought = {}) => {
  const lines = [{ sku: BUN.sku, units, price: BUN.price }];
  const decided = decidePurchase({ lines, paid: money(paid ?? units * BUN.price), tender }, () => ({
    ...BUN,
    retired: false,
  }));
  if (!decided.ok) throw new Error(decided.refusal.code);
  record(db, draft(n, 'purchase-recorded', decided.body));
  return testId(n);
};

const undo = (db: Writer, n: number, id: string) => {
  const entry = entryById(db, id);
  if (!entry || !isCorrectable(entry)) throw new Error('Nothing to undo');
  record(db, draft(n, 'entry-corrected', decideCorrection(entry, 'undone-by-buyer')));
};

const settle = (db: Writer, n: number, code: string, paid: number) => {
  const found = promiseByCode(db, code);
  if (!found) throw new Error('No such promise');
  const decided = decideSettlement({ paid: money(paid), tender: { type: 'qr' } }, found.promise);
  if (!decided.ok) throw new Error(decided.refusal.code);
  record(db, draft(n, 'promise-settled', decided.body));
};

describe('the shop', () => {
  test('has the settings and the administrator that it was opened with', () => {
    const { db } = shop();
    expect(currentSettings(db)).toEqual(SETTINGS);
    expect(people(db)).toEqual([{ id: 'aigul', name: 'Айгүл Сәрсенова', role: 'administrator' }]);
  });

  test('is not there before it was opened', () => {
    expect(currentSettings(openFolder().db)).toBeUndefined();
  });

  test('changes only the settings that an entry names', () => {
    const { db, next } = shop();
    record(db, draft(next, 'settings-changed', { v: 1, postings: [], changes: { fewLeft: 9, sound: undefined } }));
    expect(currentSettings(db)).toEqual({ ...SETTINGS, fewLeft: 9 });
  });
});

describe('goods', () => {
  test('stand in the order in which they were first named, with their stock', () => {
    const { db } = shop();
    expect(goodsOnStand(db)).toEqual(
      PRODUCTS.map((product) => ({ alarm: null, ...product, retired: false, stock: 40 })),
    );
  });

  test('keep their place and their stock when they are changed', () => {
    const { db, next } = shop();
    const dearer = { ...BUN, price: money(99_900), allergens: [...BUN.allergens] };
    record(db, draft(next, 'product-saved', { v: 1, postings: [], product: dearer }));
    expect(goodsOnStand(db)[0]).toEqual({ alarm: null, ...dearer, retired: false, stock: 40 });
  });

  test('leave the stand when they are retired, and come back when they are saved', () => {
    const { db, next } = shop();
    record(db, draft(next, 'product-retired', { v: 1, postings: [], sku: BUN.sku }));
    expect(goodsOnStand(db).map(({ sku }) => sku)).not.toContain(BUN.sku);
    expect(productBySku(db, BUN.sku)?.retired).toBe(true);
    expect(allGoods(db)).toHaveLength(PRODUCTS.length);
    record(db, draft(next + 1, 'product-saved', { v: 1, postings: [], product: { ...BUN, allergens: [] } }));
    expect(goodsOnStand(db)[0]?.sku).toBe(BUN.sku);
  });

  test('are found by their barcode', () => {
    const { db } = shop();
    expect(productByBarcode(db, ROLL.barcode ?? '')?.barcode).toBe(ROLL.barcode);
    expect(productByBarcode(db, '2000000000022')).toBeUndefined();
    expect(productBySku(db, 'ЖОҚ' as Sku)).toBeUndefined();
  });

  test('are counted as they come and go, below nothing too', () => {
    const { db, next } = shop();
    const stock = () => productBySku(db, BUN.sku)?.stock;
    record(
      db,
      draft(next, 'stock-written-off', { v: 1, postings: [], reason: 'spoiled', lines: [{ sku: BUN.sku, units: 39 }] }),
    );
    expect(stock()).toBe(1);
    buy(db, next + 1, { units: 3 });
    expect(stock()).toBe(-2);
    const lines = [{ sku: BUN.sku, units: 10, unitCost: money(0) }];
    record(db, draft(next + 2, 'stock-received', { v: 1, postings: [], source: 'given', lines }));
    expect(stock()).toBe(8);
  });
});

describe('a purchase', () => {
  test('brings in what was paid, and what exceeds the labels as a gift', () => {
    const { db, next } = shop();
    buy(db, next, { units: 2, paid: 2 * BUN.price + 700 });
    expect(balance(db, 'assets:phone')).toBe(2 * BUN.price + 700);
    expect(balance(db, 'income:goods')).toBe(-2 * BUN.price);
    expect(balance(db, 'income:gifts')).toBe(-700);
    expect(raisedBetween(db, TODAY, null)).toBe(2 * BUN.price + 700);
    expect(raisedBetween(db, addDays(TODAY, 1), null)).toBe(0);
  });

  test('is counted on its day, once', () => {
    const { db, next } = shop();
    buy(db, next);
    expect(purchasesBetween(db, TODAY, TODAY)).toBe(1);
    expect(purchasesBetween(db, businessDate('2020-01-01'), addDays(TODAY, -1))).toBe(0);
  });

  test('taken back leaves the money, the goods and the count as they were', () => {
    const { db, next } = shop();
    const id = buy(db, next);
    undo(db, next + 1, id);
    expect(productBySku(db, BUN.sku)?.stock).toBe(40);
    expect(balance(db, 'assets:phone')).toBe(0);
    expect(raisedBetween(db, TODAY, null)).toBe(0);
    expect(purchasesBetween(db, TODAY, TODAY)).toBe(0);
    expect(db.all('SELECT units, suggested FROM product_day')).toEqual([{ units: 0, suggested: 0 }]);
    expect(correctionOf(db, id)).toBe(testId(next + 1));
    expect(correctionOf(db, testId(next + 1))).toBeUndefined();
  });

  test('cannot be taken back twice', () => {
    const { db, next } = shop();
    const id = buy(db, next);
    undo(db, next + 1, id);
    expect(() => undo(db, next + 2, id)).toThrow('corrected');
    expect(productBySku(db, BUN.sku)?.stock).toBe(40);
  });
});

describe('a promise', () => {
  const promise: Tender = { type: 'promise', code: 'ТЕҢІЗ-47' };

  test('is open under its code, however that is typed, and is not yet money', () => {
    const { db, next } = shop();
    const id = buy(db, next, { tender: promise });
    const found = { state: 'open', promise: { purchase: id, open: 2 * BUN.price } };
    for (const typed of ['ТЕҢІЗ-47', 'теңіз 47', 'тениз47', ' TENIZ-47']) {
      expect(promiseByCode(db, typed)).toMatchObject(found);
    }
    expect(openPromises(db)).toHaveLength(1);
    expect(takenPromiseCodes(db)).toEqual(new Set(['ТЕҢІЗ-47']));
    expect(raisedBetween(db, TODAY, null)).toBe(0);
  });

  test('is not found under a code that nobody has', () => {
    const { db } = shop();
    expect(promiseByCode(db, 'АЛМА-10')).toBeUndefined();
    expect(promiseByCode(db, "'; DROP TABLE promise; --")).toBeUndefined();
  });

  test('is settled in parts, each of which is money', () => {
    const { db, next } = shop();
    buy(db, next, { tender: promise });
    settle(db, next + 1, 'ТЕҢІЗ-47', 4000);
    expect(promiseByCode(db, 'ТЕҢІЗ-47')).toMatchObject({ state: 'open', promise: { open: 2 * BUN.price - 4000 } });
    expect(raisedBetween(db, TODAY, null)).toBe(4000);
    settle(db, next + 2, 'ТЕҢІЗ-47', 2 * BUN.price);
    expect(promiseByCode(db, 'ТЕҢІЗ-47')?.state).toBe('settled');
    expect(openPromises(db)).toEqual([]);
    expect(balance(db, 'assets:promises')).toBe(0);
    expect(raisedBetween(db, TODAY, null)).toBe(2 * BUN.price + 4000);
  });

  test('is open again when its settlement is taken back', () => {
    const { db, next } = shop();
    buy(db, next, { tender: promise });
    settle(db, next + 1, 'ТЕҢІЗ-47', 2 * BUN.price);
    undo(db, next + 2, testId(next + 1));
    expect(promiseByCode(db, 'ТЕҢІЗ-47')).toMatchObject({ state: 'open', promise: { open: 2 * BUN.price } });
  });

  test('is gone with its purchase', () => {
    const { db, next } = shop();
    undo(db, next + 1, buy(db, next, { tender: promise }));
    expect(promiseByCode(db, 'ТЕҢІЗ-47')?.state).toBe('undone');
    expect(takenPromiseCodes(db).size).toBe(0);
  });

  test('cannot be paid beyond what is open', () => {
    const { db, next } = shop();
    const id = buy(db, next, { tender: promise });
    const tooMuch = { purchase: id, code: 'ТЕҢІЗ-47', open: money(10 * BUN.price) };
    const decided = decideSettlement({ paid: money(10 * BUN.price), tender: { type: 'qr' } }, tooMuch);
    if (!decided.ok) throw new Error(decided.refusal.code);
    expect(() => record(db, draft(next + 1, 'promise-settled', decided.body))).toThrow('open BETWEEN 0 AND promised');
  });

  test('under a code that is given out again is the open one', () => {
    const { db, next } = shop();
    buy(db, next, { tender: promise });
    settle(db, next + 1, 'ТЕҢІЗ-47', 2 * BUN.price);
    const second = buy(db, next + 2, { units: 1, tender: promise });
    expect(promiseByCode(db, 'ТЕҢІЗ-47')).toMatchObject({ state: 'open', promise: { purchase: second } });
  });
});

describe('a notice', () => {
  test('waits until somebody has handled it', () => {
    const { db, next } = shop();
    const raise = (n: number) =>
      record(db, draft(n, 'notice-raised', { v: 1, postings: [], about: 'sold-out', sku: BUN.sku }));
    raise(next);
    raise(next + 1);
    expect(openNotices(db).map(({ id }) => id)).toEqual([testId(next + 1), testId(next)]);
    record(db, draft(next + 2, 'notice-handled', { v: 1, postings: [], notice: testId(next) }));
    expect(openNotices(db).map(({ id }) => id)).toEqual([testId(next + 1)]);
    expect(noticeById(db, testId(next))).toMatchObject({ about: 'sold-out', sku: BUN.sku });
    expect(noticeById(db, testId(next))?.handledAt).not.toBeNull();
  });
});
