import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { denominations, TENGE } from '../../../shop/currency.ts';
import { addDays, businessDateAt, utcMs } from '../../../shop/time.ts';
import { entriesIn, entriesOf } from '../../helpers/ledger.ts';
import { ADMINISTRATOR, SECOND, tenge } from '../../helpers/sample-shop.ts';
import type { OpenClient } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { entriesStoredBy, EXACT, newProduct, PRICE, purchase, SETTINGS, stockOf, WATER } from './inputs.ts';

const QR = { type: 'qr' } as const;
const today = () => businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);

/** Phone payments, promises, corrections and paper sheets. */
export function settlingCases(host: string, openClient: OpenClient): void {
  describe(`${host}: settling`, () => {
    let folder: string;
    let client: Client;

    eachInShop(openClient, (now) => ({ folder, client } = now), { settings: SETTINGS, second: true });

    /** What is left in an account by all that was posted. */
    const balance = (account: string) =>
      entriesIn(folder)
        .flatMap(({ body }) => body.postings)
        .filter(([name]) => name === account)
        .reduce((sum, [, amount]) => sum + amount, 0);
    const buy = async (changes: Parameters<typeof purchase>[0] = {}) =>
      (await client.kiosk.recordPurchase(purchase(changes))).id;
    const promise = async () => {
      const { code } = await client.kiosk.offerPromiseCode({});
      return { code, id: await buy({ tender: { type: 'promise', code } }) };
    };
    const settle = async (code: string, paid = PRICE) =>
      (await client.kiosk.settlePromise({ id: uuidv7(), code, paid, tender: { ...EXACT, putIn: paid } })).id;
    const openBox = async () =>
      (await client.box.open({ box: '2', seal: { state: 'intact', number: '1' }, apart: false, recounts: null })).count;
    const lockBox = async (count: string, coins: number) =>
      await client.box.lock({
        id: uuidv7(),
        count,
        sheet: {
          revision: 0,
          rows: denominations(TENGE).map((value) => ({ value, count: value === PRICE ? coins : 0 })),
        },
        signers: [
          { person: 'p1', pin: ADMINISTRATOR.pin },
          { person: 'p2', pin: SECOND.pin },
        ],
      });
    const putAway = async (count: string) =>
      await client.box.seal({
        id: uuidv7(),
        count,
        leftPieces: [],
        bag: '7',
        seal: null,
        reason: 'unknown',
        note: null,
      });
    /** Counts the box and puts it away: so many coins of 200 tenge are found. */
    const countBox = async (coins: number) => await putAway((await lockBox(await openBox(), coins)).id);
    const correct = async (entry: string, reason: 'mistake' | 'wrong-goods' = 'mistake') =>
      await client.corrections.correct({ id: uuidv7(), entry, reason, note: null });

    describe('phone payments', () => {
      const confirming = (changes: object = {}) => ({
        id: uuidv7(),
        through: today(),
        claimed: PRICE,
        confirmed: PRICE,
        rows: null,
        reason: null,
        note: null,
        ...changes,
      });

      it('are claimed by buyers and confirmed up to a day', async () => {
        expect(await client.phone.state({})).toEqual({ today: today(), confirmedThrough: null, days: [] });
        expect(await codeOf(client.phone.confirm(confirming({ claimed: 0, confirmed: 0 })))).toBe('nothing-to-confirm');
        await buy({ tender: QR });
        await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(50), tender: QR });
        const days = [{ date: today(), claims: 2, amount: tenge(250) }];
        expect(await client.phone.state({})).toMatchObject({ days });
        const asked = confirming({ claimed: tenge(250), confirmed: tenge(250) });
        const stored = await entriesStoredBy(client, async () => {
          const [one, again] = [await client.phone.confirm(asked), await client.phone.confirm(asked)];
          expect(again).toEqual(one);
        });
        expect(stored).toBe(1);
        expect(await client.phone.state({})).toEqual({ today: today(), confirmedThrough: today(), days: [] });
        expect([balance('assets:phone'), balance('assets:bank')]).toEqual([0, tenge(250)]);
        expect(await codeOf(client.phone.confirm({ ...asked, confirmed: tenge(300) }))).toBe('entry-conflict');
        const { items } = await client.phone.list({ page: 0 });
        expect(items).toMatchObject([
          { person: ADMINISTRATOR.name, claimed: tenge(250), through: today(), reason: null },
        ]);
      });

      it('may come to something else, with a reason', async () => {
        await buy({ tender: QR });
        expect(await codeOf(client.phone.confirm(confirming({ confirmed: 0 })))).toBe('reason-needed');
        await client.phone.confirm(confirming({ confirmed: tenge(150), reason: 'unknown' }));
        await client.phone.confirm(confirming({ claimed: 0, confirmed: tenge(70), reason: 'not-recorded' }));
        expect(entriesOf(folder, 'phone-confirmed').map(({ body }) => body.postings)).toEqual([
          [
            ['assets:bank', tenge(150)],
            ['assets:phone', -PRICE],
            ['expenses:shortage', tenge(50)],
          ],
          [
            ['assets:bank', tenge(70)],
            ['income:surplus', -tenge(70)],
          ],
        ]);
      });

      it('are not confirmed unseen: what came meanwhile is looked at first', async () => {
        await buy({ tender: QR });
        const asked = confirming();
        await buy({ tender: QR });
        expect(await codeOf(client.phone.confirm(asked))).toBe('claims-changed');
        const tomorrow = addDays(today(), 1);
        const refusal = await refusalOf(client.phone.confirm(confirming({ through: tomorrow })));
        expect(refusal).toMatchObject({ code: 'day-out-of-range', data: { through: today() } });
        const early = client.phone.matchStatement({ through: addDays(today(), -1), rows: [] });
        expect(await codeOf(early)).toBe('day-out-of-range');
      });

      it('are matched with the statement, and the server works it out itself', async () => {
        await buy({ tender: QR });
        const { minutes } = (await client.corrections.find({ day: null, page: 0 })).items[0] ?? { minutes: 0 };
        await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(90), tender: QR });
        const mistaken = await buy({ tender: QR });
        await correct(mistaken);
        const rows = [
          { line: 2, date: today(), minutes, amount: PRICE },
          { line: 3, date: today(), minutes, amount: tenge(40) },
          { line: 4, date: today(), minutes: null, amount: -tenge(5000) },
        ];
        const found = await client.phone.matchStatement({ through: today(), rows });
        expect(found).toMatchObject({
          from: today(),
          claimed: tenge(290),
          confirmed: tenge(240),
          matched: [{ row: { line: 2 }, claim: { for: 'purchase' } }],
          rowsWithoutClaim: [{ line: 3 }],
          claimsWithoutRow: [{ for: 'gift', amount: tenge(90) }],
          wentOut: [{ line: 4 }],
        });
        const asked = confirming({ claimed: tenge(290), confirmed: tenge(240), rows, reason: 'not-recorded' });
        expect(await codeOf(client.phone.confirm({ ...asked, confirmed: tenge(290) }))).toBe('claims-changed');
        await client.phone.confirm(asked);
        const [entry] = entriesOf(folder, 'phone-confirmed');
        expect(entry?.body.statement).toEqual({ rows: 2, matched: 1, claimsWithoutRow: 1 });
      });
    });

    describe('promises', () => {
      it('are listed as open, kept and let go', async () => {
        const [kept, mistaken, open] = [await promise(), await promise(), await promise()];
        await settle(kept.code);
        await correct(mistaken.id);
        const codes = async (state: 'open' | 'kept' | 'let-go') =>
          (await client.promises.list({ state, page: 0 })).items.map(({ code }) => code);
        expect(await codes('open')).toEqual([open.code]);
        expect(await codes('kept')).toEqual([kept.code]);
        expect(await codes('let-go')).toEqual([]);
        expect((await client.kiosk.board({})).openPromises).toBe(1);
      });

      it('are let go once they are old, with a reason, and what is left of them is not owed any more', async () => {
        const { code, id: purchased } = await promise();
        await settle(code, tenge(50));
        const asked = { id: uuidv7(), purchase: purchased, reason: 'cannot-pay' as const, note: 'көшіп кетті' };
        expect(await codeOf(client.promises.letGo(asked))).toBe('promise-not-old');
        expect(await codeOf(client.promises.letGo({ ...asked, purchase: uuidv7() }))).toBe('promise-unknown');
        // A shop that takes no promises any more waits for none.
        await client.settings.change({ id: uuidv7(), changes: { promiseDays: null } });
        expect(await client.promises.letGo(asked)).toEqual(await client.promises.letGo(asked));
        expect(entriesOf(folder, 'promise-let-go')[0]?.body).toMatchObject({
          open: tenge(150),
          postings: [
            ['assets:promises', -tenge(150)],
            ['expenses:promises', tenge(150)],
          ],
        });
        const { items } = await client.promises.list({ state: 'let-go', page: 0 });
        expect(items).toMatchObject([
          { code, promised: PRICE, letGo: tenge(150), gone: { reason: 'cannot-pay', person: ADMINISTRATOR.name } },
        ]);
        expect(await codeOf(client.promises.letGo({ ...asked, id: uuidv7() }))).toBe('promise-already-settled');
        expect(await client.kiosk.board({})).toMatchObject({ openPromises: 0 });
      });
    });

    describe('corrections', () => {
      it('take back a purchase that a buyer made, and it is recorded rightly', async () => {
        const stock = await stockOf(client, 'DR-01');
        const entry = await buy();
        const asked = { id: uuidv7(), entry, reason: 'wrong-goods' as const, note: 'шырын болатын' };
        expect(await client.corrections.correct(asked)).toEqual(await client.corrections.correct(asked));
        expect(await codeOf(correct(entry))).toBe('already-corrected');
        expect(await codeOf(correct(uuidv7()))).toBe('entry-unknown');
        expect(await stockOf(client, 'DR-01')).toBe(stock);

        const lines = [{ ...WATER, units: 2 }];
        const right = { id: uuidv7(), inPlaceOf: entry, lines, paid: tenge(450), tender: 'cash' as const };
        expect(await client.corrections.record(right)).toEqual(await client.corrections.record(right));
        expect(await codeOf(client.corrections.record({ ...right, id: uuidv7() }))).toBe('already-replaced');
        expect([balance('assets:box'), balance('income:goods'), balance('income:gifts')]).toEqual([
          tenge(450),
          -tenge(400),
          -tenge(50),
        ]);
        const { items } = await client.corrections.find({ day: today(), page: 0 });
        expect(items).toMatchObject([
          { inPlaceOf: items[1]?.seq, person: ADMINISTRATOR.name, paid: tenge(450), correction: null },
          {
            id: entry,
            person: null,
            replacedBy: items[0]?.seq,
            correction: { reason: 'wrong-goods', note: 'шырын болатын' },
          },
        ]);
        expect((await client.corrections.find({ day: addDays(today(), -1), page: 0 })).items).toEqual([]);
      });

      it('record nothing in place of what stands, or at prices of another day', async () => {
        const entry = await buy();
        const right = { id: uuidv7(), inPlaceOf: entry, lines: [WATER], paid: PRICE, tender: 'cash' as const };
        expect(await codeOf(client.corrections.record(right))).toBe('not-taken-back');
        expect(await codeOf(client.corrections.record({ ...right, inPlaceOf: uuidv7() }))).toBe('entry-unknown');
        await correct(entry);
        const dearer = { ...right, lines: [{ ...WATER, price: tenge(300) }] };
        expect(await codeOf(client.corrections.record(dearer))).toBe('price-changed');
        await client.settings.change({ id: uuidv7(), changes: { phonePayment: null } });
        expect(await codeOf(client.corrections.record({ ...right, tender: 'qr' }))).toBe('phone-not-taken');
      });

      it('leave a box alone that was counted since: the count has booked that money already', async () => {
        const entry = await buy();
        const found = await buy({
          lines: [{ ...WATER, units: 2 }],
          paid: tenge(400),
          tender: { ...EXACT, putIn: tenge(400) },
        });
        // One of the three coins is not there.
        await countBox(2);
        expect(balance('expenses:shortage')).toBe(PRICE);
        await correct(entry);
        expect([balance('assets:box'), balance('expenses:shortage'), balance('income:goods')]).toEqual([
          0,
          0,
          -tenge(400),
        ]);
        // Recorded anew, and wrongly once more: all of it is the same money, which the count has found.
        await correct(found);
        const right = { lines: [WATER], paid: tenge(400), tender: 'cash' as const };
        const { id } = await client.corrections.record({ id: uuidv7(), inPlaceOf: found, ...right });
        await correct(id);
        await client.corrections.record({ id: uuidv7(), inPlaceOf: id, ...right });
        expect([balance('assets:box'), balance('income:goods'), balance('income:gifts')]).toEqual([0, -PRICE, -PRICE]);
        expect(balance('expenses:shortage') + balance('income:surplus')).toBe(0);
        expect((await lockBox(await openBox(), 0)).difference).toBe(0);
      });

      it('wait while the box is being counted', async () => {
        const [entry, byPhone] = [await buy(), await buy({ tender: QR })];
        const count = await openBox();
        expect(await codeOf(correct(entry))).toBe('box-is-open');
        await correct(byPhone);
        const inPlace = { inPlaceOf: byPhone, lines: [WATER], paid: PRICE, tender: 'cash' as const };
        expect(await codeOf(client.corrections.record({ id: uuidv7(), ...inPlace }))).toBe('box-is-open');
        await lockBox(count, 1);
        await correct(entry);
        expect(balance('assets:box')).toBe(PRICE);
      });

      it('keep promises sane: what was paid since is taken back first, and no code is open twice', async () => {
        const { code, id: purchased } = await promise();
        const settled = await settle(code, tenge(50));
        expect(await codeOf(correct(purchased))).toBe('promise-moved-on');
        const { items } = await client.corrections.find({ day: null, page: 0 });
        expect(items.map(({ id, movedOn }) => [id, movedOn])).toEqual([
          [settled, false],
          [purchased, true],
        ]);
        await correct(settled);
        expect(await client.kiosk.findPromise({ code })).toMatchObject({ open: PRICE });

        const rest = await settle(code);
        await buy({ tender: { type: 'promise', code } });
        expect(await codeOf(correct(rest))).toBe('promise-code-in-use');
        await settle(code);
        await correct(rest);
        expect(balance('assets:promises')).toBe(PRICE);
      });

      it('take back gifts and sheets of paper as well', async () => {
        const { id: gift } = await client.kiosk.recordGift({ id: uuidv7(), paid: 100, tender: QR });
        const stock = await stockOf(client, 'DR-01');
        const { id: sheet } = await client.tally.record({
          id: uuidv7(),
          day: today(),
          lines: [{ ...WATER, units: 120 }],
          cash: tenge(20_000),
          phone: tenge(3000),
          foundByCount: null,
          note: null,
        });
        await correct(gift);
        await correct(sheet);
        expect(await stockOf(client, 'DR-01')).toBe(stock);
        expect([balance('assets:box'), balance('assets:phone'), balance('income:goods')]).toEqual([0, 0, 0]);
        expect((await client.tally.state({})).sheets).toMatchObject([{ corrected: true, units: 120 }]);
      });
    });

    describe('paper sheets', () => {
      const sheet = (changes: object = {}) => ({
        id: uuidv7(),
        day: today(),
        lines: [{ ...WATER, units: 3 }],
        cash: tenge(500),
        phone: tenge(200),
        foundByCount: null,
        note: 'жарық болмады',
        ...changes,
      });

      it('bring goods and money of a day without the kiosk', async () => {
        const stock = await stockOf(client, 'DR-01');
        const asked = sheet();
        expect(await client.tally.record(asked)).toEqual(await client.tally.record(asked));
        expect(await stockOf(client, 'DR-01')).toBe(stock - 3);
        const [entry] = entriesOf(folder, 'tally-recorded');
        expect(entry?.body.postings).toEqual([
          ['assets:box', tenge(500)],
          ['assets:phone', tenge(200)],
          ['income:gifts', -tenge(100)],
          ['income:goods', -tenge(600)],
        ]);
        expect(await client.phone.state({})).toMatchObject({
          days: [{ date: today(), claims: 1, amount: tenge(200) }],
        });
        expect(await codeOf(client.tally.record({ ...asked, cash: 0 }))).toBe('entry-conflict');
        expect((await client.tally.state({})).sheets).toMatchObject([
          { day: today(), units: 3, cash: tenge(500), person: ADMINISTRATOR.name, corrected: false },
        ]);
      });

      it('are refused where they cannot be', async () => {
        const code = async (changes: object) => await codeOf(client.tally.record(sheet(changes)));
        expect(await code({ day: addDays(today(), 1) })).toBe('day-out-of-range');
        expect(await code({ day: addDays(today(), -1) })).toBe('day-out-of-range');
        expect(await code({ lines: [], cash: 0, phone: 0 })).toBe('tally-empty');
        expect(await code({ lines: [{ ...WATER, sku: 'NO-1' }] })).toBe('product-unknown');
        expect(await code({ lines: [{ ...WATER, price: 100 }] })).toBe('price-changed');
        await client.goods.save({ id: uuidv7(), product: newProduct('T-9', { price: 10_000_000_000 }) });
        expect(await code({ lines: [{ sku: 'T-9', units: 1000, price: 10_000_000_000 }] })).toBe('sum-too-large');
        await client.settings.change({ id: uuidv7(), changes: { phonePayment: null } });
        expect(await code({})).toBe('phone-not-taken');
        expect(await codeOf(client.tally.goods({ day: addDays(today(), 1) }))).toBe('day-out-of-range');
      });

      it('ask whether the count of that very day has found their cash', async () => {
        await countBox(1);
        expect(await codeOf(client.tally.record(sheet()))).toBe('found-by-count-needed');
        await client.tally.record(sheet({ foundByCount: true }));
        expect(entriesOf(folder, 'tally-recorded')[0]?.body).toMatchObject({
          foundByCount: true,
          postings: [
            ['assets:phone', tenge(200)],
            ['income:gifts', -tenge(100)],
            ['income:goods', -tenge(600)],
            ['income:surplus', tenge(500)],
          ],
        });
        await client.tally.record(sheet({ foundByCount: false }));
        expect(balance('assets:box')).toBe(tenge(500));
        await openBox();
        expect(await codeOf(client.tally.record(sheet({ foundByCount: false })))).toBe('box-is-open');
      });
    });
  });
}
