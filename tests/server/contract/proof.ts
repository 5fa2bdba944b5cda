import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { checkAll } from '../../../shop/proof/check.ts';
import { entriesOf } from '../../helpers/ledger.ts';
import { ADMINISTRATOR } from '../../helpers/sample-shop.ts';
import type { OpenClient } from '../open-client.ts';
import { codeOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { gift, SETTINGS } from './inputs.ts';

/** What the school tells in public. */
export function proofCases(host: string, openClient: OpenClient): void {
  describe(`${host}: publishing`, () => {
    let folder: string;
    let client: Client;
    let today: string;

    eachInShop(openClient, (now) => ({ folder, client } = now), {
      settings: SETTINGS,
      past: async (shop) => {
        await shop.kiosk.recordGift(gift());
      },
    });
    beforeEach(async () => {
      const shop = await client.kiosk.shop({});
      if (shop.state !== 'open') throw new Error('The shop is not open');
      ({ today } = shop);
    });

    /** The file of a publication, once it is made. */
    const finished = async (id: string): Promise<{ readonly name: string }> =>
      await vi.waitFor(
        async () => {
          const now = await client.exports.state({ export: id });
          if (now.state !== 'done') throw new Error(now.state);
          return now.file;
        },
        { timeout: 60_000 },
      );

    it('gives an archive that checks, signed with the key of the set-up, and the ledger remembers it', async () => {
      const [made] = entriesOf(folder, 'key-made');
      expect(await client.proof.state({})).toEqual({ publicKey: made?.body.publicKey, published: [] });
      const { export: id } = await client.proof.start({ from: today, to: today });
      expect(await finished(id)).toMatchObject({ name: `adal-public-${today}-${today}.zip` });
      const file = await client.exports.download({ export: id });
      const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
      expect(Object.keys(files).toSorted()).toEqual([
        'README.txt',
        'extract.jsonl',
        'index.html',
        'report-en.pdf',
        'report-kk.pdf',
        'report-ru.pdf',
      ]);
      const verdict = checkAll(files['extract.jsonl'] ?? new Uint8Array());
      if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults));
      const { head } = verdict.extract;
      expect(head).toMatchObject({ publicKey: made?.body.publicKey, period: { from: today, to: today } });
      expect((await client.proof.state({})).published).toMatchObject([
        { from: today, to: today, on: today, head: head.head, by: ADMINISTRATOR.name },
      ]);
      expect(entriesOf(folder, 'report-published')).toMatchObject([{ actor: 'person:p1', seq: head.head.seq + 1 }]);
    });

    it('is refused for days that are none, and while the box is being counted', async () => {
      expect(await codeOf(client.proof.start({ from: today, to: '2020-01-01' }))).toBe('period-backwards');
      await client.box.open({ box: '2', seal: { state: 'intact', number: '1' }, apart: false, recounts: null });
      // Even of days long past: the extract goes up to the last entry.
      expect(await codeOf(client.proof.start({ from: '2020-01-01', to: '2020-01-31' }))).toBe('box-is-open');
      expect(entriesOf(folder, 'report-published')).toEqual([]);
    });

    it('shows what people wrote before it is out', async () => {
      expect(await client.proof.review({})).toEqual({ gifts: [] });
    });
  });
}
