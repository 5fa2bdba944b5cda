import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { allInFolder } from './in-shop.ts';
import { SETTINGS, PRICE, WATER, EXACT, purchase, gift, entriesStoredBy, saveProduct, stockOf } from './inputs.ts';
import { ADMINISTRATOR, tenge } from '../../helpers/sample-shop.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import type { Client } from '../../../renderer/api/client.ts';
import type { OpenClient, Opened } from '../open-client.ts';

/** What the buyer's screen asks. */
export function buyerCases(host: string, openClient: OpenClient): void {
  describe(`${host}: buyers`, () => {
    let opened: Opened;
    let client: Client;

    allInFolder(openClient, (now) => ({ opened, client } = now));
    beforeAll(async () => {
      const goods = { from: 'sample' } as const;
      await client.setup.openShop({ id: uuidv7(), settings: SETTINGS, administrator: ADMINISTRATOR, goods });
    });

    it('records a purchase, and the board and the stock show it', async () => {
      const [before, stock] = [await client.kiosk.board({}), await stockOf(client, 'DR-01')];
      const recorded = await client.kiosk.recordPurchase(purchase());
      expect(recorded).toMatchObject({ replayed: false, board: { raised: before.raised + PRICE } });
      expect(recorded.undoMs).toBeGreaterThan(15_000);
      expect(recorded.board.purchasesThisWeek).toBe(before.purchasesThisWeek + 1);
      expect(await stockOf(client, 'DR-01')).toBe(stock - 1);
    });

    it('records the same call once, sent again or twice at once', async () => {
      const asked = purchase();
      const stored = await entriesStoredBy(client, async () => {
        const answers = await Promise.all([1, 2, 3].map(() => client.kiosk.recordPurchase(asked)));
        answers.push(await client.kiosk.recordPurchase(asked));
        expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
        expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
      });
      expect(stored).toBe(1);
    });

    it('answers a call sent again though the price has changed meanwhile, and shows the new price to others', async () => {
      await saveProduct(client, 'T-1');
      const asked = purchase({ lines: [{ sku: 'T-1', units: 1, price: PRICE }] });
      const first = await client.kiosk.recordPurchase(asked);
      await saveProduct(client, 'T-1', { price: tenge(250) });
      expect(await client.kiosk.recordPurchase(asked)).toMatchObject({ seq: first.seq, replayed: true });
      expect(await refusalOf(client.kiosk.recordPurchase({ ...asked, id: uuidv7() }))).toMatchObject({
        code: 'price-changed',
        defined: true,
        data: { prices: [{ sku: 'T-1', price: tenge(250) }] },
      });
    });

    it('refuses other content under an id that is taken', async () => {
      const asked = purchase();
      await client.kiosk.recordPurchase(asked);
      const stored = await entriesStoredBy(client, async () => {
        const more = { ...asked, paid: tenge(300), tender: { ...EXACT, putIn: tenge(300) } };
        expect(await codeOf(client.kiosk.recordPurchase(more))).toBe('entry-conflict');
        expect(await codeOf(client.kiosk.recordGift({ ...gift(), id: asked.id }))).toBe('entry-conflict');
      });
      expect(stored).toBe(0);
    });

    it('refuses goods that nobody knows or that are no longer sold', async () => {
      await saveProduct(client, 'T-2');
      const lines = [{ sku: 'T-2', units: 1, price: PRICE }];
      await client.goods.retire({ id: uuidv7(), sku: 'T-2' });
      const stored = await entriesStoredBy(client, async () => {
        expect(await refusalOf(client.kiosk.recordPurchase(purchase({ lines })))).toMatchObject({
          code: 'product-retired',
          data: { skus: ['T-2'] },
        });
        const unknown = purchase({ lines: [{ ...WATER, sku: 'NO-1' }] });
        expect(await refusalOf(client.kiosk.recordPurchase(unknown))).toMatchObject({
          code: 'product-unknown',
          data: { skus: ['NO-1'] },
        });
      });
      expect(stored).toBe(0);
      expect((await client.kiosk.goods({})).map(({ sku }) => sku)).not.toContain('T-2');
    });

    it.each([
      ['more change than was put in over the price', { ...EXACT, putIn: tenge(500), change: tenge(200) }],
      ['pieces that come to another sum', { ...EXACT, pieces: [{ value: tenge(500), count: 1 }] }],
      ['change from nothing that was tapped', { ...EXACT, putIn: tenge(500), change: tenge(300) }],
      ['a note that the shop has no picture of', { ...EXACT, pieces: [{ value: tenge(40), count: 5 }] }],
    ])('refuses cash that contradicts itself: %s', async (_what, tender) => {
      expect(await codeOf(client.kiosk.recordPurchase(purchase({ tender })))).toBe('cash-does-not-add-up');
    });

    it('takes more, less and nothing at all, as the buyer says', async () => {
      const raised = async (paid: number) => {
        const { board } = await client.kiosk.recordPurchase(purchase({ paid, tender: { ...EXACT, putIn: paid } }));
        return board.raised;
      };
      const { raised: before } = await client.kiosk.board({});
      expect((await raised(tenge(250))) - before).toBe(tenge(250));
      expect((await raised(tenge(50))) - before).toBe(tenge(300));
      expect((await raised(0)) - before).toBe(tenge(300));
    });

    it('takes huge sums without losing count', async () => {
      const paid = 10_000_000_000;
      const tender = { ...EXACT, putIn: paid };
      const first = await client.kiosk.recordGift({ id: uuidv7(), paid, tender });
      const second = await client.kiosk.recordGift({ id: uuidv7(), paid, tender });
      expect(second.board.raised - first.board.raised).toBe(paid);
      const lines = [{ sku: 'T-3', units: 99, price: paid }];
      await saveProduct(client, 'T-3', { price: paid });
      expect(await codeOf(client.kiosk.recordPurchase(purchase({ lines })))).toBe('sum-too-large');
      for (const { id } of [first, second]) await client.kiosk.undo({ id: uuidv7(), corrects: id });
    });

    it('keeps a promise under a code, through parts and a gift on top', async () => {
      const { code } = await client.kiosk.offerPromiseCode({});
      expect((await client.kiosk.offerPromiseCode({})).code).toBe(code);
      const before = await client.kiosk.board({});
      const made = await client.kiosk.recordPurchase(purchase({ tender: { type: 'promise', code } }));
      expect(made.board.raised).toBe(before.raised);

      const typed = ` ${code.toLowerCase().replace('-', ' ')}`;
      expect(await client.kiosk.findPromise({ code: typed })).toMatchObject({ code, open: PRICE, promised: PRICE });
      const part = { id: uuidv7(), code, paid: tenge(50), tender: { ...EXACT, putIn: tenge(50) } };
      expect(await client.kiosk.settlePromise(part)).toMatchObject({ stillOpen: tenge(150), replayed: false });
      expect(await client.kiosk.settlePromise(part)).toMatchObject({ stillOpen: tenge(150), replayed: true });
      const rest = { id: uuidv7(), code: typed, paid: tenge(200), tender: { ...EXACT, putIn: tenge(200) } };
      const settled = await client.kiosk.settlePromise(rest);
      expect(settled).toMatchObject({ stillOpen: 0, board: { raised: before.raised + tenge(250) } });
      expect(await codeOf(client.kiosk.settlePromise({ ...rest, id: uuidv7() }))).toBe('promise-already-settled');
      expect(await codeOf(client.kiosk.findPromise({ code }))).toBe('promise-already-settled');
      expect(await codeOf(client.kiosk.findPromise({ code: 'ЖОҚ-00' }))).toBe('promise-unknown');
      // Paid for in part or whole: the purchase is no slip of a moment ago any more.
      expect(await codeOf(client.kiosk.undo({ id: uuidv7(), corrects: made.id }))).toBe('undo-too-late');
    });

    it('gives no code to two windows, and promises only what is something', async () => {
      const other = await opened.newWindow();
      const [mine, theirs] = [await client.kiosk.offerPromiseCode({}), await other.kiosk.offerPromiseCode({})];
      expect(mine.code).not.toBe(theirs.code);
      const taken = purchase({ tender: { type: 'promise', code: theirs.code } });
      expect(await codeOf(client.kiosk.recordPurchase(taken))).toBe('promise-code-taken');
      await other.kiosk.recordPurchase(taken);
      expect(await codeOf(client.kiosk.recordPurchase({ ...taken, id: uuidv7() }))).toBe('promise-code-taken');
      const nothing = purchase({ paid: 0, tender: { type: 'promise', code: mine.code } });
      expect(await codeOf(client.kiosk.recordPurchase(nothing))).toBe('nothing-promised');
    });

    it('undoes what this window has just recorded: once, as a correction', async () => {
      const before = await client.kiosk.board({});
      const stock = await stockOf(client, 'DR-01');
      const { id: corrects } = await client.kiosk.recordPurchase(purchase());
      const other = await opened.newWindow();
      expect(await codeOf(other.kiosk.undo({ id: uuidv7(), corrects }))).toBe('entry-unknown');

      const undo = { id: uuidv7(), corrects };
      const stored = await entriesStoredBy(client, async () => {
        const answers = await Promise.all([client.kiosk.undo(undo), client.kiosk.undo(undo)]);
        expect(answers[1]).toEqual(answers[0]);
      });
      expect(stored).toBe(1);
      expect(await codeOf(client.kiosk.undo({ ...undo, id: uuidv7() }))).toBe('already-corrected');
      expect(await codeOf(client.kiosk.undo({ ...undo, corrects: uuidv7() }))).toBe('entry-conflict');
      expect(await codeOf(client.kiosk.undo({ id: uuidv7(), corrects: uuidv7() }))).toBe('entry-unknown');
      expect(await client.kiosk.board({})).toMatchObject({ purchasesThisWeek: before.purchasesThisWeek });
      expect(await stockOf(client, 'DR-01')).toBe(stock);
    });

    it('hears a word to the staff once, however often it is said', async () => {
      const say = () => client.kiosk.tellUs({ id: uuidv7(), about: 'sold-out', sku: 'DR-02' });
      const stored = await entriesStoredBy(client, async () => {
        const { id } = await say();
        expect(await say()).toEqual({ id });
      });
      expect(stored).toBe(1);
      const unknown = { id: uuidv7(), about: 'sold-out', sku: 'NO-1' } as const;
      expect(await codeOf(client.kiosk.tellUs(unknown))).toBe('product-unknown');
    });
  });
}
