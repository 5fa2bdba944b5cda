import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PictureView, StretchSums } from '../../shop/contract/picture-views.ts';
import { gapsTotal } from '../../shop/three-way.ts';
import { lastRates, lastKnownRate, listStretches, picture } from '../../server/picture.ts';
import { openSampleShop, PRODUCTS } from './sample-ledger.ts';
import { openFolder } from './temp-folder.ts';
import { createWorld, type World } from './world.ts';

const which = fc.nat(PRODUCTS.length - 1);
const units = fc.integer({ min: 1, max: 6 });
const how = fc.constantFrom<'cash' | 'qr'>('cash', 'qr');
const sum = fc.integer({ min: 1, max: 9000 }).map((tenge) => tenge * 100);

/** What may happen on a day, as something that is done to the world. */
const act: fc.Arbitrary<(world: World) => void> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(which, units, fc.constantFrom('cash', 'qr', 'promise'), fc.constantFrom(0.5, 1, 1, 1, 1.3)).map(
      ([w, u, h, share]) =>
        (world: World) =>
          world.buy(w, u, h, share),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(which, units).map(
      ([w, u]) =>
        (world: World) =>
          world.takeUnseen(w, u),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -50, max: 50 }).map((slip) => (world: World) => world.slip(slip * 1000)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(sum, how).map(
      ([s, h]) =>
        (world: World) =>
          world.give(s, h),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(sum, how).map(
      ([s, h]) =>
        (world: World) =>
          world.settle(s, h),
    ),
  },
  { weight: 1, arbitrary: fc.constant((world: World) => world.letGo()) },
  {
    weight: 2,
    arbitrary: fc.tuple(which, units).map(
      ([w, u]) =>
        (world: World) =>
          world.receive(w, u),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(which, units).map(
      ([w, u]) =>
        (world: World) =>
          world.spoil(w, u),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(which, units).map(
      ([w, u]) =>
        (world: World) =>
          world.writeDown(w, u),
    ),
  },
  { weight: 1, arbitrary: fc.constant((world: World) => world.typeIn()) },
  { weight: 3, arbitrary: fc.nat(12).map((back) => (world: World) => world.correct(back)) },
  { weight: 1, arbitrary: fc.constant((world: World) => world.count()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...PRODUCTS).map(
      ({ category }) =>
        (world: World) =>
          void world.stocktake(category),
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }).map((quarters) => (world: World) => world.wait(quarters)) },
);

const open = () => {
  const { db } = openFolder();
  const world = createWorld(db, openSampleShop(db));
  return { db, world };
};

const DAY = 96;

/** The picture of the stretch that a stocktake has just ended, with its sums. */
const ended = (
  { db, world }: ReturnType<typeof open>,
  stocktake: string,
): PictureView & { readonly sums: StretchSums } => {
  const found = picture(db, stocktake, world.today());
  if (!found?.sums) throw new Error('no sums');
  return { ...found, sums: found.sums };
};

describe('the three-way picture', () => {
  test('says what really happened, and its gaps add up, whatever was recorded', () => {
    fc.assert(
      fc.property(fc.array(fc.array(act, { maxLength: 14 }), { minLength: 1, maxLength: 4 }), (rounds) => {
        const shop = open();
        const { world } = shop;
        for (const acts of rounds) {
          const before = world.really();
          for (const happens of acts) happens(world);
          world.count();
          world.confirm(before.phone);
          const { sums, missing, surplus, recordedUnits, products } = ended(shop, world.stocktake(null));
          const after = world.really();
          expect(sums.valueOut).toBe(after.value - before.value);
          expect(recordedUnits + missing.units - surplus.units).toBe(after.units - before.units);
          expect(sums.cash.found).toBe(after.cash - before.cash);
          expect(sums.phone.found).toBe(after.phone - before.phone);
          expect(sums.moneyFound).toBe(sums.cash.found + sums.phone.found);
          expect(sums.moneyIn).toBe(sums.moneyFound - sums.gifts.alone);
          expect(sums.valueOut - sums.moneyIn).toBe(gapsTotal(sums.gaps));
          expect(products.reduce((total, { value }) => total + value, 0)).toBe(sums.gaps.goodsGap);
          expect(missing.value - surplus.value).toBe(sums.gaps.goodsGap);
          world.wait(DAY);
        }
      }),
      { numRuns: 60 },
    );
  });

  const TEN = 10;
  /** So many days of ten purchases, all by one way of paying and at the labels' prices. */
  const trade = (world: World, days: number, by: 'cash' | 'qr' | 'promise' = 'cash') => {
    for (let purchases = 0; purchases < days * TEN; purchases += 1) {
      world.buy(purchases, 1, by, 1);
      if (purchases % TEN === TEN - 1) world.wait(DAY - TEN);
    }
  };

  test('a tired teacher sees three units missing and a box 450 short, each on its own', () => {
    const shop = open();
    const { world } = shop;
    trade(world, 4);
    world.takeUnseen(2, 3);
    world.slip(-45_000);
    const stocktake = world.stocktake(null);
    const held = picture(shop.db, stocktake, world.today());
    expect(held).toMatchObject({ sums: null, recordedUnits: 40, rate: { known: false, reason: 'count-awaited' } });
    world.count();
    const { sums, missing, products, rate } = ended(shop, stocktake);
    expect(missing).toEqual({ units: 3, value: 45_000 });
    expect(products).toMatchObject([{ sku: PRODUCTS[2]?.sku, units: 3, value: 45_000 }]);
    expect(sums.cash).toEqual({
      recorded: sums.recordedValue,
      found: sums.recordedValue - 45_000,
      difference: -45_000,
    });
    expect(sums.gaps).toMatchObject({ goodsGap: 45_000, boxDifference: -45_000, paidLess: 0, promises: 0 });
    expect(rate).toMatchObject({
      known: true,
      rate: (sums.recordedValue - 45_000) / (sums.recordedValue + 45_000),
      units: 43,
      counts: 1,
      stocktakes: 1,
    });
  });

  test('no sum of cash since the last count is told, neither before a stocktake nor after it', () => {
    const shop = open();
    const { world } = shop;
    trade(world, 4);
    world.count();
    world.stocktake(null);
    trade(world, 1);
    const going = picture(shop.db, null, world.today());
    expect(going).toMatchObject({ sums: null, recordedUnits: 10, rate: { known: false, reason: 'no-stocktake' } });
    const second = world.stocktake(null);
    expect(picture(shop.db, second, world.today())?.sums).toBeNull();
    world.wait(DAY);
    world.buy(1, 1, 'cash', 1);
    world.count();
    // The count of the next day belongs to the next stretch, but what it found is no secret any more.
    const found = ended(shop, second);
    expect(found.sums.counts).toBe(0);
    expect(found.rate).toEqual({ known: false, reason: 'no-count' });
  });

  test('a count of the same evening belongs to the stretch, before the stocktake or after it', () => {
    for (const first of ['count', 'stocktake'] as const) {
      const shop = open();
      const { world } = shop;
      trade(world, 4);
      world.slip(2000);
      if (first === 'count') world.count();
      const stocktake = world.stocktake(null);
      if (first === 'stocktake') world.count();
      const { sums } = ended(shop, stocktake);
      expect(sums).toMatchObject({ counts: 1, gaps: { boxDifference: 2000 } });
    }
  });

  test('phone payments count once the bank has confirmed them, promises once they are settled', () => {
    const shop = open();
    const { world } = shop;
    trade(world, 2, 'qr');
    trade(world, 2, 'promise');
    world.count();
    const stocktake = world.stocktake(null);
    const before = ended(shop, stocktake);
    expect(before.sums.phone.found).toBe(0);
    expect(before.sums.moneyIn).toBe(0);
    expect(before.sums.gaps).toMatchObject({ phoneOpen: before.sums.phone.recorded, paidLess: 0 });
    world.confirm(0);
    const after = ended(shop, stocktake);
    expect(after.sums.moneyIn).toBe(after.sums.phone.recorded);
    expect(after.sums.gaps.promises).toBe(after.sums.valueOut - after.sums.moneyIn);
  });

  test('a rate waits for the bank’s statement, and until then the one before is the last that is known', () => {
    const { db, world } = open();
    expect(lastKnownRate(db, 3)).toBeUndefined();
    trade(world, 4);
    world.count();
    const first = world.stocktake(null);
    expect(lastKnownRate(db, 3)).toMatchObject({ stretch: { stocktake: first }, rate: { rate: 1 } });
    world.wait(DAY);
    trade(world, 4, 'qr');
    world.count();
    const second = world.stocktake(null);
    expect(lastKnownRate(db, 3)).toMatchObject({ stretch: { stocktake: first } });
    expect(picture(db, second, world.today())?.rate).toEqual({ known: false, reason: 'statement-awaited' });
    world.confirm(0);
    expect(lastKnownRate(db, 3)).toMatchObject({ stretch: { stocktake: second }, rate: { rate: 1 } });
  });

  test('goods that spoiled are told apart and are in no other figure', () => {
    const shop = open();
    const { world } = shop;
    trade(world, 4);
    world.spoil(3, 2);
    world.count();
    const { writtenOff, sums, recordedUnits } = ended(shop, world.stocktake(null));
    expect(writtenOff).toEqual([{ reason: 'spoiled', units: 2, value: 40_000 }]);
    expect({ units: recordedUnits, value: sums.valueOut }).toEqual({ units: 40, value: sums.recordedValue });
  });

  test('stretches follow each other, and each is found by the stocktake that ends it', () => {
    const { db, world } = open();
    const opened = world.today();
    const none = '0193a000-0000-7000-8000-000000000001';
    expect(listStretches(db, opened)).toEqual([
      { stocktake: null, from: { date: '2026-09-01', opening: true }, to: opened },
    ]);
    const first = world.stocktake(null);
    const firstDay = world.today();
    world.wait(DAY * 3);
    const part = world.stocktake('drinks');
    const second = world.stocktake(null);
    const secondDay = world.today();
    expect(listStretches(db, secondDay)).toEqual([
      { stocktake: null, from: { date: secondDay, opening: false }, to: secondDay },
      { stocktake: second, from: { date: firstDay, opening: false }, to: secondDay },
      { stocktake: first, from: { date: '2026-09-01', opening: true }, to: firstDay },
    ]);
    // A stocktake of one category ends no stretch.
    for (const unknown of [part, none]) expect(picture(db, unknown, secondDay)).toBeUndefined();
    expect(lastRates(db, 8)).toMatchObject([
      { stretch: { stocktake: first }, rate: { known: false, reason: 'no-count' } },
      { stretch: { stocktake: second } },
    ]);
  });
});
