import { rmSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesOf } from '../../helpers/ledger.ts';
import { ADMINISTRATOR, makeShop, SECOND } from '../../helpers/sample-shop.ts';
import type { Client } from '../../../renderer/api/client.ts';
import { newFolder, type OpenClient, type Opened } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { signIn } from './inputs.ts';

/** Who has a PIN, and what the ledger keeps of PINs. */
export function peopleCases(host: string, openClient: OpenClient): void {
  describe(`${host}: people`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;

    beforeEach(async () => {
      folder = newFolder();
      await makeShop(folder);
      opened = await openClient(folder);
      ({ client } = opened);
      await signIn(client);
    });
    afterEach(async () => {
      await opened.close();
      rmSync(folder, { recursive: true });
    });

    const added = (changes: object = {}) => ({ id: uuidv7(), ...SECOND, ...changes });

    it('are added by an administrator, once, and sign in with their own PIN', async () => {
      const asked = added();
      const second = await client.people.add(asked);
      expect(second).toEqual({ id: 'p2', name: SECOND.name, role: 'staff' });
      expect(await client.people.add(asked)).toEqual(second);
      expect(await client.people.list({})).toEqual([
        { id: 'p1', name: ADMINISTRATOR.name, role: 'administrator', wrongPins: 0, waitMs: 0 },
        { ...second, wrongPins: 0, waitMs: 0 },
      ]);
      const window = await opened.newWindow();
      await signIn(window, SECOND);
      expect(await window.session.state({ touch: true })).toMatchObject({ person: second });
      expect(await codeOf(window.people.add(added({ name: 'Ерлан' })))).toBe('role-needed');
      expect(await codeOf(window.people.list({}))).toBe('role-needed');
      expect(entriesOf(folder, 'person-added')).toMatchObject([
        { actor: 'person:p1', body: { person: { id: 'p2', name: SECOND.name }, role: 'staff' } },
      ]);
    });

    it('are refused with a weak PIN, a name that is there, or nothing for a name', async () => {
      expect(await refusalOf(client.people.add(added({ pin: '1111' })))).toMatchObject({
        code: 'pin-weak',
        data: { reason: 'one-digit' },
      });
      expect(await codeOf(client.people.add(added({ name: ` ${ADMINISTRATOR.name.toUpperCase()} ` })))).toBe(
        'name-taken',
      );
      for (const name of ['', '   ', 'Дана\u202E', 'я'.repeat(61)]) {
        expect((await refusalOf(client.people.add(added({ name })))).code).toBe('BAD_REQUEST');
      }
      expect(await client.people.list({})).toHaveLength(1);
    });

    it('get no other PIN by a call that is sent again', async () => {
      const asked = added();
      await client.people.add(asked);
      await client.people.add({ ...asked, pin: '9146' });
      const window = await opened.newWindow();
      expect(await codeOf(signIn(window, { ...SECOND, pin: '9146' }))).toBe('pin-wrong');
      await signIn(window, SECOND);
      expect(await codeOf(client.people.add({ ...asked, role: 'administrator' }))).toBe('entry-conflict');
    });

    it('leave a trace of every sign-in and of every wrong PIN, and none of tries that were not looked at', async () => {
      const wrong = { ...ADMINISTRATOR, pin: '0000' };
      for (let tries = 0; tries < 5; tries += 1) expect(await codeOf(signIn(client, wrong))).toBe('pin-wrong');
      for (let tries = 0; tries < 3; tries += 1) expect(await codeOf(signIn(client, wrong))).toBe('pin-locked');
      expect(await codeOf(client.session.open({ person: 'p9', pin: '0000' }))).toBe('person-unknown');
      const refused = entriesOf(folder, 'pin-refused');
      expect(refused.map(({ actor, body }) => [actor, body.person, body.failures])).toEqual(
        [1, 2, 3, 4, 5].map((failures) => ['kiosk', 'p1', failures]),
      );
      expect(entriesOf(folder, 'session-opened')).toMatchObject([{ actor: 'person:p1', body: { person: 'p1' } }]);
      expect(await client.people.list({})).toMatchObject([{ wrongPins: 5, waitMs: expect.any(Number) as number }]);
    });
  });
}
