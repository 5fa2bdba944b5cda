import { uuidv7 } from 'uuidv7';
import { addDays, businessDateAt, utcMs } from '../../../shop/time.ts';
import { manyGoods } from './many-goods.ts';
import { halfCounted, stocked } from './stocked.ts';
import { storied } from './storied.ts';
import { JUICE, MILK, SAMSA, SHEEP, TEA, WATER } from '../goods.ts';
import {
  ADMINISTRATOR,
  NEVER_OPEN,
  raised,
  SETTINGS,
  tenge,
  type SampleShop,
  type ShopClient,
} from '../sample-shop.ts';

/** A promise that is open in the shop `open`. */
export const OPEN_CODE = 'ТЕҢІЗ-47';
const SKUS = { water: WATER.sku, samsa: SAMSA.sku, tea: TEA.sku, sheep: SHEEP.sku };

const promised = async (client: ShopClient, code: string): Promise<void> => {
  const { id } = { id: uuidv7() };
  await client.kiosk.recordPurchase({
    id,
    lines: [{ sku: JUICE.sku, units: 1, price: tenge(JUICE.price) }],
    paid: tenge(JUICE.price),
    tender: { type: 'promise', code },
  });
};

/** Few left of some, none of others, a promise open, messages for the staff. */
const eventful = async (client: ShopClient): Promise<void> => {
  await raised(268_450)(client);
  await promised(client, OPEN_CODE);
  await client.session.open({ person: 'p1', pin: ADMINISTRATOR.pin });
  const lines = [
    { sku: SKUS.water, units: 47 },
    { sku: SKUS.samsa, units: 27 },
    { sku: SKUS.tea, units: 40 },
    { sku: SKUS.sheep, units: 4 },
  ];
  await client.goods.writeOff({ id: uuidv7(), reason: 'spoiled', lines });
  for (const about of ['no-change', 'box-full', 'price-tag-missing', 'sold-out'] as const) {
    await client.kiosk.tellUs({ id: uuidv7(), about, sku: null });
  }
  await client.kiosk.recordPurchase({
    id: uuidv7(),
    lines: [
      { sku: TEA.sku, units: 2, price: tenge(TEA.price) },
      { sku: MILK.sku, units: 1, price: tenge(MILK.price) },
    ],
    paid: tenge(520),
    tender: { type: 'cash', putIn: tenge(520), change: tenge(0), pieces: [] },
  });
};

const today = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
const schoolDays = Array.from({ length: 7 }, () => ({ opens: 8 * 60, closes: 17 * 60 }));
const daysOff = (days: number) => ({
  hours: { week: schoolDays, closedOn: Array.from({ length: days }, (_, ahead) => addDays(today, ahead)) },
});

const LONG_TITLE = {
  kk: 'Қарттар үйіне арналған жылы көрпелер мен қысқы киімдер, көктемге дейін жинаймыз',
  ru: 'Тёплые одеяла и зимняя одежда для дома престарелых, собираем до самой весны',
  en: 'Warm blankets and winter clothes for the old people’s home, collected by spring',
};

/** The shops in which screens are looked at. Null: a new data folder. */
export const SHOPS = {
  open: { past: eventful },
  /** As on the first day: nothing on the stand, nothing raised. */
  bare: { goods: 'none' },
  /** Names and sums as long as they get, and past its goal. */
  grand: {
    settings: {
      school: 'Шоқан Уәлиханов атындағы № 127 мамандандырылған физика-математика лицейі',
      campaign: { ...SETTINGS.campaign, title: LONG_TITLE, goal: tenge(12_500_000) },
    },
    past: raised(13_456_780),
  },
  /** A long list of goods with long names. */
  manyGoods: { past: manyGoods },
  /** Stock that moved, and stocktakes of it. */
  stocked: { past: stocked },
  /** A stocktake of a long stand is under way. */
  halfCounted: { past: halfCounted },
  /** Something of nearly every kind has happened. */
  storied: { second: true, past: storied },
  cashOnly: { settings: { phonePayment: null, promiseDays: null } },
  closedByStaff: { settings: { standOpen: false }, past: raised(268_450) },
  closedToday: { settings: daysOff(1) },
  closedForDays: { settings: daysOff(3) },
  neverOpen: { settings: NEVER_OPEN },
  new: null,
} as const satisfies Readonly<Record<string, SampleShop | null>>;

export type ShopName = keyof typeof SHOPS;
