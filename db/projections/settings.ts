import type { EntryBody } from '../../shop/ledger/entries.ts';
import type { Settings } from '../../shop/schemas.ts';
import { canonical } from '../../shop/canonical.ts';
import type { Tx } from '../handle.ts';
import { expectOne } from './expect-one.ts';

/** The settings that a shop begins with. Throws when it has begun before. */
export function beginSettings(tx: Tx, settings: Settings): void {
  tx.run('INSERT INTO settings (one, body) VALUES (1, ?)', canonical(settings));
}

/** Only the fields that are named change, each as a whole. */
export function changeSettings(tx: Tx, changes: EntryBody<'settings-changed'>['changes']): void {
  const row = tx.one<{ body: string }>('SELECT body FROM settings');
  const merged = { ...(row && (JSON.parse(row.body) as Settings)), ...changes };
  expectOne(tx.run('UPDATE settings SET body = ?', canonical(merged)), 'shop');
}
