import type { Reader } from '../handle.ts';

/** Somebody with a PIN. */
export type PersonRow = { readonly id: string; readonly name: string; readonly role: 'administrator' | 'staff' };

/** All who have a PIN, by name. */
export function people(db: Reader): readonly PersonRow[] {
  return db.all<PersonRow>('SELECT id, name, role FROM person WHERE left_on IS NULL ORDER BY name, id');
}

/** All who ever had a PIN: what they did stays under their names. */
export function everybody(db: Reader): readonly PersonRow[] {
  return db.all<PersonRow>('SELECT id, name, role FROM person ORDER BY name, id');
}

/** Somebody who has a PIN. */
export function workerById(db: Reader, id: string): PersonRow | undefined {
  return db.one<PersonRow>('SELECT id, name, role FROM person WHERE id = ? AND left_on IS NULL', id);
}

/** Somebody who has a PIN or had one. */
export function personById(db: Reader, id: string): PersonRow | undefined {
  return db.one<PersonRow>('SELECT id, name, role FROM person WHERE id = ?', id);
}
