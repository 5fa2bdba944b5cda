import { uuidv7 } from 'uuidv7';
import { ADMINISTRATOR, tenge, type ShopClient } from '../sample-shop.ts';
import { JUICE, MILK, SAMSA, SHEEP, TEA, WATER } from '../goods.ts';
import { manyGoods } from './many-goods.ts';

const signIn = async (client: ShopClient): Promise<void> => {
  await client.session.open({ person: 'p1', pin: ADMINISTRATOR.pin });
};

const counted = async (client: ShopClient, stocktake: string, sku: string, units: number): Promise<void> => {
  await client.stocktake.count({ id: uuidv7(), stocktake, sku, units });
};

/** Goods came, some were written off, a slip was put right, and stocktakes found something, nothing and too many. */
export const stocked = async (client: ShopClient): Promise<void> => {
  await signIn(client);
  const wrong = await client.goods.receive({
    id: uuidv7(),
    source: 'bought',
    lines: [WATER, JUICE, MILK, TEA, SAMSA, SHEEP, { sku: 'ST-01' }, { sku: 'FR-01' }].map(({ sku }, index) => ({
      sku,
      units: 24 + index,
      unitCost: tenge(120 + index),
    })),
  });
  const lines = [{ sku: WATER.sku, units: -20, unitCost: tenge(120) }];
  await client.stock.putRight({ id: uuidv7(), corrects: wrong.id, lines });
  await client.goods.receive({
    id: uuidv7(),
    source: 'given',
    lines: [{ sku: SHEEP.sku, units: 3, unitCost: tenge(0) }],
  });
  await client.goods.writeOff({
    id: uuidv7(),
    reason: 'expired',
    lines: [
      { sku: MILK.sku, units: 6 },
      { sku: SAMSA.sku, units: 1 },
    ],
  });
  const stock = new Map((await client.kiosk.goods({})).map((product) => [product.sku as string, product.stock]));
  for (const [category, off] of [
    ['drinks', -4],
    ['handmade', 0],
    [null, 2],
  ] as const) {
    const id = uuidv7();
    const { lines: over } = await client.stocktake.begin({ id, category });
    const some = over.filter((_line, index) => index < 6);
    for (const [index, { sku }] of some.entries()) {
      const units = Math.max(0, (stock.get(sku) ?? 0) + (index % 2 === 0 ? off : -Math.sign(off)));
      stock.set(sku, units);
      await counted(client, id, sku, units);
    }
    const now = await client.stocktake.state({});
    await client.stocktake.finish({ id, revision: now?.revision ?? 0, noneLeft: [] });
  }
};

/** A stocktake half-way over a long stand: some as recorded, some not, some to be looked at again. */
export const halfCounted = async (client: ShopClient): Promise<void> => {
  await manyGoods(client);
  await signIn(client);
  const id = uuidv7();
  await client.stocktake.begin({ id, category: null });
  const stock = new Map((await client.kiosk.goods({})).map((product) => [product.sku as string, product.stock]));
  await counted(client, id, WATER.sku, stock.get(WATER.sku) ?? 0);
  await counted(client, id, JUICE.sku, (stock.get(JUICE.sku) ?? 0) - 2);
  await counted(client, id, MILK.sku, 1);
  for (let n = 0; n < 6; n += 1) await counted(client, id, `LONG-${n}`, n === 3 ? 5 : 12);
};
