import type { Settings } from '../../shop/schemas.ts';
import type { Reader } from '../handle.ts';

/** What holds now; undefined while the data folder has no shop yet. */
export function currentSettings(db: Reader): Settings | undefined {
  const row = db.one<{ body: string }>('SELECT body FROM settings');
  return row && (JSON.parse(row.body) as Settings);
}
