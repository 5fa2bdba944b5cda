import { rmSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../renderer/api/client.ts';
import { businessDate } from '../../shop/time.ts';
import { ADMINISTRATOR, SETTINGS as ANY_SETTINGS, tenge } from '../helpers/sample-shop.ts';
import { newFolder, type OpenClient, type Opened } from './open-client.ts';
import { BAD_CALLS } from './bad-calls.ts';
import { codeOf, refusalOf } from './refusal.ts';
import { GIF, HUGE_PNG, RED_DOT, SCRIPTED_SVG } from './pictures.ts';

/*
 * What the contract promises, put to a host through its front door. The same cases run against the bare router, the web host
 * and the desktop: none of them may know which it is.
 */

/** A campaign that has begun, whatever this machine's clock says. */
const SETTINGS = { ...ANY_SETTINGS, campaign: { ...ANY_SETTINGS.campaign, startedOn: businessDate('2020-01-01') } };

const PRICE = tenge(200);
const WATER = { sku: 'DR-01', units: 1, price: PRICE };

type Input<Call extends (input: never) => unknown> = Parameters<Call>[0];
type Purchase = Input<Client['kiosk']['recordPurchase']>;
type Gift = Input<Client['kiosk']['recordGift']>;
type Cash = Extract<Gift['tender'], { type: 'cash' }>;

const EXACT: Cash = { type: 'cash', putIn: PRICE, change: 0, pieces: [] };

const purchase = (changes: Partial<Purchase> = {}): Purchase => ({
  id: uuidv7(),
  lines: [WATER],
  paid: PRICE,
  tender: EXACT,
  ...changes,
});
const gift = (): Gift => ({ id: uuidv7(), paid: 100, tender: { ...EXACT, putIn: 100 } });

async function signIn(client: Client): Promise<void> {
  const [person] = await client.session.people({});
  await client.session.open({ person: person?.id ?? '', pin: ADMINISTRATOR.pin });
}

const newProduct = (sku: string, changes: object = {}) => ({
  sku,
  category: 'other' as const,
  name: { kk: 'Зат', ru: 'Вещь', en: 'Thing' },
  price: PRICE,
  cost: 0,
  barcode: null,
  picture: null,
  allergens: [],
  ...changes,
});

/** Runs every case against a host. `openClient` opens a data folder, new or not. */
export function contractSuite(host: string, openClient: OpenClient): void {
  describe(`${host}: a new data folder`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;
    const open = {
      id: uuidv7(),
      settings: SETTINGS,
      administrator: ADMINISTRATOR,
      goods: {
        from: 'csv' as const,
        csv: 'sku,category,name_kk,name_ru,name_en,price\nA-1,other,а,б,c,10\nA-2,none,а,б,c,10',
      },
    };

    beforeAll(async () => {
      folder = newFolder();
      opened = await openClient(folder);
      ({ client } = opened);
    });
    afterAll(async () => {
      await opened.close();
      rmSync(folder, { recursive: true });
    });

    it('has no shop, says so, and lets nobody trade', async () => {
      expect(await client.kiosk.shop({})).toMatchObject({ state: 'new' });
      expect(await codeOf(client.kiosk.goods({}))).toBe('shop-not-set-up');
      expect(await codeOf(client.kiosk.recordPurchase(purchase()))).toBe('shop-not-set-up');
      expect(await codeOf(client.notices.list({}))).toBe('shop-not-set-up');
      expect(await client.session.people({})).toEqual([]);
    });

    it('shows what a CSV would bring, every bad row with its reason', async () => {
      const { good, problems } = await client.setup.previewGoods({
        csv: open.goods.csv,
        currency: { code: 'KZT', digits: 2 },
      });
      expect(good.map(({ product }) => product.sku)).toEqual(['A-1']);
      expect(problems).toEqual([{ line: 3, column: 'category', reason: 'bad-category', value: 'none' }]);
    });

    it('takes pictures by their content', async () => {
      const stored = await client.setup.storePicture({ base64: RED_DOT });
      expect(stored).toMatchObject({ width: 1, height: 1 });
      for (const base64 of ['', RED_DOT.slice(0, 16), SCRIPTED_SVG, GIF, HUGE_PNG]) {
        expect(await codeOf(client.setup.storePicture({ base64 }))).toBe('picture-invalid');
      }
    });

    it('refuses a weak PIN and a picture that is not there, and opens nothing', async () => {
      const weak = { ...open, administrator: { ...ADMINISTRATOR, pin: '1234' } };
      expect(await refusalOf(client.setup.openShop(weak))).toMatchObject({
        code: 'pin-weak',
        data: { reason: 'a-row' },
      });
      const campaign = { ...SETTINGS.campaign, picture: 'f'.repeat(64) };
      const unknown = { ...open, settings: { ...SETTINGS, campaign } };
      expect(await codeOf(client.setup.openShop(unknown))).toBe('picture-unknown');
      expect(await client.kiosk.shop({})).toMatchObject({ state: 'new' });
    });

    it('is opened once, however often it is asked for', async () => {
      const rivals = [open, { ...open, id: uuidv7() }];
      const answers = await Promise.allSettled(rivals.map((asked) => client.setup.openShop(asked)));
      const winner = rivals.find((_asked, index) => answers[index]?.status === 'fulfilled');
      const loser = rivals.find((asked) => asked !== winner);
      expect(await client.setup.openShop(winner ?? open)).toEqual({ products: 1 });
      expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-set-up' } });
      expect(await codeOf(client.setup.openShop(loser ?? open))).toBe('already-set-up');
      expect(await codeOf(client.setup.storePicture({ base64: RED_DOT }))).toBe('already-set-up');
      expect(await client.kiosk.shop({})).toMatchObject({ state: 'open', settings: SETTINGS });
      expect(await client.session.people({})).toMatchObject([{ name: ADMINISTRATOR.name, role: 'administrator' }]);
    });
  });

  describe(`${host}: a shop`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;

    beforeAll(async () => {
      folder = newFolder();
      opened = await openClient(folder);
      ({ client } = opened);
      const goods = { from: 'sample' } as const;
      await client.setup.openShop({ id: uuidv7(), settings: SETTINGS, administrator: ADMINISTRATOR, goods });
    });
    afterAll(async () => {
      await opened.close();
      rmSync(folder, { recursive: true });
    });

    /** The ledger grows by one with each gift: so many entries were stored in between. */
    const entriesStoredBy = async (act: () => Promise<unknown>): Promise<number> => {
      const before = await client.kiosk.recordGift(gift());
      await act();
      const after = await client.kiosk.recordGift(gift());
      return after.seq - before.seq - 1;
    };

    const staff = async (): Promise<Client> => {
      await signIn(client);
      return client;
    };

    const saveProduct = async (sku: string, changes: object = {}): Promise<void> => {
      await (await staff()).goods.save({ id: uuidv7(), product: newProduct(sku, changes) });
    };

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
      const stored = await entriesStoredBy(async () => {
        const answers = await Promise.all([1, 2, 3].map(() => client.kiosk.recordPurchase(asked)));
        answers.push(await client.kiosk.recordPurchase(asked));
        expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
        expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
      });
      expect(stored).toBe(1);
    });

    it('answers a call sent again though the price has changed meanwhile, and shows the new price to others', async () => {
      await saveProduct('T-1');
      const asked = purchase({ lines: [{ sku: 'T-1', units: 1, price: PRICE }] });
      const first = await client.kiosk.recordPurchase(asked);
      await saveProduct('T-1', { price: tenge(250) });
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
      const stored = await entriesStoredBy(async () => {
        const more = { ...asked, paid: tenge(300), tender: { ...EXACT, putIn: tenge(300) } };
        expect(await codeOf(client.kiosk.recordPurchase(more))).toBe('entry-conflict');
        expect(await codeOf(client.kiosk.recordGift({ ...gift(), id: asked.id }))).toBe('entry-conflict');
      });
      expect(stored).toBe(0);
    });

    it('refuses goods that nobody knows or that are no longer sold', async () => {
      await saveProduct('T-2');
      const lines = [{ sku: 'T-2', units: 1, price: PRICE }];
      await client.goods.retire({ id: uuidv7(), sku: 'T-2' });
      const stored = await entriesStoredBy(async () => {
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
      await saveProduct('T-3', { price: paid });
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
      const stored = await entriesStoredBy(async () => {
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
      const stored = await entriesStoredBy(async () => {
        const { id } = await say();
        expect(await say()).toEqual({ id });
      });
      expect(stored).toBe(1);
      const unknown = { id: uuidv7(), about: 'sold-out', sku: 'NO-1' } as const;
      expect(await codeOf(client.kiosk.tellUs(unknown))).toBe('product-unknown');
    });

    it('opens staff calls to a PIN, at that window alone', async () => {
      const window = await opened.newWindow();
      for (const call of [
        () => window.notices.list({}),
        () => window.goods.retire({ id: uuidv7(), sku: 'DR-01' }),
        () => window.settings.change({ id: uuidv7(), changes: { sound: true } }),
        () => window.session.changePin({ pin: ADMINISTRATOR.pin, newPin: '4827' }),
        () => window.session.leaveKiosk({}),
      ]) {
        expect(await codeOf(call())).toBe('session-needed');
      }
      expect(await window.session.state({ touch: true })).toBeNull();
      expect(await codeOf(window.session.open({ person: 'nobody', pin: '4826' }))).toBe('person-unknown');
      const [person] = await window.session.people({});
      const wrong = window.session.open({ person: person?.id ?? '', pin: '0000' });
      expect(await refusalOf(wrong)).toMatchObject({ code: 'pin-wrong', data: { waitMs: 0 } });
      await signIn(window);
      expect(await window.session.state({ touch: false })).toMatchObject({ person });
      await window.session.lock({});
      expect(await codeOf(window.notices.list({}))).toBe('session-needed');
    });

    it('lets staff see and do what waits', async () => {
      const { id: notice } = await client.kiosk.tellUs({ id: uuidv7(), about: 'price-tag-missing', sku: 'DR-03' });
      await staff();
      const list = await client.notices.list({});
      expect(list.notices).toContainEqual(
        expect.objectContaining({ id: notice, about: 'price-tag-missing', sku: 'DR-03' }),
      );
      const done = { id: uuidv7(), notice };
      expect(await client.notices.handle(done)).toEqual(await client.notices.handle(done));
      expect((await client.notices.list({})).notices.map(({ id }) => id)).not.toContain(notice);
      expect(await codeOf(client.notices.handle({ id: uuidv7(), notice: uuidv7() }))).toBe('entry-unknown');
    });

    it('moves stock, also below nothing, and tells staff what is sold out', async () => {
      await saveProduct('T-4');
      const line = { sku: 'T-4', units: 5 };
      await client.goods.receive({ id: uuidv7(), source: 'given', lines: [{ ...line, unitCost: 0 }] });
      const written = { id: uuidv7(), reason: 'spoiled' as const, lines: [line] };
      const [once, again] = [await client.goods.writeOff(written), await client.goods.writeOff(written)];
      expect(again).toEqual(once);
      await client.kiosk.recordPurchase(purchase({ lines: [{ sku: 'T-4', units: 1, price: PRICE }] }));
      expect(await stockOf(client, 'T-4')).toBe(-1);
      const { soldOut } = await client.notices.list({});
      expect(soldOut).toContainEqual(expect.objectContaining({ sku: 'T-4', stock: -1 }));
      const unknown = { id: uuidv7(), source: 'given' as const, lines: [{ sku: 'NO-1', units: 1, unitCost: 0 }] };
      expect(await codeOf(client.goods.receive(unknown))).toBe('product-unknown');
    });

    it('keeps barcodes and pictures of products sound', async () => {
      await staff();
      const [water] = await client.kiosk.goods({});
      const save = (changes: object) => client.goods.save({ id: uuidv7(), product: newProduct('T-5', changes) });
      expect(await codeOf(save({ barcode: water?.barcode }))).toBe('barcode-taken');
      expect(await codeOf(save({ picture: 'a'.repeat(64) }))).toBe('picture-unknown');
      const { sha256 } = await client.settings.storePicture({ base64: RED_DOT });
      expect(await save({ picture: sha256 })).toMatchObject({ seq: expect.any(Number) as number });
    });

    it('changes settings, but never the currency that every sum is in', async () => {
      await staff();
      const change = (changes: object) => client.settings.change({ id: uuidv7(), changes });
      const { phonePayment, promiseDays, currency } = SETTINGS;
      expect(await codeOf(change({ currency: { ...currency, code: 'EUR' } }))).toBe('currency-fixed');
      expect(await codeOf(change({ phonePayment: { type: 'picture', picture: 'b'.repeat(64) } }))).toBe(
        'picture-unknown',
      );
      expect(await change({ phonePayment: null, promiseDays: null })).toMatchObject({ phonePayment: null });
      const phone = purchase({ tender: { type: 'qr' } });
      expect(await codeOf(client.kiosk.recordPurchase(phone))).toBe('phone-not-taken');
      expect(await codeOf(client.kiosk.recordGift({ ...gift(), tender: { type: 'qr' } }))).toBe('phone-not-taken');
      const promised = purchase({ tender: { type: 'promise', code: 'ТЕҢІЗ-47' } });
      expect(await codeOf(client.kiosk.recordPurchase(promised))).toBe('promises-not-taken');
      expect(await codeOf(client.kiosk.offerPromiseCode({}))).toBe('promises-not-taken');
      expect(await change({ phonePayment, promiseDays })).toEqual(SETTINGS);
      await client.kiosk.recordPurchase({ ...phone, id: uuidv7() });
    });

    it('changes a PIN for who knows the old one', async () => {
      await staff();
      const { pin } = ADMINISTRATOR;
      expect(await refusalOf(client.session.changePin({ pin, newPin: '1111' }))).toMatchObject({
        code: 'pin-weak',
        data: { reason: 'one-digit' },
      });
      expect(await codeOf(client.session.changePin({ pin: '9999', newPin: '4827' }))).toBe('pin-wrong');
      await client.session.changePin({ pin, newPin: '4827' });
      const [person] = await client.session.people({});
      expect(await codeOf(client.session.open({ person: person?.id ?? '', pin }))).toBe('pin-wrong');
      await client.session.open({ person: person?.id ?? '', pin: '4827' });
      await client.session.changePin({ pin: '4827', newPin: pin });
    });

    it('refuses every bad input with where it does not fit, and stores nothing', async () => {
      await staff();
      const stored = await entriesStoredBy(async () => {
        for (const { what, call } of BAD_CALLS) {
          const refusal = await refusalOf(call(client));
          expect({ what, code: refusal.code }).toEqual({ what, code: 'BAD_REQUEST' });
          expect(Object.keys(refusal.data as object)).toEqual(['paths']);
        }
      });
      expect(stored).toBe(0);
    });
  });
}

async function stockOf(client: Client, sku: string): Promise<number> {
  const product = (await client.kiosk.goods({})).find((found) => found.sku === sku);
  if (!product) throw new Error(`${sku} is not on the stand`);
  return product.stock;
}
