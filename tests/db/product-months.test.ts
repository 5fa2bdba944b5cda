import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openInMemory } from '../../db/open.ts';
import { soldByProduct } from '../../db/queries/reports.ts';
import { rebuild } from '../../db/replay.ts';
import { decideTally } from '../../shop/settling.ts';
import { NO_MONEY } from '../../shop/money.ts';
import { addDays, businessDate } from '../../shop/time.ts';
import { dump } from './dump.ts';
import { draft, openSampleShop, PRODUCTS, record, STAFF } from './sample-ledger.ts';

const aDay = fc.integer({ min: 0, max: 150 }).map((days) => addDays(businessDate('2024-01-15'), days));
const sale = fc.record({
  day: aDay,
  product: fc.constantFrom(...PRODUCTS.slice(0, 3)),
  units: fc.integer({ min: 1, max: 9 }),
});

test('what was sold in any days is the same, whatever came late and whichever months are closed', () => {
  fc.assert(
    fc.property(
      fc.array(sale, { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(aDay, aDay), { maxLength: 12 }),
      (sales, spans) => {
        const db = openInMemory();
        let n = openSampleShop(db);
        for (const { day, product, units } of sales) {
          const lines = [{ sku: product.sku, units, price: product.price }];
          const decided = decideTally({ lines, cash: NO_MONEY, phone: NO_MONEY, foundByCount: false, note: null });
          if (!decided.ok) throw new Error(decided.refusal.code);
          record(db, { ...draft(n, 'tally-recorded', decided.body, STAFF), businessDate: day });
          n += 1;
        }
        for (const [one, other] of spans) {
          const [from, to] = one < other ? [one, other] : [other, one];
          const units = new Map<string, number>();
          for (const { day, product, units: more } of sales) {
            if (day >= from && day <= to) units.set(product.sku, (units.get(product.sku) ?? 0) + more);
          }
          const sold = [...soldByProduct(db, { from, to })].map(([sku, line]) => [sku, line.units] as const);
          expect(new Map(sold)).toEqual(units);
        }
        const live = dump(db);
        rebuild(db);
        expect(dump(db)).toEqual(live);
        db.close();
      },
    ),
    { numRuns: 60 },
  );
});
