import { uuidv7 } from 'uuidv7';
import type { Client } from '../../../renderer/api/client.ts';
import { ADMINISTRATOR, SECOND, tenge } from '../../helpers/sample-shop.ts';
import { rowsOf } from './box.ts';

/** Gives one note of so many whole tenge, without counting it. */
export async function giveCash(client: Client, whole: number): Promise<void> {
  const paid = tenge(whole);
  const tender = { type: 'cash' as const, putIn: paid, change: 0, pieces: [] };
  await client.kiosk.recordGift({ id: uuidv7(), paid, tender });
}

/** Two people count what is in the box, one of each of these notes, and put all of it into the safe. */
export async function emptyBox(client: Client, notes: readonly number[]): Promise<void> {
  const { count } = await client.box.open({ box: '1', seal: { state: 'none' }, apart: false, recounts: null });
  const locked = await client.box.lock({
    id: uuidv7(),
    count,
    sheet: { revision: 0, rows: rowsOf(Object.fromEntries(notes.map((note) => [note, 1]))) },
    signers: [
      { person: 'p1', pin: ADMINISTRATOR.pin },
      { person: 'p2', pin: SECOND.pin },
    ],
  });
  const nothing = { leftPieces: [], seal: null, reason: null, note: null };
  await client.box.seal({ id: uuidv7(), count: locked.id, bag: 'B-1', ...nothing });
}

/** Puts one note of so many whole tenge through the box into the safe. */
export async function fillSafe(client: Client, whole: number): Promise<void> {
  await giveCash(client, whole);
  await emptyBox(client, [whole]);
}
