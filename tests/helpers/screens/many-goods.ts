import { uuidv7 } from 'uuidv7';
import { ADMINISTRATOR, type ShopClient } from '../sample-shop.ts';

/** A name as long as a product may have. */
export const LONGEST = {
  kk: 'Жүзім мен кептірілген өрік қосылған сұлы жармасынан батончик',
  ru: 'Батончик из овсяных хлопьев с изюмом, курагой и орехами, 40 г',
  en: 'Oat bar with raisins, dried apricots and roasted hazelnuts 40g',
};

/** Goods with names and sums as long as they get, many of them, some retired. */
export const manyGoods = async (client: ShopClient): Promise<void> => {
  await client.session.open({ person: 'p1', pin: ADMINISTRATOR.pin });
  const cells = (n: number) =>
    [`LONG-${n}`, 'sweets', ...Object.values(LONGEST).map((name) => name.slice(0, 60)), 125_000 + n, 99_000, 12].join(
      ';',
    );
  const rows = Array.from({ length: 120 }, (_, n) => cells(n));
  const csv = ['sku;category;name_kk;name_ru;name_en;price;cost;opening_stock', ...rows].join('\n');
  await client.goods.import({ csv });
  await client.goods.retire({ id: uuidv7(), sku: 'LONG-119' });
  await client.goods.writeOff({ id: uuidv7(), reason: 'spoiled', lines: [{ sku: 'LONG-0', units: 14 }] });
};
