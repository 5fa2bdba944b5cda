import { uuidv7 } from 'uuidv7';
import { denominations, TENGE } from '../../../shop/currency.ts';
import { businessDateAt, utcMs } from '../../../shop/time.ts';
import { SAMSA, SHEEP, TEA, WATER } from '../goods.ts';
import { ADMINISTRATOR, SECOND, SETTINGS, signInAs, tenge, type ShopClient } from '../sample-shop.ts';
import { stocked } from './stocked.ts';

const LINE = { sku: WATER.sku, units: 2, price: tenge(WATER.price) };
const CASH = {
  type: 'cash' as const,
  putIn: tenge(500),
  change: tenge(100),
  pieces: [{ value: tenge(500), count: 1 }],
};

const trade = async (client: ShopClient): Promise<void> => {
  const bought = { id: uuidv7(), lines: [LINE], paid: tenge(400), tender: CASH };
  await client.kiosk.recordPurchase(bought);
  await client.kiosk.undo({ id: uuidv7(), corrects: bought.id });
  const wrong = { ...bought, id: uuidv7() };
  await client.kiosk.recordPurchase(wrong);
  await client.corrections.correct({
    id: uuidv7(),
    entry: wrong.id,
    reason: 'wrong-sum',
    note: 'Оқушы түбіртекті көрсетті, төленгені басқа сома екен',
  });
  const many = [WATER, TEA, SAMSA, SHEEP].map(({ sku, price }) => ({ sku, units: 1, price: tenge(price) }));
  const paid = tenge([WATER, TEA, SAMSA, SHEEP].reduce((sum, { price }) => sum + price, 0) + 100);
  await client.kiosk.recordPurchase({ id: uuidv7(), lines: many, paid, tender: { type: 'qr' } });
  const promised = { ...bought, id: uuidv7(), tender: { type: 'promise', code: 'ТЕҢІЗ-47' } } as const;
  await client.kiosk.recordPurchase(promised);
  await client.kiosk.settlePromise({ id: uuidv7(), code: 'ТЕҢІЗ-47', paid: tenge(450), tender: { type: 'qr' } });
  await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(1000), tender: { type: 'qr' } });
  const { id: notice } = await client.kiosk.tellUs({ id: uuidv7(), about: 'sold-out', sku: TEA.sku });
  await client.notices.handle({ id: uuidv7(), notice });
};

const settle = async (client: ShopClient): Promise<void> => {
  const today = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
  await client.tally.record({
    id: uuidv7(),
    day: today,
    lines: [LINE],
    cash: tenge(300),
    phone: tenge(100),
    foundByCount: null,
    note: null,
  });
  const { days } = await client.phone.state({});
  const claimed = days.reduce((sum, { amount }) => sum + amount, 0);
  await client.phone.confirm({
    id: uuidv7(),
    through: today,
    claimed,
    confirmed: claimed - tenge(100),
    rows: null,
    reason: 'unknown',
    note: null,
  });
};

const countTheBox = async (client: ShopClient): Promise<void> => {
  const { count } = await client.box.open({
    box: '2',
    seal: { state: 'broken', number: '004718' },
    apart: false,
    recounts: null,
  });
  const rows = denominations(TENGE).map((value) => ({ value, count: value === tenge(50) ? 5 : 0 }));
  const locked = await client.box.lock({
    id: uuidv7(),
    count,
    sheet: { revision: 0, rows },
    signers: [
      { person: 'p1', pin: ADMINISTRATOR.pin },
      { person: 'p2', pin: SECOND.pin },
    ],
  });
  await client.box.seal({
    id: uuidv7(),
    count: locked.id,
    leftPieces: [{ value: tenge(50), count: 1 }],
    bag: 'B-17',
    seal: '004719',
    reason: 'unknown',
    note: null,
  });
};

/** Something of nearly every kind has happened, somebody with a long name was added, and somebody tried a PIN. */
export const storied = async (client: ShopClient): Promise<void> => {
  await stocked(client);
  await trade(client);
  await settle(client);
  await countTheBox(client);
  await client.people.add({
    id: uuidv7(),
    name: 'Нұрсұлтан-Бекзат Әбдіқадырұлы Жұмағұловский (кезекші)',
    role: 'staff',
    pin: '9146',
  });
  await client.goods.order({ id: uuidv7(), skus: [TEA.sku, WATER.sku] });
  await client.settings.change({ id: uuidv7(), changes: { sound: true, fewLeft: 7, hours: SETTINGS.hours } });
  for (let tries = 0; tries < 3; tries += 1) {
    await signInAs(client, { ...SECOND, pin: '0000' }).catch(() => undefined);
  }
};
