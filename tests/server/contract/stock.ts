import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { entriesIn, entriesOf } from '../../helpers/ledger.ts';
import { fillSafe } from '../../helpers/safe.ts';
import { ADMINISTRATOR, tenge } from '../../helpers/sample-shop.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { entriesStoredBy, newProduct, purchase, saveProduct, SETTINGS, stockOf } from './inputs.ts';

type Input<Call extends (input: never) => unknown> = Parameters<Call>[0];
type Receipt = Input<Client['goods']['receive']>;

const line = (sku: string, units: number, unitCost = 0) => ({ sku, units, unitCost });
const receipt = (changes: Partial<Receipt> = {}): Receipt => ({
  id: uuidv7(),
  source: 'bought',
  lines: [line('DR-01', 10, tenge(120))],
  ...changes,
});

/** Goods that come, goods that are written off, and how a slip in either is put right. */
export function stockCases(host: string, openClient: OpenClient): void {
  describe(`${host}: stock`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;

    eachInShop(openClient, (now) => ({ folder, opened, client } = now), { settings: SETTINGS, second: true });

    it('shows staff all products, and never how many there should be', async () => {
      await client.goods.retire({ id: uuidv7(), sku: 'DR-02' });
      const products = await client.stock.products({});
      expect(products.find(({ sku }) => sku === 'DR-02')).toMatchObject({ retired: true });
      for (const product of products) expect(product).not.toHaveProperty('stock');
      const stranger = await opened.newWindow();
      expect(await codeOf(stranger.stock.products({}))).toBe('session-needed');
      expect(await codeOf(stranger.stock.moves({}))).toBe('session-needed');
    });

    it('pays for goods from the fund out of the safe, as far as it holds, and for no others', async () => {
      const asked = receipt({ source: 'fund', lines: [line('DR-01', 2, tenge(60)), line('DR-02', 1, tenge(80))] });
      const before = await stockOf(client, 'DR-01');
      expect(await refusalOf(client.goods.receive(asked))).toMatchObject({ code: 'safe-too-small', data: { safe: 0 } });
      await client.goods.receive(receipt({ lines: asked.lines }));
      await client.goods.receive(receipt({ source: 'given', lines: asked.lines }));
      await fillSafe(client, 200);
      const place = await client.goods.receive(asked);
      expect(await client.goods.receive(asked)).toEqual(place);
      const onceMore = receipt({ source: 'fund', lines: [line('DR-01', 1, 1)] });
      expect(await refusalOf(client.goods.receive(onceMore))).toMatchObject({
        code: 'safe-too-small',
        data: { safe: 0 },
      });
      expect(
        entriesOf(folder, 'stock-received')
          .slice(-3)
          .map(({ body }) => body.postings),
      ).toEqual([
        [],
        [],
        [
          ['assets:safe', -tenge(200)],
          ['expenses:goods', tenge(200)],
        ],
      ]);
      expect(await stockOf(client, 'DR-01')).toBe(before + 6);
    });

    it('lets the costs stand for the products from now on only when staff say so', async () => {
      const costOf = async (sku: string) => (await client.stock.products({})).find((found) => found.sku === sku)?.cost;
      const before = await costOf('DR-01');
      await client.goods.receive(receipt({ lines: [line('DR-01', 1, tenge(999))] }));
      expect(await costOf('DR-01')).toBe(before);
      await saveProduct(client, 'T-1', { alarm: 4, allergens: ['nuts'] });
      const asked = receipt({ keepCosts: true, lines: [line('DR-01', 1, tenge(999)), line('T-1', 3, tenge(50))] });
      const stored = await entriesStoredBy(client, async () => {
        await client.goods.receive(asked);
        await client.goods.receive(asked);
      });
      expect(stored).toBe(3);
      expect([await costOf('DR-01'), await costOf('T-1')]).toEqual([tenge(999), tenge(50)]);
      expect(entriesOf(folder, 'product-saved').at(-1)?.body.product).toEqual(
        newProduct('T-1', { alarm: 4, allergens: ['nuts'], cost: tenge(50) }),
      );
    });

    it('takes stock up to where an entry ends, and refuses what no entry can hold', async () => {
      await saveProduct(client, 'T-1');
      await client.goods.receive(receipt({ lines: [line('T-1', 100_000, 1)] }));
      expect(await stockOf(client, 'T-1')).toBe(100_000);
      await client.goods.writeOff({ id: uuidv7(), reason: 'damaged', lines: [{ sku: 'T-1', units: 100_000 }] });
      await client.goods.writeOff({ id: uuidv7(), reason: 'damaged', lines: [{ sku: 'T-1', units: 1 }] });
      expect(await stockOf(client, 'T-1')).toBe(-1);
      expect(await codeOf(client.goods.receive(receipt({ lines: [line('T-1', 100_000, 10_000_000_000)] })))).toBe(
        'sum-too-large',
      );
      const bad = [line('T-1', 100_001), line('T-1', 0), line('T-1', -1), line('T-1', 0.5)];
      for (const each of bad) {
        expect((await refusalOf(client.goods.receive(receipt({ lines: [each] })))).code).toBe('BAD_REQUEST');
      }
      const unknown = { id: uuidv7(), reason: 'expired' as const, lines: [{ sku: 'NO-1', units: 1 }] };
      expect(await refusalOf(client.goods.writeOff(unknown))).toMatchObject({
        code: 'product-unknown',
        data: { skus: ['NO-1'] },
      });
    });

    it('moves units of products that are no longer sold: they may still be there', async () => {
      await saveProduct(client, 'T-1');
      await client.goods.retire({ id: uuidv7(), sku: 'T-1' });
      await client.goods.receive(receipt({ keepCosts: true, lines: [line('T-1', 2, tenge(70))] }));
      await client.goods.writeOff({ id: uuidv7(), reason: 'given-away', lines: [{ sku: 'T-1', units: 2 }] });
      // Keeping a cost must not bring a product back to the stand.
      expect((await client.stock.products({})).find(({ sku }) => sku === 'T-1')).toMatchObject({ retired: true });
    });

    describe('put right', () => {
      it('takes back what was too many: units, and the money of the fund', async () => {
        await fillSafe(client, 200);
        const before = await stockOf(client, 'DR-01');
        const wrong = await client.goods.receive(receipt({ source: 'fund', lines: [line('DR-01', 10, tenge(20))] }));
        const asked = { id: uuidv7(), corrects: wrong.id, lines: [line('DR-01', -9, tenge(20))] };
        const place = await client.stock.putRight(asked);
        expect(await client.stock.putRight(asked)).toEqual(place);
        expect(await stockOf(client, 'DR-01')).toBe(before + 1);
        expect(entriesOf(folder, 'stock-received').at(-1)?.body).toMatchObject({
          source: 'fund',
          corrects: wrong.id,
          postings: [
            ['assets:safe', tenge(180)],
            ['expenses:goods', -tenge(180)],
          ],
        });
        const cheaper = [line('DR-01', -1, tenge(20)), line('DR-01', 1, tenge(10))];
        await client.stock.putRight({ id: uuidv7(), corrects: wrong.id, lines: cheaper });
        expect(await stockOf(client, 'DR-01')).toBe(before + 1);
        expect(entriesOf(folder, 'stock-received').at(-1)?.body.postings).toEqual([
          ['assets:safe', tenge(10)],
          ['expenses:goods', -tenge(10)],
        ]);
      });

      it('takes back no more than was recorded, and only what is of stock', async () => {
        const wrong = await client.goods.writeOff({
          id: uuidv7(),
          reason: 'spoiled',
          lines: [{ sku: 'DR-01', units: 3 }],
        });
        const right = (corrects: string, units: number, sku = 'DR-01') =>
          client.stock.putRight({ id: uuidv7(), corrects, lines: [line(sku, units)] });
        const stored = await entriesStoredBy(client, async () => {
          expect(await codeOf(right(wrong.id, -4))).toBe('more-than-recorded');
          expect(await codeOf(right(wrong.id, -1, 'DR-02'))).toBe('more-than-recorded');
          expect(await codeOf(right(wrong.id, 1, 'NO-1'))).toBe('product-unknown');
          expect(await codeOf(right(uuidv7(), -1))).toBe('entry-unknown');
        });
        expect(stored).toBe(0);
        const came = await client.goods.receive(receipt({ lines: [line('DR-01', 10, tenge(120))] }));
        for (const each of [line('DR-01', -11, tenge(120)), line('DR-01', -1, tenge(119))]) {
          const asked = { id: uuidv7(), corrects: came.id, lines: [each] };
          expect(await codeOf(client.stock.putRight(asked))).toBe('more-than-recorded');
        }
        const first = await right(wrong.id, -2);
        expect(await codeOf(right(wrong.id, -2))).toBe('more-than-recorded');
        expect(await codeOf(right(first.id, 1))).toBe('entry-unknown');
        const bought = await client.kiosk.recordPurchase(purchase());
        expect(await codeOf(right(bought.id, -1))).toBe('entry-unknown');
      });
    });

    it('lists what came and went, newest first and page by page', async () => {
      const wrong = await client.goods.receive(receipt());
      await client.stock.putRight({ id: uuidv7(), corrects: wrong.id, lines: [line('DR-01', -1, tenge(120))] });
      await client.goods.writeOff({ id: uuidv7(), reason: 'expired', lines: [{ sku: 'DR-02', units: 1 }] });
      const { moves } = await client.stock.moves({});
      expect(moves.slice(0, 3)).toMatchObject([
        { kind: 'stock-written-off', reason: 'expired', by: ADMINISTRATOR.name, lines: [line('DR-02', 1)] },
        { kind: 'stock-received', source: 'bought', corrects: wrong.id, lines: [line('DR-01', -1, tenge(120))] },
        { id: wrong.id, kind: 'stock-received', corrects: null, lines: [line('DR-01', 10, tenge(120))] },
      ]);
      for (let times = 0; times < 30; times += 1) await client.goods.receive(receipt());
      const first = await client.stock.moves({});
      const last = first.moves.at(-1);
      const rest = await client.stock.moves({ before: last?.seq ?? 0 });
      expect(first).toMatchObject({ more: true });
      expect(rest).toMatchObject({ more: false });
      const ofStock = entriesIn(folder).filter(({ kind }) => kind === 'stock-received' || kind === 'stock-written-off');
      expect([...first.moves, ...rest.moves].map(({ id }) => id)).toEqual(ofStock.map(({ id }) => id).toReversed());
    });
  });
}
