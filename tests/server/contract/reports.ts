import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { businessDate } from '../../../shop/time.ts';
import type { OpenClient } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { gift, PRICE, purchase, SETTINGS, WATER } from './inputs.ts';

/** What people may call a school: a formula, quotes, letters that are written from right to left, a picture. */
const SCHOOL = '=SUM(A1:A9) «"№ 27"» مدرسة 🏫';

/** The report of a period. */
export function reportsCases(host: string, openClient: OpenClient): void {
  describe(`${host}: a report`, () => {
    let client: Client;
    let today: string;

    eachInShop(openClient, (now) => ({ client } = now), { settings: { ...SETTINGS, school: SCHOOL }, second: true });
    beforeEach(async () => {
      const shop = await client.kiosk.shop({});
      if (shop.state !== 'open') throw new Error('The shop is not open');
      ({ today } = shop);
    });

    it('tells what was bought and given, how it was paid, and where the money is', async () => {
      await client.kiosk.recordPurchase(
        purchase({ lines: [{ ...WATER, units: 2 }], tender: { type: 'qr' }, paid: 2 * PRICE }),
      );
      const { id } = await client.kiosk.recordPurchase(purchase());
      await client.kiosk.recordPurchase(purchase());
      await client.kiosk.undo({ id: uuidv7(), corrects: id });
      const { seq } = await client.kiosk.recordGift(gift());
      const report = await client.reports.open({ from: today, to: today });
      expect(report).toMatchObject({
        shop: { school: SCHOOL, currency: { code: 'KZT', digits: 2 }, openedOn: today },
        period: { from: today, to: today },
        opening: { total: 0 },
        closing: { box: PRICE + 100, phone: 2 * PRICE, safe: 0, bank: 0, total: 3 * PRICE + 100 },
        takings: {
          cash: { goods: PRICE, gifts: 100, promises: 0, total: PRICE + 100 },
          phone: { goods: 2 * PRICE, total: 2 * PRICE },
          foundByCount: 0,
        },
        campaigns: [{ id: 'c1', cameIn: 3 * PRICE + 100, closing: 3 * PRICE + 100 }],
        gifts: { alone: 100, times: 1, withGoods: 0 },
        goods: { lines: [{ sku: WATER.sku, sold: { units: 3, value: 3 * PRICE } }], writtenOff: 0 },
        series: { unit: 'day', buckets: [{ from: today, purchases: 2, units: 3 }] },
        busy: { total: 2 },
        ledger: { seq },
      });
    });

    it('of days on which nothing happened, or before the shop was, is one of nothing', async () => {
      const nothing = await client.reports.open({ from: '2020-02-28', to: '2020-03-01' });
      expect(nothing).toMatchObject({
        closing: { total: 0 },
        takings: { total: 0 },
        goods: { lines: [] },
        honesty: [],
        counts: [],
        disbursements: [],
        busy: { total: 0 },
      });
      expect(nothing.series.buckets.map(({ from }) => from)).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
      for (const day of ['0000-01-01', '9999-12-31']) {
        expect((await client.reports.open({ from: day, to: day })).takings.total).toBe(0);
      }
    });

    it('is refused of days that are no period', async () => {
      const ask = async (from: string, to: string) => await codeOf(client.reports.open({ from, to }));
      expect(await ask('2026-03-01', '2026-02-28')).toBe('period-backwards');
      expect(await ask('1900-01-01', '2026-02-28')).toBe('period-too-long');
      for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '', 'today', '+02026-01-01']) {
        expect((await refusalOf(client.reports.open({ from: day, to: '2026-12-31' }))).code).toBe('BAD_REQUEST');
      }
    });

    it('is not told while the box is being counted, unless it ends before what is in the box', async () => {
      await client.kiosk.recordPurchase(purchase());
      await client.box.open({ box: '2', seal: { state: 'none' }, apart: false, recounts: null });
      expect(await codeOf(client.reports.open({ from: today, to: today }))).toBe('box-is-open');
      expect(await codeOf(client.reports.open({ from: '2020-01-01', to: '2020-01-31' }))).toBe('box-is-open');
    });

    it('has its school terms in the settings, in order and apart', async () => {
      const change = async (...terms: (readonly [string, string])[]) =>
        await client.settings.change({
          id: uuidv7(),
          changes: { terms: terms.map(([from, to]) => ({ from: businessDate(from), to: businessDate(to) })) },
        });
      const terms = [
        ['2026-09-01', '2026-10-25'],
        ['2026-11-02', '2026-12-27'],
      ] as const;
      expect((await change(...terms)).terms).toEqual(terms.map(([from, to]) => ({ from, to })));
      const bad = [
        [terms[1], terms[0]],
        [['2026-10-01', '2026-09-01']],
        [terms[0], ['2026-10-25', '2026-12-27']],
      ] as const;
      for (const some of bad) expect((await refusalOf(change(...some))).code).toBe('BAD_REQUEST');
    });
  });
}
