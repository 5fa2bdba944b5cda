import { uuidv7 } from 'uuidv7';
import { denominations, TENGE } from '../../shop/currency.ts';
import { ADMINISTRATOR, SECOND, tenge, type ShopClient } from './sample-shop.ts';

/** How many there are of some notes and coins, which are named in whole tenge. */
export type Pieces = Readonly<Record<number, number>>;

/** Every denomination once, with so many of the few that are named. */
export const rowsOf = (pieces: Pieces) =>
  denominations(TENGE).map((value) => ({ value, count: pieces[value / 100] ?? 0 }));

/** Gives so many whole tenge in cash, without counting them. */
export const giveCash = async (client: Pick<ShopClient, 'kiosk'>, whole: number): Promise<void> => {
  const paid = tenge(whole);
  const tender = { type: 'cash' as const, putIn: paid, change: 0, pieces: [] };
  await client.kiosk.recordGift({ id: uuidv7(), paid, tender });
};

/** Two people count these pieces in the box and put all of it into the safe, in this bag. Needs a shop with a second person, and a session. */
export const emptyBox = async (client: Pick<ShopClient, 'box'>, pieces: Pieces, bag = 'B-1'): Promise<void> => {
  const { count } = await client.box.open({ box: '1', seal: { state: 'none' }, apart: false, recounts: null });
  const locked = await client.box.lock({
    id: uuidv7(),
    count,
    sheet: { revision: 0, rows: rowsOf(pieces) },
    signers: [
      { person: 'p1', pin: ADMINISTRATOR.pin },
      { person: 'p2', pin: SECOND.pin },
    ],
  });
  const nothing = { leftPieces: [], seal: null, reason: null, note: null };
  await client.box.seal({ id: uuidv7(), count: locked.id, bag, ...nothing });
};

/** Puts one note of so many whole tenge through the box into the safe. */
export const fillSafe = async (client: Pick<ShopClient, 'kiosk' | 'box'>, whole: number): Promise<void> => {
  await giveCash(client, whole);
  await emptyBox(client, { [whole]: 1 });
};
