import type { EntryBody } from '../../shop/ledger/entries.ts';
import type { Tx } from '../handle.ts';

/** Somebody who may open a session with a PIN. The PIN's hash is a secret and not in the ledger. */
export function addPerson(
  tx: Tx,
  person: EntryBody<'shop-opened'>['administrator'],
  role: 'administrator' | 'staff',
): void {
  tx.run('INSERT INTO person (id, name, role) VALUES (?, ?, ?)', person.id, person.name, role);
}
