import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../helpers/ledger.ts';
import { ADMINISTRATOR, SECOND } from '../../helpers/sample-shop.ts';
import type { Client } from '../../../renderer/api/client.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { signIn } from './inputs.ts';

/** Who has a PIN, and what the ledger keeps of PINs. */
export function peopleCases(host: string, openClient: OpenClient): void {
  describe(`${host}: people`, () => {
    let folder: string;
    let opened: Opened;
    let client: Client;

    eachInShop(openClient, (now) => ({ folder, opened, client } = now));

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

    it('get another name or role, at once and wherever they are signed in', async () => {
      const { id: person } = await client.people.add(added());
      const window = await opened.newWindow();
      await signIn(window, SECOND);
      const asked = { id: uuidv7(), person, name: 'Данияр О.', role: 'administrator' as const };
      expect(await client.people.change(asked)).toEqual({ id: person, name: 'Данияр О.', role: 'administrator' });
      expect(await client.people.change(asked)).toMatchObject({ role: 'administrator' });
      expect(await window.people.list({})).toHaveLength(2);
      expect(entriesOf(folder, 'person-changed')).toMatchObject([
        { actor: 'person:p1', body: { person: { id: person } } },
      ]);
      expect(await codeOf(client.people.change({ ...asked, id: uuidv7(), name: ADMINISTRATOR.name }))).toBe(
        'name-taken',
      );
      await client.people.change({ ...asked, id: uuidv7(), role: 'staff' });
      expect(await codeOf(window.people.list({}))).toBe('role-needed');
    });

    it('get a new PIN from an administrator, and are signed out where they were signed in', async () => {
      const { id: person } = await client.people.add(added());
      const window = await opened.newWindow();
      await signIn(window, SECOND);
      expect(await codeOf(client.people.setPin({ id: uuidv7(), person, pin: '1234' }))).toBe('pin-weak');
      await client.people.setPin({ id: uuidv7(), person, pin: '9146' });
      expect(await window.session.state({ touch: false })).toBeNull();
      expect(await codeOf(signIn(window, SECOND))).toBe('pin-wrong');
      await signIn(window, { ...SECOND, pin: '9146' });
      expect(entriesOf(folder, 'pin-changed')).toMatchObject([{ body: { person, by: 'administrator' } }]);
      expect(await codeOf(client.people.setPin({ id: uuidv7(), person: 'p9', pin: '9146' }))).toBe('person-unknown');
    });

    it('leave: they are signed out, their PIN is gone, their name stays with what they did', async () => {
      const { id: person } = await client.people.add(added());
      const window = await opened.newWindow();
      await signIn(window, SECOND);
      const asked = { id: uuidv7(), person };
      await client.people.leave(asked);
      await client.people.leave(asked);
      expect(await window.session.state({ touch: false })).toBeNull();
      expect(await client.session.people({})).toEqual([{ id: 'p1', name: ADMINISTRATOR.name, role: 'administrator' }]);
      expect(await codeOf(window.session.open({ person, pin: SECOND.pin }))).toBe('person-unknown');
      expect(await codeOf(client.people.leave({ id: uuidv7(), person }))).toBe('person-unknown');
      const { people } = await client.history.list({ limit: 5 });
      expect(people[person]).toBe(SECOND.name);
      const kept = readFileSync(join(folder, 'shop.db'));
      expect(kept.includes(`pin:${person}`)).toBe(false);
      // They come back: somebody new as far as the ledger is concerned.
      expect(await client.people.add(added())).toMatchObject({ id: 'p3', name: SECOND.name });
    });

    it('never leave the shop without an administrator', async () => {
      await client.people.add(added());
      expect(await codeOf(client.people.leave({ id: uuidv7(), person: 'p1' }))).toBe('last-administrator');
      const demoted = { id: uuidv7(), person: 'p1', name: ADMINISTRATOR.name, role: 'staff' as const };
      expect(await codeOf(client.people.change(demoted))).toBe('last-administrator');
      await client.people.change({ id: uuidv7(), person: 'p2', name: SECOND.name, role: 'administrator' });
      await client.people.leave({ id: uuidv7(), person: 'p1' });
      expect(await client.session.state({ touch: false })).toBeNull();
      expect(await client.session.people({})).toMatchObject([{ id: 'p2' }]);
    });

    it('get back in with the recovery code, once, and get the next code', async () => {
      const { code } = await client.people.makeRecoveryCode({});
      expect(code).toMatch(/^(?:[ACEHKMPTX2-9]{5}-){3}[ACEHKMPTX2-9]{5}$/);
      const window = await opened.newWindow();
      const asked = { person: 'p1', code: code.toLowerCase().replaceAll('-', ' '), newPin: '9146' };
      expect(await codeOf(window.session.recover({ ...asked, code: 'AAAAA-AAAAA-AAAAA-AAAAA' }))).toBe('pin-wrong');
      expect(await codeOf(window.session.recover({ ...asked, newPin: '0000' }))).toBe('pin-weak');
      const next = await window.session.recover(asked);
      expect(next.code).not.toBe(code);
      expect(await client.session.state({ touch: false })).toBeNull();
      expect(await codeOf(signIn(window))).toBe('pin-wrong');
      await signIn(window, { ...ADMINISTRATOR, pin: '9146' });
      expect(await codeOf(window.session.recover(asked))).toBe('pin-wrong');
      await window.session.recover({ ...asked, code: next.code, newPin: ADMINISTRATOR.pin });
      expect(entriesOf(folder, 'pin-changed').map(({ body }) => body.by)).toEqual(['recovery', 'recovery']);
      expect(readFileSync(join(folder, 'shop.db')).includes(code)).toBe(false);
    });

    it('are let wait longer and longer after wrong recovery codes; the code is for administrators alone', async () => {
      await client.people.add(added());
      const wrong = { person: 'p1', code: 'AAAAA-AAAAA-AAAAA-AAAAA', newPin: '9146' };
      for (let tries = 0; tries < 5; tries += 1) expect(await codeOf(client.session.recover(wrong))).toBe('pin-wrong');
      const { code } = await client.people.makeRecoveryCode({});
      for (let tries = 0; tries < 5; tries += 1) expect(await codeOf(client.session.recover(wrong))).toBe('pin-wrong');
      expect(await codeOf(client.session.recover({ ...wrong, code }))).toBe('pin-locked');
      expect(await codeOf(client.session.recover({ ...wrong, person: 'p2', code }))).toBe('person-unknown');
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
