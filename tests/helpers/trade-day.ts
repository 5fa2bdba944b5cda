import { createDice } from '../../scripts/simulate/dice.ts';
import { tenderFor } from '../../scripts/simulate/purse.ts';
import { createShelves, takeGoods } from '../../scripts/simulate/stand.ts';
import { suggestedTotal } from '../../shop/basket.ts';
import { money, type Money } from '../../shop/money.ts';
import { SETTINGS, type ShopClient } from './sample-shop.ts';
import { uuidv7 } from 'uuidv7';

/** What really happened in a day of trade: the money that came, and what is left on the shelves. */
export type TradeDay = {
  readonly cash: Money;
  readonly phone: Money;
  /** Units by sku. */
  readonly shelf: ReadonlyMap<string, number>;
};

/** A day on which every buyer records what they take and pays its price, in cash or by phone; the same for the same seed. */
export const tradeDay = async (
  client: ShopClient,
  { buyers, seed }: { readonly buyers: number; readonly seed: number },
): Promise<TradeDay> => {
  const dice = createDice(seed);
  const shelves = createShelves(await client.kiosk.goods({}), dice);
  const came = { cash: 0, phone: 0 };
  for (let buyer = 0; buyer < buyers; buyer += 1) {
    const lines = takeGoods(shelves, dice).map(({ shelf: { sku, price }, units }) => ({ sku, units, price }));
    const paid = suggestedTotal(lines);
    const tender = tenderFor(paid, SETTINGS.currency, true, dice);
    await client.kiosk.recordPurchase({ id: uuidv7(), lines, paid, tender });
    came[tender.type === 'cash' ? 'cash' : 'phone'] += paid;
  }
  return {
    cash: money(came.cash),
    phone: money(came.phone),
    shelf: new Map(shelves.map(({ sku, units }) => [sku, units])),
  };
};
