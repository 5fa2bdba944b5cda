import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { entriesIn } from '../../helpers/ledger.ts';
import { addSecond, ADMINISTRATOR, makeShop, SECOND } from '../../helpers/sample-shop.ts';
import type { Client } from '../../../renderer/api/client.ts';
import type { Entry, EntryKind } from '../../../shop/ledger/entries.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { allInFolder } from './in-shop.ts';
import { gift, purchase, signIn } from './inputs.ts';

/** Everything in the ledger, read by staff. */
export function historyCases(host: string, openClient: OpenClient): void {
  describe(`${host}: history`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;
    let entries: readonly Entry[];
    const bought = purchase();

    allInFolder(openClient, (now) => ({ folder, opened, client } = now), makeShop);
    beforeAll(async () => {
      await addSecond(client);
      await client.kiosk.recordPurchase(bought);
      await client.kiosk.undo({ id: uuidv7(), corrects: bought.id });
      await client.kiosk.recordGift(gift());
      const { id } = await client.kiosk.tellUs({ id: uuidv7(), about: 'sold-out', sku: 'DR-03' });
      await signIn(client, SECOND);
      await client.notices.handle({ id: uuidv7(), notice: id });
      await codeOf(signIn(await opened.newWindow(), { ...SECOND, pin: '0000' }));
      entries = entriesIn(folder);
    });

    const walk = async (filter: object) => {
      const rows = [];
      for (let before: number | undefined; ;) {
        const piece = await client.history.list({ limit: 20, ...(before === undefined ? {} : { before }), ...filter });
        rows.push(...piece.rows);
        if (piece.next === null) return rows;
        before = piece.next;
      }
    };
    const kindsOf = (rows: readonly { readonly digest: { readonly kind: EntryKind } }[]) =>
      rows.map(({ digest }) => digest.kind);

    it('is for staff', async () => {
      const window = await opened.newWindow();
      expect(await codeOf(window.history.list({ limit: 5 }))).toBe('session-needed');
      expect(await codeOf(window.history.one({ id: bought.id }))).toBe('session-needed');
    });

    it('tells every entry, newest first, piece by piece', async () => {
      const rows = await walk({});
      expect(rows.map(({ seq, id }) => [seq, id])).toEqual(entries.map(({ seq, id }) => [seq, id]).toReversed());
      expect(kindsOf(rows).slice(0, 7)).toEqual([
        'pin-refused',
        'notice-handled',
        'session-opened',
        'notice-raised',
        'gift-recorded',
        'entry-corrected',
        'purchase-recorded',
      ]);
    });

    it('says who, and what belongs together', async () => {
      const { rows, people, products } = await client.history.list({ limit: 7 });
      expect(people).toMatchObject({ p1: ADMINISTRATOR.name, p2: SECOND.name });
      expect(products).toMatchObject({ 'DR-01': { en: 'Water, 0.5 l' }, 'DR-03': { en: 'Milk, 0.2 l' } });
      const [refused, handled, , raised, , correction, first] = rows;
      expect(refused).toMatchObject({ by: null, digest: { person: 'p2', failures: 1 } });
      expect(handled).toMatchObject({ by: 'p2', digest: { about: 'sold-out', sku: 'DR-03' } });
      expect(raised).toMatchObject({ by: null, digest: { about: 'sold-out', sku: 'DR-03' } });
      expect(correction).toMatchObject({ corrects: { id: bought.id, seq: first?.seq }, correctedBy: null });
      expect(first).toMatchObject({ corrects: null, correctedBy: { id: correction?.id, seq: correction?.seq } });
    });

    it('is found by kind, person, product and day', async () => {
      expect(kindsOf(await walk({ kinds: ['gift-recorded', 'person-added'] }))).toEqual([
        'gift-recorded',
        'person-added',
      ]);
      expect(kindsOf(await walk({ person: 'p2' }))).toEqual([
        'pin-refused',
        'notice-handled',
        'session-opened',
        'person-added',
      ]);
      const ofWater = kindsOf(await walk({ sku: 'DR-01' }));
      expect(ofWater).toEqual(['entry-corrected', 'purchase-recorded', 'stock-received', 'product-saved']);
      const day = entries.at(-1)?.businessDate;
      expect(await walk({ from: day })).toHaveLength(entries.filter((entry) => entry.businessDate === day).length);
      expect(await walk({ to: '2020-01-01' })).toEqual([]);
    });

    it('shows one entry as a whole, with its hash', async () => {
      const { entry, row, related, products } = await client.history.one({ id: bought.id });
      expect(entry).toEqual(entries.find(({ id }) => id === bought.id));
      expect(row.digest).toMatchObject({
        kind: 'purchase-recorded',
        goods: { products: 1, first: [{ sku: 'DR-01', units: 1 }] },
      });
      expect(related).toMatchObject([{ relation: 'corrected-by', kind: 'entry-corrected' }]);
      expect(Object.keys(products)).toEqual(['DR-01']);
      expect(await codeOf(client.history.one({ id: uuidv7() }))).toBe('entry-unknown');
    });

    it('refuses what is no question', async () => {
      for (const bad of [
        { limit: 0 },
        { limit: 101 },
        { limit: 5, before: 0 },
        { limit: 5, kinds: [] },
        { limit: 5, kinds: ['money'] },
        { limit: 5, from: '2026-02-30' },
        { limit: 5, from: '2026-03-02', to: '2026-03-01' },
        { limit: 5, person: "p1' OR 1=1" },
      ]) {
        expect((await refusalOf(client.history.list(bad as never))).code).toBe('BAD_REQUEST');
      }
    });
  });
}
