import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { afterAll, describe, expect, test } from 'vitest';
import { openInMemory } from '../../db/open.ts';
import { entriesAfter } from '../../db/queries/entries.ts';
import { reportOf } from '../../server/reports/report.ts';
import type { Entry } from '../../shop/ledger/entries.ts';
import type { Period } from '../../shop/reports/period.ts';
import { MOVEMENTS, PLACES, type Report } from '../../shop/reports/report.ts';
import { addDays, businessDate } from '../../shop/time.ts';
import { fillSampleLedger } from '../db/fill-ledger.ts';
import { naiveReport } from '../helpers/naive-report.ts';
import { makeShop, signInAs } from '../helpers/sample-shop.ts';
import { gift, purchase, SETTINGS } from './contract/inputs.ts';
import { fakeTime, newFolder, openRouter, removeFolders } from './open-client.ts';

afterAll(removeFolders);

/** The day on which the sample ledgers begin, in a zone five hours before UTC. */
const FIRST = businessDate('2026-09-01');
const hourOf = ({ at }: Entry) => (new Date(at).getUTCHours() + 5) % 24;

const opened = (seed: number) => {
  const db = openInMemory();
  fillSampleLedger(db, { entries: 500, seed });
  return { db, entries: entriesAfter(db, 0, 10_000) };
};

const must = (db: ReturnType<typeof openInMemory>, period: Period): Report => {
  const built = reportOf(db, period);
  if (!built.ok) throw new Error(built.refusal.code);
  return built.value;
};

/** Days of the ledger, before and after it too. */
const someDays = fc
  .tuple(fc.integer({ min: -2, max: 7 }), fc.integer({ min: 0, max: 40 }))
  .map(([first, more]): Period => ({ from: addDays(FIRST, first), to: addDays(FIRST, first + more) }));

describe('a report of any days of any ledger', () => {
  test('says what adding up every entry says', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(someDays, { minLength: 1, maxLength: 6 }), (seed, periods) => {
        const { db, entries } = opened(seed);
        for (const period of periods) {
          const report = must(db, period);
          const naive = naiveReport(entries, period, hourOf);
          expect(report.opening).toEqual(naive.opening);
          expect(report.closing).toEqual(naive.closing);
          expect(report.movements).toEqual(MOVEMENTS.map((kind) => ({ kind, ...naive.movement(kind) })));
          expect(report.takings).toMatchObject(naive.takings);
          expect(report.gifts).toEqual({
            alone: naive.sums.alone,
            times: naive.sums.gifts,
            withGoods: naive.sums.withGoods,
          });
          expect(report.promises).toMatchObject({ settled: naive.sums.settled });
          expect(
            new Map(
              report.goods.lines.map(({ sku, sold, missing, writtenOff }) => [
                sku,
                { sold: sold.units, value: sold.value, missing: missing.units, worth: missing.value, writtenOff },
              ]),
            ),
          ).toEqual(naive.goods);
          expect(report.busy.total).toBe(naive.sums.purchases);
          const byHour = report.busy.byWeekday.flatMap((hours, day) =>
            hours.flatMap((purchases, hour) => (purchases === 0 ? [] : [[`${day} ${hour}`, purchases] as const])),
          );
          const ofBuyers = [...naive.busy].filter(([key]) => !key.endsWith('unknown'));
          expect(new Map(byHour)).toEqual(new Map(ofBuyers));
          expect(report.disbursements.map(({ id, charity, amount }) => ({ id, charity, amount }))).toEqual(
            naive.disbursements,
          );
          expect(report.counts.map(({ id, counted, expected }) => [id, counted, expected])).toEqual(
            naive.counts.map(({ id, body }) => [id, body.counted, body.expected]),
          );
        }
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  test('adds up: its rows to its balances, its tables to its totals, its stretches to the whole', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(someDays, { minLength: 1, maxLength: 6 }), (seed, periods) => {
        const { db } = opened(seed);
        for (const period of periods) {
          const { opening, movements, closing, campaigns, takings, phone, ...report } = must(db, period);
          for (const place of [...PLACES, 'total'] as const) {
            expect(movements.reduce<number>((sum, row) => sum + row[place], opening[place])).toBe(closing[place]);
          }
          const of = (kind: (typeof MOVEMENTS)[number]) => movements.find((row) => row.kind === kind);
          for (const { opening: start, cameIn, given, restocked, closing: end } of campaigns) {
            expect(start + cameIn + given + restocked).toBe(end);
          }
          const all = (key: 'opening' | 'closing' | 'given' | 'restocked') =>
            campaigns.reduce((sum, line) => sum + line[key], 0);
          expect([all('opening'), all('closing')]).toEqual([opening.total, closing.total]);
          expect([all('given'), all('restocked')]).toEqual([of('given')?.total, of('restocked')?.total]);
          expect(report.disbursements.reduce<number>((sum, { amount }) => sum - amount, 0)).toBe(
            0 + (of('given')?.total ?? 0),
          );
          expect(takings.total - takings.foundByCount).toBe(of('came-in')?.total);
          expect([phone.claimed, phone.openAtEnd]).toEqual([of('came-in')?.phone, closing.phone]);
          const { openAtStart, opened: made, settled, letGo, openAtEnd } = report.promises;
          expect(openAtStart + made - settled - letGo).toBe(openAtEnd);
          const { series, goods, busy, gifts } = report;
          const sumOf = (key: 'purchases' | 'units' | 'box' | 'phone' | 'gifts' | 'promised' | 'settled') =>
            series.buckets.reduce((sum, bucket) => sum + bucket[key], 0);
          expect({
            purchases: sumOf('purchases'),
            units: sumOf('units'),
            box: sumOf('box'),
            phone: sumOf('phone'),
            gifts: sumOf('gifts'),
            promised: sumOf('promised'),
            settled: sumOf('settled'),
          }).toEqual({
            purchases: busy.total,
            units: goods.sold.units,
            box: takings.cash.total,
            phone: takings.phone.total,
            gifts: gifts.alone + gifts.withGoods,
            promised: made,
            settled,
          });
          expect(series.buckets.at(-1)?.balance).toBe(closing.total);
          expect(busy.byWeekday.flat().reduce((sum, purchases) => sum + purchases, busy.unknown)).toBe(busy.total);
        }
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  test('is the same on any day that it is made, and follows from the one before it', () => {
    fc.assert(
      fc.property(fc.nat(), someDays, fc.nat(10), (seed, period, more) => {
        const { db } = opened(seed);
        const report = must(db, period);
        expect(must(db, period)).toEqual(report);
        const next = must(db, { from: addDays(period.to, 1), to: addDays(period.to, 1 + more) });
        expect(next.opening).toEqual(report.closing);
        expect(next.promises.openAtStart).toBe(report.promises.openAtEnd);
        db.close();
      }),
      { numRuns: 20 },
    );
  });
});

describe('the night in which Kazakhstan went to one zone, after a leap day', () => {
  test('has every purchase once, on the day and in the hour that the wall’s clock showed', async () => {
    const folder = newFolder();
    // 23:30 of 29 February by the old time; half an hour later the clocks went back from midnight to 23:00.
    const time = fakeTime(Date.parse('2024-02-29T16:30:00Z'));
    await makeShop(folder, { settings: { ...SETTINGS, timeZone: 'Asia/Almaty' } });
    const { client, close } = openRouter(folder, time);
    for (let half = 0; half < 6; half += 1) {
      time.pass(30 * 60_000);
      await client.kiosk.recordPurchase(purchase({ id: uuidv7() }));
    }
    await client.kiosk.recordGift(gift());
    await signInAs(client);
    const report = async (from: string, to: string) => await client.reports.open({ from, to });
    const leapDay = await report('2024-02-29', '2024-02-29');
    const next = await report('2024-03-01', '2024-03-01');
    const both = await report('2024-02-01', '2024-03-31');
    const thursday = leapDay.busy.byWeekday[3] ?? [];
    expect([thursday[23], leapDay.busy.total]).toEqual([4, 4]);
    expect([next.busy.byWeekday[4]?.[0], next.busy.total]).toEqual([2, 2]);
    expect(next.gifts.times).toBe(1);
    expect(both.busy.total).toBe(6);
    expect(both.takings.total).toBe(leapDay.takings.total + next.takings.total);
    expect(next.opening).toEqual(leapDay.closing);
    await close();
    rmSync(folder, { recursive: true });
  });
});
