import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import type { StocktakeView } from '../../../shop/contract/stocktake-views.ts';
import { entriesOf } from '../../helpers/ledger.ts';
import { ADMINISTRATOR, SECOND, tenge } from '../../helpers/sample-shop.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { entriesStoredBy, PRICE, purchase, saveProduct, SETTINGS, signIn, stockOf } from './inputs.ts';

/** Counting the shelf: blind, by several at once, resumed, and what comes of it. */
export function stocktakeCases(host: string, openClient: OpenClient): void {
  describe(`${host}: a stocktake`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;

    const { restart } = eachInShop(openClient, (now) => ({ folder, opened, client } = now), {
      settings: SETTINGS,
      second: true,
    });

    const begin = (category: StocktakeView['category'] = 'drinks') =>
      client.stocktake.begin({ id: uuidv7(), category });
    const count = (stocktake: string, sku: string, units: number, by = client) =>
      by.stocktake.count({ id: uuidv7(), stocktake, sku, units });
    const state = async () => {
      const now = await client.stocktake.state({});
      if (!now) throw new Error('No stocktake is under way');
      return now;
    };
    const lineOf = async (sku: string) => (await state()).lines.find((line) => line.sku === sku);
    const finish = async (id: string, noneLeft: string[] = []) =>
      client.stocktake.finish({ id, revision: (await state()).revision, noneLeft });

    it('goes along the shelves in their order: one of them, or all', async () => {
      const goods = await client.kiosk.goods({});
      const drinks = goods.filter(({ category }) => category === 'drinks').map(({ sku }) => sku);
      const one = await begin();
      expect(one).toMatchObject({ category: 'drinks', revision: 0, started: { by: ADMINISTRATOR.name } });
      expect(one.lines).toEqual(drinks.map((sku) => ({ sku, state: 'open' })));
      await client.stocktake.abandon({ stocktake: one.id });
      const all = await begin(null);
      expect(all.lines).toHaveLength(goods.length);
      expect(all.lines.slice(0, drinks.length).map(({ sku }) => sku)).toEqual(drinks);
    });

    it('tells what is recorded only once a product is counted, and a large difference only once it is counted again', async () => {
      const { id } = await begin();
      const recorded = await stockOf(client, 'DR-01');
      expect(await count(id, 'DR-01', recorded - 1)).toEqual({
        revision: 1,
        line: { sku: 'DR-01', state: 'counted', counted: recorded - 1, recorded, price: PRICE, again: false },
      });
      const much = await stockOf(client, 'DR-02');
      expect(await count(id, 'DR-02', 0)).toEqual({
        revision: 2,
        line: { sku: 'DR-02', state: 'look-again', counted: 0 },
      });
      expect(await lineOf('DR-02')).toEqual({ sku: 'DR-02', state: 'look-again', counted: 0 });
      expect(await count(id, 'DR-02', 1)).toMatchObject({
        line: { state: 'counted', counted: 1, recorded: much, again: true },
      });
      expect((await state()).lines.filter((line) => line.state === 'open')).not.toContainEqual(
        expect.objectContaining({ recorded: expect.anything() as number }),
      );
    });

    it('takes the same count sent again for the same one, and not for a second look', async () => {
      const { id: stocktake } = await begin();
      const asked = { id: uuidv7(), stocktake, sku: 'DR-01', units: 0 };
      const first = await client.stocktake.count(asked);
      expect(await client.stocktake.count(asked)).toEqual(first);
      expect(first.line.state).toBe('look-again');
    });

    it('records what was found against the moment of each count, while buyers go on', async () => {
      const [first, second] = [await stockOf(client, 'DR-01'), await stockOf(client, 'DR-02')];
      const { id } = await begin();
      await client.kiosk.recordPurchase(purchase());
      await count(id, 'DR-01', first - 1 - 2);
      await client.kiosk.recordPurchase(purchase());
      await count(id, 'DR-02', second + 1);
      const place = await finish(id);
      expect(await client.stocktake.state({})).toBeNull();
      expect(await client.stocktake.finish({ id, revision: 2, noneLeft: [] })).toEqual(place);
      expect(await stockOf(client, 'DR-01')).toBe(first - 4);
      expect(await stockOf(client, 'DR-02')).toBe(second + 1);
      const price = (await client.kiosk.goods({})).find(({ sku }) => sku === 'DR-02')?.price;
      const found = {
        id,
        seq: place.seq,
        by: ADMINISTRATOR.name,
        category: 'drinks',
        products: 2,
        missing: { units: 2, value: 2 * PRICE },
        surplus: { units: 1, value: price },
      };
      expect((await client.stocktake.list({})).stocktakes).toMatchObject([found]);
      expect(await client.stocktake.one({ id })).toMatchObject({
        ...found,
        lines: [
          { sku: 'DR-01', recorded: first - 1, counted: first - 3, price: PRICE, again: false },
          { sku: 'DR-02', recorded: second, counted: second + 1 },
        ],
      });
      expect(entriesOf(folder, 'stocktake-recorded')).toMatchObject([
        { id, actor: 'person:p1', body: { postings: [] } },
      ]);
      expect(await codeOf(client.stocktake.one({ id: uuidv7() }))).toBe('entry-unknown');
      expect(await codeOf(client.stocktake.finish({ id, revision: 2, noneLeft: ['DR-03'] }))).toBe('entry-conflict');
    });

    it('leaves out what nobody counted, unless staff say that none are left', async () => {
      const untouched = await stockOf(client, 'DR-03');
      const { id } = await begin();
      expect(await codeOf(finish(id))).toBe('nothing-counted');
      expect(await codeOf(finish(id, ['NO-1']))).toBe('product-unknown');
      await finish(id, ['DR-02']);
      expect(await stockOf(client, 'DR-02')).toBe(0);
      expect(await stockOf(client, 'DR-03')).toBe(untouched);
      expect((await client.stocktake.one({ id })).lines.map(({ sku, counted }) => [sku, counted])).toEqual([
        ['DR-02', 0],
      ]);
    });

    it('is gone on with after a restart, by somebody else', async () => {
      const { id } = await begin();
      await count(id, 'DR-01', 0);
      const before = await state();
      await restart();
      await signIn(client, SECOND);
      expect(await state()).toEqual(before);
      await count(id, 'DR-01', 0);
      await finish(id);
      expect(entriesOf(folder, 'stocktake-recorded')).toMatchObject([
        { actor: 'person:p2', body: { lines: [{ sku: 'DR-01', counted: 0, again: true }] } },
      ]);
    });

    it('is one for all who count: the last count stands, and nobody finishes what they have not seen', async () => {
      const other = await opened.newWindow();
      await signIn(other, SECOND);
      const { id } = await begin();
      const rival = await refusalOf(other.stocktake.begin({ id: uuidv7(), category: null }));
      expect(rival).toMatchObject({ code: 'stocktake-open', data: { stocktake: { id, category: 'drinks' } } });
      const [mine, theirs] = await Promise.all([count(id, 'DR-01', 40), count(id, 'DR-02', 41, other)]);
      expect([mine.revision, theirs.revision].toSorted((a, b) => a - b)).toEqual([1, 2]);
      await count(id, 'DR-01', 39, other);
      const stale = await refusalOf(client.stocktake.finish({ id, revision: 2, noneLeft: [] }));
      expect(stale).toMatchObject({ code: 'stocktake-changed', data: { stocktake: { id, revision: 3 } } });
      expect(await lineOf('DR-01')).toMatchObject({ counted: 39 });
      const rivals = await Promise.allSettled(
        [client, other].map((each) => each.stocktake.finish({ id, revision: 3, noneLeft: [] })),
      );
      expect(rivals.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      expect(entriesOf(folder, 'stocktake-recorded')).toHaveLength(1);
      expect(await refusalOf(count(id, 'DR-01', 1, other))).toMatchObject({
        code: 'stocktake-gone',
        data: { stocktake: null },
      });
    });

    it('begins once, however often it is asked for, and never under an id that is taken', async () => {
      const asked = { id: uuidv7(), category: 'drinks' } as const;
      const first = await client.stocktake.begin(asked);
      expect(await client.stocktake.begin(asked)).toEqual(first);
      expect(await codeOf(client.stocktake.begin({ ...asked, category: null }))).toBe('stocktake-open');
      await client.stocktake.abandon({ stocktake: uuidv7() });
      expect(await state()).toEqual(first);
      const stored = await entriesStoredBy(client, async () => {
        await client.stocktake.abandon({ stocktake: first.id });
        await client.stocktake.abandon({ stocktake: first.id });
      });
      expect(stored).toBe(0);
      expect(await client.stocktake.state({})).toBeNull();
      const { id } = await client.kiosk.recordPurchase(purchase());
      expect(await codeOf(client.stocktake.begin({ id, category: null }))).toBe('entry-conflict');
    });

    it('takes counts back', async () => {
      const { id } = await begin();
      await count(id, 'DR-01', 0);
      const taken = { stocktake: id, sku: 'DR-01' };
      expect(await client.stocktake.uncount(taken)).toEqual({ revision: 2, line: { sku: 'DR-01', state: 'open' } });
      expect(await client.stocktake.uncount(taken)).toEqual({ revision: 2, line: { sku: 'DR-01', state: 'open' } });
      // As if it had not been counted: no second look yet.
      expect((await count(id, 'DR-01', 0)).line.state).toBe('look-again');
    });

    it('knows what is on which shelf, also when a product is saved or retired meanwhile', async () => {
      const { id } = await begin();
      expect(await codeOf(count(id, 'BA-01', 1))).toBe('on-another-shelf');
      expect(await codeOf(count(id, 'NO-1', 1))).toBe('product-unknown');
      await saveProduct(client, 'T-1', { category: 'drinks' });
      expect(await lineOf('T-1')).toEqual({ sku: 'T-1', state: 'open' });
      await count(id, 'T-1', 2);
      await saveProduct(client, 'T-1', { category: 'other', price: tenge(999) });
      expect(await lineOf('T-1')).toMatchObject({ state: 'counted', recorded: 0, price: PRICE });
      await client.goods.retire({ id: uuidv7(), sku: 'T-1' });
      await client.goods.retire({ id: uuidv7(), sku: 'DR-02' });
      expect(await lineOf('T-1')).toMatchObject({ state: 'counted' });
      // By the records some of it is still on the stand.
      expect(await lineOf('DR-02')).toEqual({ sku: 'DR-02', state: 'open' });
      await finish(id, ['DR-02']);
      const next = await begin();
      expect(next.lines.map(({ sku }) => sku)).not.toContain('DR-02');
    });

    it('makes sense of stock below nothing and of a hundred thousand units', async () => {
      await saveProduct(client, 'T-1', { category: 'drinks' });
      await client.goods.writeOff({ id: uuidv7(), reason: 'spoiled', lines: [{ sku: 'T-1', units: 4 }] });
      const { id } = await begin();
      await count(id, 'T-1', 100_000);
      expect(await count(id, 'T-1', 100_000)).toMatchObject({ line: { recorded: -4, counted: 100_000, again: true } });
      await finish(id);
      expect(await stockOf(client, 'T-1')).toBe(100_000);
      expect(await client.stocktake.one({ id })).toMatchObject({ surplus: { units: 100_004, value: 100_004 * PRICE } });
      expect((await refusalOf(count(id, 'T-1', 100_001))).code).toBe('BAD_REQUEST');
      expect((await refusalOf(count(id, 'T-1', -1))).code).toBe('BAD_REQUEST');
    });

    it('refuses at its end what no entry could hold, and keeps the counts', async () => {
      const skus = Array.from({ length: 10 }, (_, index) => `T-${index}`);
      for (const sku of skus) await saveProduct(client, sku, { category: 'handmade', price: 10_000_000_000 });
      const { id } = await begin('handmade');
      for (const sku of skus) await count(id, sku, 100_000);
      expect(await codeOf(finish(id))).toBe('sum-too-large');
      expect((await state()).revision).toBe(10);
    });

    it('is for staff alone', async () => {
      const stranger = await opened.newWindow();
      const { id } = await begin();
      expect(await codeOf(stranger.stocktake.state({}))).toBe('session-needed');
      expect(await codeOf(count(id, 'DR-01', 1, stranger))).toBe('session-needed');
      expect(await codeOf(stranger.stocktake.finish({ id, revision: 0, noneLeft: ['DR-01'] }))).toBe('session-needed');
    });
  });
}
