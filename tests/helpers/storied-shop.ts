import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { businessDateAt, utcMs } from '../../shop/time.ts';
import { ADMINISTRATOR, makeShop, SECOND, signInAs, tenge, type ShopClient } from './sample-shop.ts';

/** Words that people typed and that nobody outside is to read. */
export const REMARKS = {
  tally: 'Свет отключили, писала Гүлнар апай',
  correction: 'Ошибся Тимур из 7 «Б»',
  phone: 'Спросить у Ерлана про перевод',
  given: 'Звонить Айбеку 8 701 000 00 00',
} as const;

/** What is nobody's business in a shop that `tellStory` made: names, remarks and the address to pay to. */
export const PERSONAL = [ADMINISTRATOR.name, SECOND.name, ...Object.values(REMARKS), 'pay.example'] as const;

const WATER = { sku: 'DR-01', units: 1, price: tenge(200) } as const;

/**
 * Trade in which every kind of remark is made: bought and promised, a paper sheet, a correction of it, payments by phone
 * confirmed, money given with a remark and given once more, one gift taken back.
 */
export async function tellStory(client: ShopClient): Promise<void> {
  const today = businessDateAt(utcMs(Date.now()), 'Asia/Almaty');
  const buy = async (tender: Parameters<ShopClient['kiosk']['recordPurchase']>[0]['tender']) =>
    await client.kiosk.recordPurchase({ id: uuidv7(), lines: [WATER], paid: tenge(250), tender });
  for (let times = 0; times < 30; times += 1) {
    await buy({ type: 'cash', putIn: tenge(500), change: tenge(250), pieces: [{ value: tenge(500), count: 1 }] });
    await buy({ type: 'qr' });
  }
  const { code } = await client.kiosk.offerPromiseCode({});
  await buy({ type: 'promise', code });
  await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(100_000), tender: { type: 'qr' } });

  await signInAs(client);
  const sheet = { day: today, lines: [WATER], cash: tenge(200), phone: tenge(0), foundByCount: null };
  const { id: tally } = await client.tally.record({ id: uuidv7(), ...sheet, note: REMARKS.tally });
  await client.corrections.correct({ id: uuidv7(), entry: tally, reason: 'mistake', note: REMARKS.correction });
  const { days } = await client.phone.state({});
  const claimed = days.reduce((sum, { amount }) => sum + amount, 0);
  const counted = { through: today, claimed, confirmed: claimed, rows: null, reason: null };
  await client.phone.confirm({ id: uuidv7(), ...counted, note: REMARKS.phone });

  const { campaigns } = await client.fund.state({});
  const campaign = campaigns.find(({ figures }) => figures.left >= tenge(90_000))?.id ?? null;
  const give = async (charity: string, note: string | null) =>
    await client.fund.give({
      id: uuidv7(),
      charity,
      purpose: 'Кітаптар',
      amount: tenge(20_000),
      from: 'bank',
      campaign,
      document: '17',
      receipt: null,
      note,
    });
  await give('Ауыл кітапханасы', null);
  const { id: remarked } = await give('Балалар үйі', REMARKS.given);
  await give('Балалар үйі', null);
  await client.fund.correct({ id: uuidv7(), entry: remarked, reason: 'mistake', note: null });
  await client.session.lock({});
}

/** The data folder of a new shop with such a story. */
export async function storiedShop(): Promise<string> {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'adal-storied-')), 'shop');
  await makeShop(dataDir, { second: true, past: tellStory });
  return dataDir;
}
