import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { addDays, type BusinessDate } from '../../../shop/time.ts';
import { entriesOf } from '../../helpers/ledger.ts';
import { emptyBox, fillSafe, giveCash } from '../../helpers/safe.ts';
import { SECOND, tenge } from '../../helpers/sample-shop.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { RED_DOT } from '../pictures.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { entriesStoredBy, SETTINGS, signIn } from './inputs.ts';

type Input<Call extends (input: never) => unknown> = Parameters<Call>[0];
type Gift = Input<Client['fund']['give']>;
type Campaign = Input<Client['fund']['saveCampaign']>['campaign'];

const PDF = Buffer.from(`%PDF-1.4\n1 0 obj\n<< >>\nendobj\n${'% a long paper\n'.repeat(500)}%%EOF\n`);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const gift = (changes: Partial<Gift> = {}): Gift => ({
  id: uuidv7(),
  charity: '«Мейірім» балалар үйі № 5',
  purpose: 'Қысқы киім',
  amount: tenge(100),
  from: 'safe',
  campaign: 'c1',
  document: '12/2026',
  receipt: null,
  note: null,
  ...changes,
});

/** The charity fund: where the money is, whose it is, and what becomes of it. */
export function fundCases(host: string, openClient: OpenClient): void {
  describe(`${host}: the fund`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;

    eachInShop(openClient, (now) => ({ folder, opened, client } = now), { settings: SETTINGS, second: true });

    const today = async () => (await client.fund.state({})).today;
    const campaign = (from: BusinessDate, changes: Partial<Campaign> = {}): Campaign => ({
      id: null,
      title: { kk: 'Баспана', ru: 'Приют', en: 'Shelter' },
      picture: 'dog',
      goal: tenge(50_000),
      from,
      until: null,
      ...changes,
    });
    const save = async (asked: Campaign) => await client.fund.saveCampaign({ id: uuidv7(), campaign: asked });
    const bring = async (bytes: Buffer, pieceBytes = bytes.length) => {
      const upload = uuidv7();
      for (let at = 0; ; at += pieceBytes) {
        const piece = bytes.subarray(at, at + pieceBytes);
        const last = at + pieceBytes >= bytes.length;
        const told = await client.fund.uploadReceipt({ upload, at, base64: piece.toString('base64'), last });
        if (last) return told.receipt;
      }
    };

    it('tells where every tenge is, without the cash that nobody has counted', async () => {
      await fillSafe(client, 20_000);
      await giveCash(client, 5000);
      await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(700), tender: { type: 'qr' } });
      await client.fund.bank({ id: uuidv7(), amount: tenge(12_000), slip: 'Т-7' });
      await client.fund.give(gift({ amount: tenge(3000), from: 'bank' }));
      const state = await client.fund.state({});
      expect(state.places).toEqual({
        box: 0,
        countedOn: state.today,
        phone: tenge(700),
        safe: tenge(8000),
        bank: tenge(9000),
        total: tenge(17_700),
      });
      const figures = { raised: tenge(20_700), differences: 0, given: tenge(3000), goods: 0, left: tenge(17_700) };
      expect(state.all).toEqual(figures);
      expect(state.campaigns).toMatchObject([{ id: 'c1', state: 'running', hasMoney: true, figures }]);
      expect(state.charities).toEqual([
        { charity: '«Мейірім» балалар үйі № 5', sum: tenge(3000), lastOn: state.today },
      ]);
      expect(entriesOf(folder, 'money-given').map(({ body }) => body.postings)).toEqual([
        [
          ['assets:bank', -tenge(3000)],
          ['expenses:charity:Мейірім балалар үйі 5', tenge(3000)],
        ],
      ]);
      await emptyBox(client, { 5000: 1 });
      expect((await client.fund.state({})).places).toMatchObject({ safe: tenge(13_000), total: tenge(22_700) });
    });

    it('banks and gives what is there and no more, once however often it is sent', async () => {
      await fillSafe(client, 1000);
      const asked = { id: uuidv7(), amount: tenge(600), slip: 'Т-7' };
      const place = await client.fund.bank(asked);
      expect(await client.fund.bank(asked)).toEqual(place);
      expect(await codeOf(client.fund.bank({ ...asked, slip: 'Т-8' }))).toBe('entry-conflict');
      expect(await refusalOf(client.fund.bank({ ...asked, id: uuidv7() }))).toMatchObject({
        code: 'safe-too-small',
        data: { safe: tenge(400) },
      });
      expect(await refusalOf(client.fund.give(gift({ amount: tenge(401) })))).toMatchObject({
        code: 'safe-too-small',
        data: { safe: tenge(400) },
      });
      expect(await refusalOf(client.fund.give(gift({ amount: tenge(601), from: 'bank' })))).toMatchObject({
        code: 'bank-too-small',
        data: { bank: tenge(600) },
      });
      const given = gift({ amount: tenge(600), from: 'bank' });
      const gone = await client.fund.give(given);
      expect(await client.fund.give(given)).toEqual(gone);
      expect(await codeOf(client.fund.give({ ...given, purpose: 'Кітап', amount: tenge(1) }))).toBe('entry-conflict');
      expect((await client.fund.state({})).places).toMatchObject({ safe: tenge(400), bank: 0 });
    });

    it('keeps the money of each campaign for what it was given for', async () => {
      await fillSafe(client, 1000);
      expect(await refusalOf(client.fund.give(gift({ campaign: null })))).toMatchObject({
        code: 'campaign-too-small',
        data: { left: 0 },
      });
      expect(await codeOf(client.fund.give(gift({ campaign: 'c9' })))).toBe('campaign-unknown');
      const { campaign: next } = await save(campaign(addDays(await today(), 1)));
      expect(await codeOf(client.fund.give(gift({ campaign: next })))).toBe('campaign-too-small');
      await client.fund.give(gift({ amount: tenge(1000) }));
      expect(await codeOf(client.fund.give(gift({ amount: 1 })))).toBe('safe-too-small');
    });

    it('begins a campaign today or later, and the one that ran ends on the day before', async () => {
      const day = await today();
      expect(await codeOf(save(campaign(addDays(day, -1))))).toBe('campaign-in-past');
      const asked = { id: uuidv7(), campaign: campaign(day) };
      const place = await client.fund.saveCampaign(asked);
      expect(place).toMatchObject({ campaign: 'c2' });
      expect(await client.fund.saveCampaign(asked)).toEqual(place);
      expect((await client.fund.state({})).campaigns).toMatchObject([
        { id: 'c1', until: addDays(day, -1), state: 'ended' },
        { id: 'c2', from: day, until: null, state: 'running' },
      ]);
      expect(await client.kiosk.board({})).toMatchObject({ campaign: { title: { en: 'Shelter' } }, raised: 0 });
      await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(100), tender: { type: 'qr' } });
      expect((await client.fund.state({})).campaigns).toMatchObject([
        { figures: { raised: 0 } },
        { figures: { raised: tenge(100) } },
      ]);
      await save(campaign(day, { id: 'c2', goal: tenge(1), picture: 'tree' }));
      expect((await client.fund.state({})).campaigns[1]).toMatchObject({ goal: tenge(1), picture: 'tree', from: day });
      expect(await codeOf(save(campaign(day, { id: 'c9' })))).toBe('campaign-unknown');
      expect(await codeOf(save(campaign(day, { id: 'c2', picture: 'f'.repeat(64) })))).toBe('picture-unknown');
      expect(await codeOf(save(campaign(day, { id: 'c2', until: addDays(day, -1) })))).toContain('BAD_REQUEST');
    });

    it('leaves money with the campaign of its day, whatever days campaigns are given later', async () => {
      const day = await today();
      await giveCash(client, 500);
      expect((await client.fund.state({})).nextStart).toBe(addDays(day, 1));
      expect(await refusalOf(save(campaign(day)))).toMatchObject({ code: 'campaign-days-fixed', data: { day } });
      const first = campaign(SETTINGS.campaign.startedOn, { id: 'c1' });
      expect(await codeOf(save({ ...first, until: addDays(day, -1) }))).toBe('campaign-days-fixed');
      expect(await codeOf(save({ ...first, from: addDays(day, 1) }))).toBe('campaign-days-fixed');
      await save({ ...first, until: day });
      await save(campaign(addDays(day, 10), { until: addDays(day, 20) }));
      expect(await refusalOf(save({ ...first, until: addDays(day, 15) }))).toMatchObject({
        code: 'campaigns-overlap',
        data: { campaign: 'c2' },
      });
      await save(campaign(addDays(day, 12), { id: 'c2' }));
      expect((await client.fund.state({})).campaigns).toMatchObject([
        { until: day, state: 'running' },
        { from: addDays(day, 12), state: 'planned', hasMoney: false },
      ]);
    });

    it('is told of the campaign by the settings too, within the same rules', async () => {
      const { campaign: old } = SETTINGS;
      const title = { kk: 'Ағаш', ru: 'Деревья', en: 'Trees' };
      await client.settings.change({ id: uuidv7(), changes: { campaign: { ...old, title } } });
      expect((await client.fund.state({})).campaigns).toMatchObject([{ id: 'c1', title, from: old.startedOn }]);
      await giveCash(client, 500);
      const later = { ...old, startedOn: addDays(await today(), 1) };
      expect(await codeOf(client.settings.change({ id: uuidv7(), changes: { campaign: later } }))).toBe(
        'campaign-days-fixed',
      );
    });

    it('takes back what was banked or given: it is where it was, and whose it was', async () => {
      await fillSafe(client, 1000);
      const banked = await client.fund.bank({ id: uuidv7(), amount: tenge(1000), slip: 'Т-7' });
      const given = await client.fund.give(gift({ from: 'bank', amount: tenge(400) }));
      const wrong = { id: uuidv7(), entry: banked.id, reason: 'mistake' as const, note: null };
      expect(await refusalOf(client.fund.correct(wrong))).toMatchObject({
        code: 'bank-too-small',
        data: { bank: tenge(600) },
      });
      const asked = { id: uuidv7(), entry: given.id, reason: 'wrong-sum' as const, note: 'Қате сома' };
      const place = await client.fund.correct(asked);
      expect(await client.fund.correct(asked)).toEqual(place);
      expect(await codeOf(client.fund.correct({ ...asked, id: uuidv7() }))).toBe('already-corrected');
      expect(await codeOf(client.fund.correct({ ...asked, id: uuidv7(), entry: place.id }))).toBe('entry-unknown');
      await client.fund.correct(wrong);
      const { places, all, charities } = await client.fund.state({});
      expect(places).toMatchObject({ safe: tenge(1000), bank: 0 });
      expect(all).toMatchObject({ given: 0, left: tenge(1000) });
      expect(charities).toEqual([]);
      const { moves } = await client.fund.moves({});
      expect(moves).toMatchObject([
        { kind: 'money-given', takenBack: { seq: place.seq, reason: 'wrong-sum', note: 'Қате сома' } },
        { kind: 'money-banked', slip: 'Т-7', takenBack: { reason: 'mistake' } },
      ]);
      // Not by the way for purchases, which is open to all staff.
      const bankedAgain = await client.fund.bank({ id: uuidv7(), amount: tenge(1), slip: 'Т-8' });
      const other = { ...asked, id: uuidv7(), entry: bankedAgain.id };
      expect(await codeOf(client.corrections.correct(other))).toBe('entry-unknown');
    });

    it('keeps papers as they are, piece by piece, and shows them again', async () => {
      await fillSafe(client, 1000);
      const sha256 = hashOf(PDF);
      expect(await codeOf(client.fund.give(gift({ receipt: sha256 })))).toBe('receipt-unknown');
      expect(await bring(PDF, 1000)).toEqual({ sha256, mediaType: 'application/pdf' });
      const given = await client.fund.give(gift({ receipt: sha256 }));
      const photo = await bring(Buffer.from(RED_DOT, 'base64'));
      if (!photo) throw new Error('No photo');
      expect(photo.mediaType).toBe('image/png');
      const add = { id: uuidv7(), gift: given.id, receipt: photo.sha256 };
      const stored = await entriesStoredBy(client, async () => {
        await client.fund.addReceipt(add);
        await client.fund.addReceipt(add);
      });
      expect(stored).toBe(1);
      expect(await codeOf(client.fund.addReceipt({ ...add, id: uuidv7() }))).toBe('receipt-there');
      expect(await codeOf(client.fund.addReceipt({ ...add, id: uuidv7(), gift: add.id }))).toBe('entry-unknown');
      const { moves } = await client.fund.moves({});
      expect(moves).toMatchObject([{ receipts: [{ sha256 }, photo] }]);
      const file = await client.fund.receipt({ sha256 });
      expect(file).toEqual({ mediaType: 'application/pdf', base64: PDF.toString('base64') });
      expect(await codeOf(client.fund.receipt({ sha256: 'f'.repeat(64) }))).toBe('receipt-unknown');
      expect(await codeOf(client.fund.saveReceipt({ sha256 }))).toBe('not-on-this-host');
      await client.fund.correct({ id: uuidv7(), entry: given.id, reason: 'mistake', note: null });
      expect(await codeOf(client.fund.addReceipt({ ...add, id: uuidv7() }))).toBe('already-corrected');
    });

    it('takes no file that is neither a picture nor a PDF, none that is cut off, and none that is too large', async () => {
      const reasonFor = async (bytes: Buffer) => (await refusalOf(bring(bytes))).data;
      expect(await reasonFor(Buffer.from('MZ this program cannot be run in DOS mode'))).toEqual({ reason: 'kind' });
      expect(await reasonFor(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toEqual({
        reason: 'kind',
      });
      expect(await reasonFor(PDF.subarray(0, -1200))).toEqual({ reason: 'broken' });
      expect(await refusalOf(bring(Buffer.alloc(10_000_001, '%PDF-'), 1_000_000))).toMatchObject({
        code: 'receipt-invalid',
        data: { reason: 'bytes' },
      });
      const upload = uuidv7();
      const piece = (at: number, last = false) =>
        client.fund.uploadReceipt({ upload, at, base64: PDF.subarray(at, at + 100).toString('base64'), last });
      await piece(0);
      expect(await piece(0)).toEqual({ received: 100, receipt: null });
      expect(await refusalOf(piece(200))).toMatchObject({ code: 'upload-lost', data: { received: 100 } });
      expect(await piece(100)).toEqual({ received: 200, receipt: null });
      const other = await opened.newWindow();
      await signIn(other);
      const strange = other.fund.uploadReceipt({ upload, at: 200, base64: 'AAAA', last: true });
      expect(await refusalOf(strange)).toMatchObject({ code: 'upload-lost', data: { received: 0 } });
    });

    it('pays for goods out of a campaign, as far as the shop’s policy lets it', async () => {
      await fillSafe(client, 1000);
      const day = await today();
      const receive = (changes: object = {}) => ({
        id: uuidv7(),
        source: 'fund' as const,
        lines: [{ sku: 'DR-01', units: 1, unitCost: tenge(100) }],
        ...changes,
      });
      await client.goods.receive(receive());
      expect(await codeOf(client.goods.receive(receive({ campaign: null })))).toBe('campaign-too-small');
      expect(await codeOf(client.goods.receive(receive({ campaign: 'c9' })))).toBe('campaign-unknown');
      const place = await client.goods.receive(receive({ campaign: 'c1' }));
      await client.stock.putRight({
        id: uuidv7(),
        corrects: place.id,
        lines: [{ sku: 'DR-01', units: -1, unitCost: tenge(100) }],
      });
      expect(entriesOf(folder, 'stock-received').slice(-3)).toMatchObject(
        [undefined, undefined, place.id].map((corrects) => ({
          body: { campaign: 'c1', ...(corrects && { corrects }) },
        })),
      );
      expect((await client.fund.state({})).campaigns[0]).toMatchObject({
        figures: { goods: tenge(100), left: tenge(900) },
      });
      const { rows } = await client.history.list({ limit: 5 });
      expect(rows.find(({ id }) => id === place.id)?.correctedBy).not.toBeNull();
      expect(day).toBe(await today());
      await client.settings.change({ id: uuidv7(), changes: { goodsPolicy: 'all-to-charity' } });
      expect(await codeOf(client.goods.receive(receive()))).toBe('fund-not-for-goods');
      await client.goods.receive(receive({ source: 'bought' }));
    });

    it('is for administrators, and its entries are in the history with what belongs to them', async () => {
      await fillSafe(client, 1000);
      const given = await client.fund.give(gift());
      await bring(PDF);
      const paper = await client.fund.addReceipt({ id: uuidv7(), gift: given.id, receipt: hashOf(PDF) });
      const { row, related, campaigns } = await client.history.one({ id: given.id });
      expect(row.digest).toEqual({
        kind: 'money-given',
        charity: '«Мейірім» балалар үйі № 5',
        purpose: 'Қысқы киім',
        amount: tenge(100),
        from: 'safe',
      });
      expect(related).toMatchObject([{ relation: 'receipt', id: paper.id }]);
      expect(Object.keys(campaigns)).toEqual(['c1']);
      expect((await client.history.one({ id: paper.id })).related).toMatchObject([{ relation: 'gift', id: given.id }]);
      const staff = await opened.newWindow();
      await signIn(staff, SECOND);
      expect(await codeOf(staff.fund.state({}))).toBe('role-needed');
      expect(await codeOf(staff.fund.receipt({ sha256: hashOf(PDF) }))).toBe('role-needed');
    });
  });
}
