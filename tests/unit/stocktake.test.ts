import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, type Sku } from '../../shop/catalogue.ts';
import { money } from '../../shop/money.ts';
import {
  alongTheShelves,
  asksForSecondLook,
  decideStocktake,
  goesOver,
  stocktakeResult,
} from '../../shop/stocktake.ts';
import { utcMs } from '../../shop/time.ts';

const products = fc.uniqueArray(
  fc.record({
    sku: fc.integer({ min: 0, max: 40 }).map((n) => `P-${n}` as Sku),
    category: fc.constantFrom(...CATEGORIES),
    price: fc.integer({ min: 0, max: 5000 }).map(money),
    retired: fc.boolean(),
    stock: fc.integer({ min: -10, max: 60 }),
  }),
  { selector: ({ sku }) => sku, maxLength: 30 },
);
const category = fc.option(fc.constantFrom(...CATEGORIES));

describe('a second look', () => {
  test.each([
    // recorded, counted, asked for
    [10, 10, false],
    [10, 8, false],
    [10, 7, true],
    [10, 13, true],
    [20, 17, false],
    [15, 12, true],
    [2, 0, false],
    [3, 0, true],
    [100, 91, false],
    [100, 90, false],
    [100, 89, true],
    [0, 2, false],
    [0, 3, true],
    [-4, 0, true],
    [-1, 0, false],
  ])('where %i are recorded and %i counted: %s', (recorded, counted, asked) => {
    expect(asksForSecondLook({ recorded, counted, again: false })).toBe(asked);
  });

  test('is asked for once', () => {
    const figures = { recorded: fc.integer(), counted: fc.nat() };
    fc.assert(
      fc.property(fc.record(figures), (line) => {
        expect(asksForSecondLook({ ...line, again: true })).toBe(false);
      }),
    );
  });

  test('is as likely for too many as for too few, and for more off never less likely', () => {
    const figures = { recorded: fc.integer({ min: 0, max: 300 }), off: fc.integer({ min: 0, max: 300 }) };
    fc.assert(
      fc.property(fc.record(figures), ({ recorded, off }) => {
        const asks = (counted: number) => asksForSecondLook({ recorded, counted, again: false });
        expect(asks(recorded + off)).toBe(asks(recorded - off));
        if (asks(recorded + off)) expect(asks(recorded + off + 1)).toBe(true);
      }),
    );
  });
});

describe('what a stocktake goes over', () => {
  test('is in the order of the shelves, and on each shelf in that of the stand', () => {
    fc.assert(
      fc.property(products, (all) => {
        const shelves = alongTheShelves(all);
        expect(shelves.toSorted((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all);
        for (const [index, product] of shelves.entries()) {
          const next = shelves[index + 1];
          if (!next) continue;
          const [here, there] = [product, next].map((each) => CATEGORIES.indexOf(each.category));
          expect(here).toBeLessThanOrEqual(there ?? 0);
          if (here === there) expect(all.indexOf(product)).toBeLessThan(all.indexOf(next));
        }
      }),
    );
  });

  test('is all that may be on the shelf, and what is counted', () => {
    fc.assert(
      fc.property(products, category, fc.func(fc.boolean()), (all, shelf, isCounted) => {
        const over = new Set(goesOver(all, shelf, isCounted));
        for (const product of all) {
          const belongs = (shelf === null || product.category === shelf) && !(product.retired && product.stock === 0);
          expect(over.has(product)).toBe(belongs || isCounted(product.sku));
        }
      }),
    );
  });
});

describe('a stocktake at its end', () => {
  const startedAt = utcMs(0);

  test('makes the stock of what was counted what was counted, and leaves all else as it was', () => {
    const counting = fc.tuple(products, fc.array(fc.nat({ max: 80 }), { minLength: 30, maxLength: 30 }));
    fc.assert(
      fc.property(counting, fc.nat({ max: 30 }), fc.nat({ max: 30 }), ([all, counts], some, none) => {
        const counted = new Map(
          all.slice(0, some).map(({ sku, stock, price }, index) => {
            return [sku, { sku, recorded: stock, counted: counts[index] ?? 0, price, again: false }];
          }),
        );
        const noneLeft = all.slice(some, some + none).map(({ sku }) => sku);
        const decision = decideStocktake({ category: null, startedAt, counted, noneLeft }, all);
        if (!decision.ok) {
          expect(decision.refusal.code).toBe('nothing-counted');
          expect(counted.size + noneLeft.length).toBe(0);
          return;
        }
        const { lines } = decision.body;
        const after = new Map(all.map(({ sku, stock }) => [sku, stock]));
        for (const line of lines) after.set(line.sku, (after.get(line.sku) ?? 0) + line.counted - line.recorded);
        for (const { sku, stock } of all) {
          const wanted = noneLeft.includes(sku) ? 0 : stock;
          expect(after.get(sku)).toBe(counted.get(sku)?.counted ?? wanted);
        }
        const { missing, surplus } = stocktakeResult(lines);
        const sum = (by: (line: (typeof lines)[number]) => number) =>
          lines.reduce((total, line) => total + by(line), 0);
        expect(surplus.units - missing.units).toBe(sum((line) => line.counted - line.recorded));
        expect(surplus.value - missing.value).toBe(sum((line) => (line.counted - line.recorded) * line.price));
        expect(Math.min(missing.units, surplus.units, missing.value, surplus.value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('counts nothing that nobody knows', () => {
    const noneLeft = ['NO-1' as Sku];
    expect(decideStocktake({ category: null, startedAt, counted: new Map(), noneLeft }, [])).toEqual({
      ok: false,
      refusal: { code: 'product-unknown', skus: noneLeft },
    });
  });
});
