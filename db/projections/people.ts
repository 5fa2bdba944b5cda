import type { EntryBody } from '../../shop/ledger/entries.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Tx } from '../handle.ts';
import { expectOne } from './expect-one.ts';

/** Somebody who may open a session with a PIN. The PIN's hash is a secret and not in the ledger. */
export function addPerson(
  tx: Tx,
  person: EntryBody<'shop-opened'>['administrator'],
  role: 'administrator' | 'staff',
): void {
  tx.run('INSERT INTO person (id, name, role) VALUES (?, ?, ?)', person.id, person.name, role);
}

/** Somebody under another name or with another role. */
export function changePerson(tx: Tx, { person, role }: EntryBody<'person-changed'>): void {
  expectOne(
    tx.run('UPDATE person SET name = ?, role = ? WHERE id = ? AND left_on IS NULL', person.name, role, person.id),
    `person ${person.id}`,
  );
}

/** Somebody who works here no more. */
export function letPersonLeave(tx: Tx, day: BusinessDate, { person }: EntryBody<'person-left'>): void {
  expectOne(tx.run('UPDATE person SET left_on = ? WHERE id = ? AND left_on IS NULL', day, person), `person ${person}`);
}
