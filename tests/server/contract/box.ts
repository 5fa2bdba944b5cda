import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { TENGE } from '../../../shop/currency.ts';
import { entriesOf } from '../../helpers/ledger.ts';
import { rowsOf, type Pieces } from '../../helpers/safe.ts';
import { ADMINISTRATOR, SECOND, tenge } from '../../helpers/sample-shop.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { entriesStoredBy, PRICE, purchase, SETTINGS, signIn } from './inputs.ts';

type Input<Call extends (input: never) => unknown> = Parameters<Call>[0];
type Opening = Input<Client['box']['open']>;

const opening = (changes: Partial<Opening> = {}): Opening => ({
  box: '2',
  seal: { state: 'intact', number: '004718' },
  apart: false,
  recounts: null,
  ...changes,
});
type Signature = Input<Client['box']['lock']>['signers'][0];
const ONE: Signature = { person: 'p1', pin: ADMINISTRATOR.pin };
const OTHER: Signature = { person: 'p2', pin: SECOND.pin };

/** Counting the box blind: what is told when, and what is refused. */
export function boxCases(host: string, openClient: OpenClient): void {
  describe(`${host}: the box`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;

    const { restart } = eachInShop(openClient, (now) => ({ folder, opened, client } = now), {
      settings: SETTINGS,
      second: true,
    });

    const second = async () => {
      const window = await opened.newWindow();
      await signIn(window, SECOND);
      return window;
    };
    const lockOf = (count: string, rows: ReturnType<typeof rowsOf>, revision = 0) => ({
      id: uuidv7(),
      count,
      sheet: { revision, rows },
      signers: [ONE, OTHER] as [Signature, Signature],
    });
    const countAll = async (some: Pieces, changes: Partial<Opening> = {}) => {
      const { count } = await client.box.open(opening(changes));
      return await client.box.lock(lockOf(count, rowsOf(some)));
    };
    const sealing = (count: string, changes: object = {}) => ({
      id: uuidv7(),
      count,
      leftPieces: [],
      bag: 'B-17',
      seal: '004719',
      reason: null,
      note: null,
      ...changes,
    });

    it('is counted against the moment it was opened: what is bought meanwhile is not missing', async () => {
      await client.kiosk.recordPurchase(purchase());
      await client.kiosk.recordPurchase(purchase());
      const { count, head } = await client.box.open(opening());
      await client.kiosk.recordPurchase(purchase());
      const locked = await client.box.lock(lockOf(count, rowsOf({ 200: 2 })));
      expect(locked).toMatchObject({ counted: tenge(400), expected: tenge(400), difference: 0, sealing: null });
      const [entry] = entriesOf(folder, 'box-counted');
      expect(entry).toMatchObject({
        hash: locked.entry.hash,
        actor: 'person:p1',
        body: {
          postings: [],
          openedSeq: head.seq,
          pieces: [{ value: tenge(200), count: 2 }],
          signers: ['p1', 'p2'],
          seal: '004718',
          sealState: 'intact',
        },
      });
      const sealed = await client.box.seal(sealing(locked.id));
      expect(sealed.sealing).toMatchObject({ left: 0, moved: tenge(400), bag: 'B-17', seal: '004719' });
      expect(entriesOf(folder, 'box-sealed')[0]?.body.postings).toEqual([
        ['assets:box', -tenge(400)],
        ['assets:safe', tenge(400)],
      ]);
      // What was bought while they counted is what the next count will look for.
      expect((await countAll({ 200: 1 })).difference).toBe(0);
    });

    it('is never refused for what it comes to: a difference is booked as shortage or surplus', async () => {
      await client.kiosk.recordPurchase(purchase());
      const short = await countAll({ 50: 3 });
      expect(short).toMatchObject({ counted: tenge(150), expected: PRICE, difference: -tenge(50) });
      await client.box.seal(sealing(short.id, { leftPieces: rowsOf({ 50: 1 }), reason: 'unknown' }));
      const over = await countAll({ 50: 1, 20: 1 });
      expect(over).toMatchObject({ expected: tenge(50), difference: tenge(20) });
      expect(entriesOf(folder, 'box-counted').map(({ body }) => body.postings)).toEqual([
        [
          ['assets:box', -tenge(50)],
          ['expenses:shortage', tenge(50)],
        ],
        [
          ['assets:box', tenge(20)],
          ['income:surplus', -tenge(20)],
        ],
      ]);
      expect((await client.box.list({ before: null })).counts.map(({ id }) => id)).toEqual([over.id, short.id]);
    });

    it('is not changed by what is taken back once it was counted: the count found that money, or that it was missing', async () => {
      const { id: corrects } = await client.kiosk.recordPurchase(purchase());
      const emptied = await countAll({ 200: 1 });
      await client.box.seal(sealing(emptied.id));
      await client.kiosk.undo({ id: uuidv7(), corrects });
      expect(await countAll({})).toMatchObject({ expected: 0, difference: 0, counted: 0 });
      expect(entriesOf(folder, 'entry-corrected')[0]?.body.postings).toEqual([
        ['expenses:shortage', -PRICE],
        ['income:goods', PRICE],
      ]);
    });

    it('keeps what is typed so far, for every screen and over a restart', async () => {
      const { count } = await client.box.open(opening());
      const rows = [{ value: tenge(200), count: 27 }];
      expect(await client.box.save({ count, revision: 0, rows, done: false })).toEqual({
        revision: 1,
        rows,
        done: false,
      });
      await restart();
      await signIn(client);
      const other = await second();
      // A second screen joins the count that is open, whatever it asked for.
      expect(await other.box.open(opening({ box: '9' }))).toMatchObject({
        count,
        box: '2',
        sheet: { revision: 1, rows },
      });
      expect((await client.box.state({})).open).toMatchObject({ count, sheet: { revision: 1, rows } });
    });

    it('tells of two screens that write at once, and which figures stand', async () => {
      const { count } = await client.box.open(opening());
      const other = await second();
      const mine = { count, revision: 0, rows: [{ value: tenge(10), count: 1 }], done: false };
      const theirs = { ...mine, rows: [{ value: tenge(10), count: 2 }] };
      await other.box.save(theirs);
      const sheet = { revision: 1, rows: theirs.rows, done: false };
      expect(await refusalOf(client.box.save(mine))).toEqual({ code: 'count-changed', defined: true, data: { sheet } });
      // The same call sent again is no change.
      expect(await other.box.save(theirs)).toEqual(sheet);
      expect(await codeOf(client.box.lock(lockOf(count, rowsOf({ 10: 1 }))))).toBe('count-changed');
      expect(await client.box.lock(lockOf(count, rowsOf({ 10: 1 }), 1))).toMatchObject({ counted: tenge(10) });
    });

    it('takes rows that are whole and of this currency only', async () => {
      const { count } = await client.box.open(opening());
      const odd = [...rowsOf({}), { value: tenge(40), count: 1 }];
      const save = (rows: typeof odd) => client.box.save({ count, revision: 0, rows, done: false });
      expect(await refusalOf(save(odd))).toMatchObject({ code: 'denomination-unknown', data: { values: [tenge(40)] } });
      expect(await codeOf(client.box.lock(lockOf(count, odd)))).toBe('denomination-unknown');
      const missing = rowsOf({}).filter(({ value }) => value !== tenge(5));
      expect(await refusalOf(client.box.lock(lockOf(count, missing)))).toMatchObject({
        code: 'denomination-missing',
        data: { values: [tenge(5)] },
      });
      expect(await codeOf(client.box.lock(lockOf(count, rowsOf({ 20_000: 10_000 }))))).toBe('sum-too-large');
      for (const bad of [-1, 0.5, 100_001]) {
        const rows = [{ value: tenge(5), count: bad }];
        expect((await refusalOf(client.box.save({ count, revision: 0, rows, done: false }))).code).toBe('BAD_REQUEST');
      }
      expect(await client.box.lock(lockOf(count, rowsOf({ 500: 10_000 })))).toMatchObject({
        counted: tenge(5_000_000),
      });
    });

    it('goes by the notes and coins there were when it was opened', async () => {
      const { count } = await client.box.open(opening());
      const coins = TENGE.coins.slice(1);
      await client.settings.change({ id: uuidv7(), changes: { currency: { ...SETTINGS.currency, coins } } });
      const { id } = await client.box.lock(lockOf(count, rowsOf({ 5: 3 })));
      expect(
        await client.box.seal(sealing(id, { leftPieces: rowsOf({ 5: 3 }).slice(-1), bag: null, reason: 'unknown' })),
      ).toMatchObject({ sealing: { left: tenge(15), moved: 0, bag: null } });
    });

    it('is signed by two different people, each with their own PIN', async () => {
      const { count } = await client.box.open(opening());
      const lock = lockOf(count, rowsOf({}));
      const stored = await entriesStoredBy(client, async () => {
        expect(await codeOf(client.box.lock({ ...lock, signers: [ONE, ONE] }))).toBe('same-person');
        const nobody = { person: 'p9', pin: SECOND.pin };
        expect(await refusalOf(client.box.lock({ ...lock, signers: [ONE, nobody] }))).toMatchObject({
          code: 'signature-wrong',
          data: { person: 'p9' },
        });
      });
      expect(stored).toBe(0);
      const wrong = { ...OTHER, pin: ADMINISTRATOR.pin };
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await refusalOf(client.box.lock({ ...lock, signers: [ONE, wrong] }))).toMatchObject({
          code: 'signature-wrong',
          data: { person: 'p2' },
        });
      }
      expect(await refusalOf(client.box.lock(lock))).toMatchObject({
        code: 'signature-locked',
        data: { person: 'p2', waitMs: expect.any(Number) as number },
      });
      expect(entriesOf(folder, 'box-counted')).toEqual([]);
      expect((await client.box.state({})).open?.count).toBe(count);
    });

    it('is recorded once however often it is sent, and never changes afterwards', async () => {
      const { count } = await client.box.open(opening());
      const lock = lockOf(count, rowsOf({ 10: 3 }));
      const first = await client.box.lock(lock);
      expect(await client.box.lock(lock)).toEqual(first);
      expect(await codeOf(client.box.lock({ ...lock, signers: [OTHER, ONE] }))).toBe('entry-conflict');
      expect(await codeOf(client.box.lock({ ...lock, id: uuidv7() }))).toBe('no-open-count');
      const save = { count, revision: 0, rows: rowsOf({}), done: false };
      expect(await codeOf(client.box.save(save))).toBe('no-open-count');
      expect(await codeOf(client.box.drop({ count }))).toBe('no-open-count');
      expect(await codeOf(client.box.open(opening()))).toBe('not-sealed-yet');
      const seal = sealing(first.id, { reason: 'other', note: 'Салынған ақша' });
      const sealed = await client.box.seal(seal);
      expect(await client.box.seal(seal)).toEqual(sealed);
      expect(await codeOf(client.box.seal({ ...seal, bag: 'B-18' }))).toBe('entry-conflict');
      expect(await codeOf(client.box.seal({ ...seal, id: uuidv7() }))).toBe('already-sealed');
      expect(entriesOf(folder, 'box-counted')).toHaveLength(1);
      expect(entriesOf(folder, 'box-sealed')).toHaveLength(1);
    });

    it('is looked at again as a new count that names the first', async () => {
      await client.kiosk.recordPurchase(purchase());
      const first = await countAll({});
      expect(await codeOf(client.box.open(opening({ recounts: uuidv7() })))).toBe('nothing-to-recount');
      const again = await countAll({ 200: 1 }, { recounts: first.id });
      expect(again).toMatchObject({ recounts: first.id, expected: 0, difference: PRICE });
      // The money is that of the second count: the first has nothing left to put away.
      expect(await codeOf(client.box.seal(sealing(first.id)))).toBe('already-sealed');
      await client.box.seal(sealing(again.id, { reason: 'other' }));
      expect(await codeOf(client.box.open(opening({ recounts: again.id })))).toBe('nothing-to-recount');
    });

    it('is given up without a trace', async () => {
      const { count } = await client.box.open(opening());
      const stored = await entriesStoredBy(client, async () => {
        await client.box.save({ count, revision: 0, rows: rowsOf({ 10: 3 }), done: false });
        expect(await client.box.drop({ count })).toBeNull();
      });
      expect(stored).toBe(0);
      expect((await client.box.state({})).open).toBeNull();
      expect(await client.box.open(opening())).toMatchObject({ sheet: { revision: 0, rows: [] } });
    });

    it('is sealed with sums that add up, a bag for what leaves and a reason for what differs', async () => {
      const { id } = await countAll({ 100: 3, 50: 1 });
      const seal = (changes: object) => client.box.seal(sealing(id, { reason: 'recorded-wrongly', ...changes }));
      expect(await codeOf(seal({ leftPieces: rowsOf({ 500: 1 }) }))).toBe('left-too-much');
      expect(await codeOf(seal({ leftPieces: rowsOf({ 20_000: 100_000 }) }))).toBe('left-too-much');
      expect(await codeOf(seal({ leftPieces: [{ value: tenge(40), count: 1 }] }))).toBe('denomination-unknown');
      expect(await codeOf(seal({ bag: null }))).toBe('bag-needed');
      expect(await codeOf(seal({ reason: null }))).toBe('reason-needed');
      expect(await codeOf(client.box.seal(sealing(uuidv7())))).toBe('count-unknown');
      expect(await seal({ leftPieces: rowsOf({ 50: 1 }), note: ' Ұсақ ақша қалды ' })).toMatchObject({
        sealing: { left: tenge(50), moved: tenge(300), reason: 'recorded-wrongly', note: 'Ұсақ ақша қалды' },
      });
      expect(await client.box.state({})).toMatchObject({ unsealed: null, last: { id, box: '2', nextSeal: '004719' } });
    });

    describe('counted apart', () => {
      const save = async (window: Client, count: string, some: Pieces, revision = 0) =>
        await window.box.save({ count, revision, rows: rowsOf(some), done: true });

      it('shows nobody the figures of another, and is taken when both come to the same', async () => {
        const { count } = await client.box.open(opening({ apart: true }));
        const other = await second();
        await save(client, count, { 10: 33 });
        const { open } = await other.box.state({});
        expect(open).toMatchObject({
          sheet: { revision: 0, rows: [] },
          counting: [{ person: { id: 'p1' }, done: true }],
        });
        expect(JSON.stringify(open)).not.toMatch(/"count":33\b/);
        const lock = { ...lockOf(count, []), sheet: null };
        expect(await codeOf(client.box.lock(lock))).toBe('not-counted-yet');
        await save(other, count, { 10: 33 });
        expect(await other.box.lock(lock)).toMatchObject({ counted: tenge(330), apart: true });
      });

      it('asks both to look again when they differ, and names no figure', async () => {
        const { count } = await client.box.open(opening({ apart: true }));
        const other = await second();
        await save(client, count, { 10: 33 });
        await save(other, count, { 10: 34 });
        const lock = { ...lockOf(count, []), sheet: null };
        const refusal = await refusalOf(client.box.lock(lock));
        expect(refusal).toMatchObject({ code: 'counts-differ', defined: true });
        expect(refusal.data ?? null).toBeNull();
        expect(entriesOf(folder, 'box-counted')).toEqual([]);
        const { open } = await other.box.state({});
        expect(open?.counting.map(({ done }) => done)).toEqual([false, false]);
        expect(await codeOf(client.box.lock(lock))).toBe('not-counted-yet');
        const mine = (await client.box.state({})).open?.sheet;
        expect(mine).toMatchObject({ rows: rowsOf({ 10: 33 }), done: false });
        await save(client, count, { 10: 34 }, mine?.revision);
        await save(other, count, { 10: 34 }, open?.sheet?.revision);
        expect(await client.box.lock(lock)).toMatchObject({ counted: tenge(340) });
      });

      it('is for two: a third sees that they count, and only the two sign', async () => {
        const third = { name: 'Мадина Ахметова', pin: '9172' };
        await client.people.add({ id: uuidv7(), role: 'staff', ...third });
        const { count } = await client.box.open(opening({ apart: true }));
        await save(client, count, { 10: 1 });
        await save(await second(), count, { 10: 1 });
        const window = await opened.newWindow();
        await signIn(window, third);
        expect((await window.box.state({})).open?.sheet).toBeNull();
        expect(await codeOf(save(window, count, { 10: 1 }))).toBe('two-count-already');
        const signers: [Signature, Signature] = [ONE, { person: 'p3', pin: third.pin }];
        expect(await codeOf(client.box.lock({ ...lockOf(count, []), sheet: null, signers }))).toBe(
          'signer-did-not-count',
        );
        expect(await codeOf(client.box.save({ count, revision: 1, rows: [], done: true }))).toBe(
          'denomination-missing',
        );
      });
    });
  });
}
