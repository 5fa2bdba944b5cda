import type { Reader } from '../handle.ts';

/** Somebody with a PIN. */
export type PersonRow = { readonly id: string; readonly name: string; readonly role: 'administrator' | 'staff' };

/** All who have a PIN, by name. */
export function people(db: Reader): readonly PersonRow[] {
  return db.all<PersonRow>('SELECT id, name, role FROM person ORDER BY name, id');
}

export function personById(db: Reader, id: string): PersonRow | undefined {
  return db.one<PersonRow>('SELECT id, name, role FROM person WHERE id = ?', id);
}
