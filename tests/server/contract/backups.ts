import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFolder } from '../../../db/backup.ts';
import { verifyAll } from '../../../db/verify/verify.ts';
import type { Client } from '../../../renderer/api/client.ts';
import type { OpenClient } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { gift, purchase } from './inputs.ts';

/** Backups as administrators make and look at them. */
export function backupCases(host: string, openClient: OpenClient): void {
  describe(`${host}: backups`, () => {
    let folder: string;
    let client: Client;

    eachInShop(openClient, (now) => ({ folder, client } = now));

    /** Makes a backup and answers the one that there is then. */
    const made = async () => {
      const { places } = await client.backups.make({});
      const newest = places[0]?.backups[0];
      if (!newest) throw new Error('There is no backup');
      return { place: 'here' as const, name: newest.name };
    };
    const fileOf = (name: string) => join(backupFolder(folder), name);

    it('are made when asked for, and listed with what they hold', async () => {
      expect(await client.backups.state({})).toMatchObject({ places: [{ place: 'here', backups: [], trouble: null }] });
      const { name } = await made();
      const state = await client.backups.state({});
      expect(state).toMatchObject({
        running: false,
        canChoose: false,
        canRestore: false,
        places: [{ folder: backupFolder(folder), backups: [{ name, head: { seq: state.head } }] }],
      });
      expect(verifyAll(fileOf(name))).toMatchObject({ ok: true });
      expect((await client.today.view({})).backup).toMatchObject({ late: false, trouble: null });
    });

    it('say before a restore what it would take away, and no sum of the box', async () => {
      const which = await made();
      await client.kiosk.recordPurchase(purchase());
      await client.kiosk.recordGift({ ...gift(), paid: 4500, tender: { type: 'qr' } });
      const looked = await client.backups.look(which);
      expect(looked).toMatchObject({
        present: { entries: 2, purchases: 1, sums: [{ account: 'assets:phone', amount: 4500 }] },
      });
      expect(looked.present?.head.seq).toBe(looked.head.seq + 2);
    });

    it('that are damaged are refused with a reason, and so are those that are not there', async () => {
      const which = await made();
      const bytes = readFileSync(fileOf(which.name));
      const at = bytes.lastIndexOf('"sku":"DR-01"') + 8;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(fileOf(which.name), bytes);
      expect(await refusalOf(client.backups.look(which))).toMatchObject({
        code: 'backup-damaged',
        data: { detail: expect.stringMatching(/damaged.*\d/) as string },
      });
      rmSync(fileOf(which.name));
      expect(await codeOf(client.backups.look(which))).toBe('backup-unknown');
      expect(await refusalOf(client.backups.look({ ...which, name: '../../shop.db' }))).toMatchObject({
        code: 'BAD_REQUEST',
      });
    });

    it('are put in the shop’s place, and a second place is chosen, only where the host can', async () => {
      const which = await made();
      expect(await codeOf(client.backups.restore(which))).toBe('not-on-this-host');
      expect(await codeOf(client.backups.choosePlace({}))).toBe('not-on-this-host');
      expect(await codeOf(client.backups.forgetPlace({}))).toBe('not-on-this-host');
    });
  });
}
