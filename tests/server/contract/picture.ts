import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { rowsOf, type Pieces } from '../../helpers/safe.ts';
import { ADMINISTRATOR, SECOND, tenge } from '../../helpers/sample-shop.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { codeOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { EXACT, gift, PRICE, purchase, SETTINGS, stockOf, WATER } from './inputs.ts';

/** Every number and every digit string that an answer holds. */
const numbersIn = (answer: unknown): readonly number[] => (JSON.stringify(answer).match(/-?\d+/g) ?? []).map(Number);

/** What needs doing, and shelf, records and box beside each other. */
export function pictureCases(host: string, openClient: OpenClient): void {
  describe(`${host}: today and the picture`, () => {
    let opened: Opened;
    let client: Client;

    eachInShop(openClient, (now) => ({ opened, client } = now), { settings: SETTINGS, second: true });

    /** Forty units for cash: a sum that no other figure of this shop comes to by chance. */
    const TAKEN = tenge(8003);
    const sell = async () => {
      const lines = [{ ...WATER, units: 40 }];
      await client.kiosk.recordPurchase(purchase({ lines, paid: TAKEN, tender: { ...EXACT, putIn: TAKEN } }));
    };
    const openBox = async () =>
      await client.box.open({ box: '2', seal: { state: 'none' }, apart: false, recounts: null });
    const lockBox = async (count: string, some: Pieces) =>
      await client.box.lock({
        id: uuidv7(),
        count,
        sheet: { revision: 0, rows: rowsOf(some) },
        signers: [
          { person: 'p1', pin: ADMINISTRATOR.pin },
          { person: 'p2', pin: SECOND.pin },
        ],
      });
    /** All that is on the stand, less so many bottles of water. */
    const takeStock = async (missing: number) => {
      const { id, lines } = await client.stocktake.begin({ id: uuidv7(), category: null });
      for (const { sku } of lines) {
        const units = (await stockOf(client, sku)) - (sku === WATER.sku ? missing : 0);
        const { line } = await client.stocktake.count({ id: uuidv7(), stocktake: id, sku, units });
        if (line.state === 'look-again') await client.stocktake.count({ id: uuidv7(), stocktake: id, sku, units });
      }
      const now = await client.stocktake.state({});
      await client.stocktake.finish({ id, revision: now?.revision ?? 0, noneLeft: [] });
      return id;
    };

    it('tells what left by the records, by the stocktake and by the box, once all three are counted', async () => {
      await sell();
      await client.kiosk.recordGift(gift());
      const stocktake = await takeStock(3);
      const { count } = await openBox();
      await lockBox(count, { 5000: 1, 2000: 1, 500: 1, 50: 1 });
      expect(await client.picture.one({ stocktake })).toMatchObject({
        stretch: { stocktake, from: { opening: true } },
        recordedUnits: 40,
        missing: { units: 3, value: 3 * PRICE },
        surplus: { units: 0, value: 0 },
        products: [{ sku: WATER.sku, units: 3, value: 3 * PRICE }],
        sums: {
          recordedValue: 40 * PRICE,
          valueOut: 43 * PRICE,
          moneyFound: tenge(7550),
          moneyIn: tenge(7550) - 100,
          gaps: { goodsGap: 3 * PRICE, boxDifference: tenge(7550) - TAKEN - 100, giftsWithGoods: tenge(3) },
          gifts: { alone: 100 },
        },
        rate: { known: true, units: 43, counts: 1, stocktakes: 1 },
      });
      const stretches = await client.picture.stretches({});
      expect(stretches.map((stretch) => stretch.stocktake)).toEqual([null, stocktake]);
      expect((await client.today.view({})).rates).toMatchObject([{ stretch: { stocktake }, rate: { known: true } }]);
    });

    it('tells no cash that nobody has counted yet, however it is asked', async () => {
      await sell();
      const stocktake = await takeStock(3);
      const ask = async () => [
        await client.today.view({}),
        await client.picture.one({ stocktake }),
        await client.picture.one({ stocktake: null }),
        await client.picture.stretches({}),
      ];
      const tellsOf = (sum: number) => async () => numbersIn(await ask()).some((n) => n === sum || n * 100 === sum);
      expect(await tellsOf(TAKEN)()).toBe(false);
      expect(await tellsOf(40 * PRICE)()).toBe(false);
      const { count } = await openBox();
      expect(await tellsOf(TAKEN)()).toBe(false);
      await lockBox(count, { 5000: 1 });
      expect(await tellsOf(TAKEN)()).toBe(true);
    });

    it('knows of no stretch that no stocktake of all goods ends', async () => {
      expect(await codeOf(client.picture.one({ stocktake: uuidv7() }))).toBe('stretch-unknown');
      expect(await client.picture.one({ stocktake: null })).toMatchObject({
        sums: null,
        rate: { known: false, reason: 'no-stocktake' },
      });
    });

    it('says what was bought today, by number, and the sum of all but cash', async () => {
      await sell();
      await client.kiosk.recordPurchase(purchase({ tender: { type: 'qr' } }));
      const { code } = await client.kiosk.offerPromiseCode({});
      await client.kiosk.recordPurchase(purchase({ tender: { type: 'promise', code } }));
      const undone = await client.kiosk.recordPurchase(purchase({ tender: { type: 'qr' } }));
      await client.kiosk.undo({ id: uuidv7(), corrects: undone.id });
      expect(await client.today.view({})).toMatchObject({
        bought: { cash: 1, phone: { count: 1, sum: PRICE }, promise: { count: 1, sum: PRICE } },
        phone: { count: 1, sum: PRICE },
        promises: { open: { count: 1, sum: PRICE }, overdue: { count: 0, sum: 0 } },
      });
    });

    it('says what should be counted, and what has been begun', async () => {
      const before = await client.today.view({});
      expect(before.box).toEqual({ lastOn: null, due: false, full: false, open: false, unsealed: false });
      expect(before.stocktake).toMatchObject({ lastOn: null, due: false, paused: false });
      expect(before.stocktake.products).toBe((await client.kiosk.goods({})).length);
      await client.kiosk.tellUs({ id: uuidv7(), about: 'box-full', sku: null });
      expect(await client.today.view({})).toMatchObject({
        box: { due: true, full: true },
        notices: [{ about: 'box-full' }],
      });
      const { count } = await openBox();
      await client.stocktake.begin({ id: uuidv7(), category: null });
      expect(await client.today.view({})).toMatchObject({ box: { open: true }, stocktake: { paused: true } });
      await lockBox(count, {});
      expect(await client.today.view({})).toMatchObject({
        box: { lastOn: before.today, open: false, unsealed: true },
        warning: { boxDifference: 0 },
      });
    });

    it('says of what there is little, by the alarm of each product', async () => {
      const few = async () => (await client.today.view({})).fewLeft.map(({ sku, stock }) => ({ sku, stock }));
      expect(await few()).not.toContainEqual(expect.objectContaining({ sku: WATER.sku }));
      const units = (await stockOf(client, WATER.sku)) - 2;
      await client.goods.writeOff({ id: uuidv7(), reason: 'spoiled', lines: [{ sku: WATER.sku, units }] });
      expect(await few()).toContainEqual({ sku: WATER.sku, stock: 2 });
    });

    it('is for staff', async () => {
      const guest = await opened.newWindow();
      for (const call of [
        () => guest.today.view({}),
        () => guest.picture.stretches({}),
        () => guest.picture.one({ stocktake: null }),
      ]) {
        expect(await codeOf(call())).toBe('session-needed');
      }
    });
  });
}
