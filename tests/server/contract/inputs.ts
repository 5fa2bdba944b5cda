import { uuidv7 } from 'uuidv7';
import type { Client } from '../../../renderer/api/client.ts';
import { businessDate } from '../../../shop/time.ts';
import { SETTINGS as ANY_SETTINGS, signInAs, tenge } from '../../helpers/sample-shop.ts';

/* What the cases of the contract ask for, sound as it stands, and what they look at. */

/** A campaign that has begun, whatever this machine's clock says. */
export const SETTINGS = {
  ...ANY_SETTINGS,
  campaign: { ...ANY_SETTINGS.campaign, startedOn: businessDate('2020-01-01') },
};

export const PRICE = tenge(200);
export const WATER = { sku: 'DR-01', units: 1, price: PRICE };

type Input<Call extends (input: never) => unknown> = Parameters<Call>[0];
type Purchase = Input<Client['kiosk']['recordPurchase']>;
type Gift = Input<Client['kiosk']['recordGift']>;
type Cash = Extract<Gift['tender'], { type: 'cash' }>;

export const EXACT: Cash = { type: 'cash', putIn: PRICE, change: 0, pieces: [] };

export const purchase = (changes: Partial<Purchase> = {}): Purchase => ({
  id: uuidv7(),
  lines: [WATER],
  paid: PRICE,
  tender: EXACT,
  ...changes,
});
export const gift = (): Gift => ({ id: uuidv7(), paid: 100, tender: { ...EXACT, putIn: 100 } });

/** Opens a session at this window: the administrator's unless told. */
export async function signIn(client: Client, person?: { readonly name: string; readonly pin: string }): Promise<void> {
  await signInAs(client, person);
}

export const newProduct = (sku: string, changes: object = {}) => ({
  sku,
  category: 'other' as const,
  name: { kk: 'Зат', ru: 'Вещь', en: 'Thing' },
  price: PRICE,
  cost: 0,
  barcode: null,
  picture: null,
  allergens: [],
  ...changes,
});

/** How many entries an act stores: the ledger grows by one with the gift before and the gift after it. */
export async function entriesStoredBy(client: Client, act: () => Promise<unknown>): Promise<number> {
  const before = await client.kiosk.recordGift(gift());
  await act();
  const after = await client.kiosk.recordGift(gift());
  return after.seq - before.seq - 1;
}

/** Signs in and saves a product. */
export async function saveProduct(client: Client, sku: string, changes: object = {}): Promise<void> {
  await signIn(client);
  await client.goods.save({ id: uuidv7(), product: newProduct(sku, changes) });
}

/** What the stand's screen says is left of a product. */
export async function stockOf(client: Client, sku: string): Promise<number> {
  const product = (await client.kiosk.goods({})).find((found) => found.sku === sku);
  if (!product) throw new Error(`${sku} is not on the stand`);
  return product.stock;
}
