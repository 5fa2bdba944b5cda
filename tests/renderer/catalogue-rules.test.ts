import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_GOODS, chosenGoods, isFew, type GoodsChoice } from '../../renderer/staff/goods/goods-choice.ts';
import { draftOf, freeSku, productOf, productProblems } from '../../renderer/staff/goods/product-draft.ts';
import { moved, orderNow } from '../../renderer/staff/goods/shelf-order.ts';
import type { Sku } from '../../shop/catalogue.ts';
import type { GoodsItem } from '../../shop/contract/goods-views.ts';
import { LANGUAGES } from '../../shop/languages.ts';
import { money } from '../../shop/money.ts';
import { item } from './helpers/catalogue.ts';

const skus = (goods: readonly GoodsItem[]) => goods.map(({ sku }) => sku);

describe('which goods are shown', () => {
  const WATER = item('DR-01', {
    name: { kk: 'Су', ru: 'Вода', en: 'Water' },
    category: 'drinks',
    barcode: '2000000000015',
  });
  const SAMSA = item('BA-01', { name: { kk: 'Самса', ru: 'Самса', en: 'Samsa' }, price: money(45_000), stock: 3 });
  const OLD = item('OT-01', { name: { kk: 'Ескі', ru: 'Старое', en: 'Old' }, retired: true, stock: 0 });
  const PEN = item('ST-01', {
    name: { kk: 'Қалам', ru: 'Ручка', en: 'Pen' },
    price: money(9_000),
    alarm: 10,
    stock: 9,
  });
  const GOODS = [WATER, SAMSA, OLD, PEN];
  const shown = (choice: Partial<GoodsChoice>) =>
    skus(chosenGoods(GOODS, { ...ALL_GOODS, ...choice }, { language: 'ru', fewLeft: 4 }));

  test.each<[string, Partial<GoodsChoice>, readonly string[]]>([
    ['all on the stand, in shelf order', {}, ['DR-01', 'BA-01', 'ST-01']],
    ['a shelf', { shelf: 'drinks' }, ['DR-01']],
    ['what there is little of, by its own alarm or the shop’s', { show: 'few' }, ['BA-01', 'ST-01']],
    ['what is off the stand', { show: 'retired' }, ['OT-01']],
    ['a word in another language, on the wrong keys for Kazakh', { text: 'калам' }, ['ST-01']],
    ['the code', { text: 'ba-01' }, ['BA-01']],
    ['the end of a barcode', { text: '0015' }, ['DR-01']],
    ['nothing', { text: 'samsa drinks' }, []],
    ['by name', { sort: 'name' }, ['DR-01', 'ST-01', 'BA-01']],
    ['by price', { sort: 'price' }, ['ST-01', 'DR-01', 'BA-01']],
    ['by what is left', { sort: 'stock' }, ['BA-01', 'ST-01', 'DR-01']],
  ])('%s', (_what, choice, expected) => {
    expect(shown(choice)).toEqual(expected);
  });

  test('what is off the stand is never few', () => {
    expect(isFew(OLD, 4)).toBe(false);
  });
});

describe('the form of a product', () => {
  const rules = { digits: 2, goods: [item('DR-01', { barcode: '2000000000015' })], isNew: true };
  const draft = draftOf(item('DR-02', { price: money(123_450), cost: money(5) }), { digits: 2, language: 'ru' });
  const problemsOf = (changes: Partial<typeof draft>, more: Partial<typeof rules> = {}) =>
    productProblems({ ...draft, ...changes }, { ...rules, ...more }).map(({ field, reason }) => [field, reason]);

  test('says of a product what it was made from', () => {
    const sums = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(
        sums,
        sums,
        fc.constantFrom(...LANGUAGES),
        fc.option(fc.nat(100_000)),
        (price, cost, language, alarm) => {
          const {
            retired: _retired,
            stock: _stock,
            ...product
          } = item('DR-02', { price: money(price), cost: money(cost), alarm });
          expect(productOf(draftOf(product, { digits: 2, language }), 2)).toEqual(product);
        },
      ),
    );
  });

  test.each<[Partial<typeof draft>, readonly string[]]>([
    [{ sku: '' }, ['sku', 'empty']],
    [{ sku: 'DR 02' }, ['sku', 'bad-sku']],
    [{ sku: 'dr-01' }, ['sku', 'sku-taken']],
    [{ name: { kk: ' ', ru: 'х', en: 'x' } }, ['name-kk', 'empty']],
    [{ name: { kk: 'х', ru: 'х'.repeat(61), en: 'x' } }, ['name-ru', 'too-long']],
    [{ price: '' }, ['price', 'empty']],
    [{ price: '1,2,3' }, ['price', 'not-a-sum']],
    [{ cost: 'free' }, ['cost', 'not-a-sum']],
    [{ barcode: '123' }, ['barcode', 'length']],
    [{ barcode: '4006381333932' }, ['barcode', 'check-digit']],
    [{ barcode: '02000000000015' }, ['barcode', 'barcode-taken']],
    [{ alarm: '-1' }, ['alarm', 'not-a-number']],
    [{ alarm: '100001' }, ['alarm', 'not-a-number']],
  ])('refuses %j', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  test('takes a barcode in the groups in which it is printed, and its own one', () => {
    expect(problemsOf({ barcode: '4 006381 333931' })).toEqual([]);
    expect(productOf({ ...draft, barcode: '4 006381 333931' }, 2).barcode).toBe('4006381333931');
    expect(problemsOf({ sku: 'DR-01', barcode: '2000000000015' }, { isNew: false })).toEqual([]);
  });

  test('offers the next code of the shelf, as the school counts', () => {
    const goods = ['DR-01', 'DR-09', 'X-5'].map((sku) => item(sku, { category: 'drinks' }));
    expect(freeSku(goods, 'drinks')).toBe('DR-10');
    expect(freeSku(goods, 'bakery')).toBe('BA-01');
    expect(freeSku([item('Н-007', { category: 'drinks' })], 'drinks')).toBe('Н-008');
    // A code of that shelf that stands on another one is taken all the same.
    expect(freeSku([...goods, item('DR-10', { category: 'other' })], 'drinks')).toBe('DR-11');
  });
});

describe('the shelf order', () => {
  const stand = ['A', 'B', 'C', 'D', 'E'] as Sku[];

  test('moves a product and lets the others close up', () => {
    expect(moved(stand, stand, { from: 0, to: 2 })).toEqual(['B', 'C', 'A', 'D', 'E']);
    expect(moved(stand, stand, { from: 4, to: 0 })).toEqual(['E', 'A', 'B', 'C', 'D']);
    expect(moved(stand, stand, { from: 1, to: 99 })).toEqual(['A', 'C', 'D', 'E', 'B']);
    expect(moved(stand, stand, { from: 0, to: -1 })).toBe(stand);
  });

  test('within one section leaves all others where they are', () => {
    expect(moved(stand, ['A', 'C', 'E'] as Sku[], { from: 2, to: 0 })).toEqual(['E', 'B', 'A', 'D', 'C']);
  });

  test('neither loses nor doubles a product, whatever is moved', () => {
    const moves = fc.array(fc.record({ from: fc.nat(6), to: fc.integer({ min: -2, max: 8 }) }), { maxLength: 20 });
    fc.assert(
      fc.property(moves, fc.subarray(stand, { minLength: 1 }), (all, shelf) => {
        const order = all.reduce<readonly Sku[]>(
          (now, move) =>
            moved(
              now,
              now.filter((sku) => shelf.includes(sku)),
              move,
            ),
          stand,
        );
        expect(order.toSorted()).toEqual(stand);
        const others = (skusNow: readonly Sku[]) => skusNow.map((sku) => (shelf.includes(sku) ? '' : sku));
        expect(others(order)).toEqual(others(stand));
      }),
    );
  });

  test('takes in what came to the stand meanwhile, and lets go what left', () => {
    expect(orderNow(['C', 'A', 'X'] as Sku[], ['A', 'B', 'C'] as Sku[])).toEqual(['C', 'A', 'B']);
  });
});
