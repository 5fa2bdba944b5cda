import { uuidv7 } from 'uuidv7';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays, businessDateAt, utcMs } from '../../shop/time.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { inShop, makeShop, signInAs, tenge } from '../helpers/sample-shop.ts';
import { EXACT, newProduct, PRICE, purchase, SETTINGS } from './contract/inputs.ts';
import { fakeTime, newFolder, openRouter, removeFolders } from './open-client.ts';
import { codeOf } from './refusal.ts';

afterAll(removeFolders);

const DAY_MS = 86_400_000;

/** A shop whose time is in the test's hands; it was opened when the machine's clock said so. */
async function openShop() {
  const folder = newFolder();
  await makeShop(folder, { settings: SETTINGS });
  const time = fakeTime(Date.now());
  const opened = openRouter(folder, time);
  const { client } = opened;
  const today = () => businessDateAt(utcMs(time.clock()), SETTINGS.timeZone);
  /** Days go by; who was signed in comes back. */
  const pass = async (days: number) => {
    time.pass(days * DAY_MS);
    await signInAs(client);
  };
  await signInAs(client);
  return { folder, client, today, pass, close: opened.close };
}

describe('what staff settle, as the days go by', () => {
  it('a promise is old when its day is past, and not before', async () => {
    const { client, pass, today, close } = await openShop();
    const { code } = await client.kiosk.offerPromiseCode({});
    const { id } = await client.kiosk.recordPurchase(purchase({ tender: { type: 'promise', code } }));
    const madeOn = today();
    const letGo = () => client.promises.letGo({ id: uuidv7(), purchase: id, reason: 'too-old', note: null });
    await pass(SETTINGS.promiseDays ?? 0);
    expect((await client.promises.list({ state: 'open', page: 0 })).items).toMatchObject([
      { dueOn: today(), old: false },
    ]);
    expect(await codeOf(letGo())).toBe('promise-not-old');
    await pass(1);
    expect((await client.promises.list({ state: 'open', page: 0 })).items).toMatchObject([{ madeOn, old: true }]);
    await letGo();
    await close();
  });

  it('a purchase is corrected for thirty days', async () => {
    const { client, pass, close } = await openShop();
    const { id: first } = await client.kiosk.recordPurchase(purchase());
    const { id: other } = await client.kiosk.recordPurchase(purchase());
    const correct = (entry: string) =>
      client.corrections.correct({ id: uuidv7(), entry, reason: 'mistake', note: null });
    await pass(30);
    expect((await client.corrections.find({ day: null, page: 0 })).items).toHaveLength(2);
    await correct(first);
    await pass(1);
    expect((await client.corrections.find({ day: null, page: 0 })).items).toEqual([]);
    expect(await codeOf(correct(other))).toBe('correction-too-late');
    const right = { inPlaceOf: first, lines: [...purchase().lines], paid: PRICE, tender: 'cash' as const };
    expect(await codeOf(client.corrections.record({ id: uuidv7(), ...right }))).toBe('correction-too-late');
    await close();
  });

  it('finds the purchases of one day, a page at a time', async () => {
    const { client, pass, today, close } = await openShop();
    const buy = async (times: number) => {
      for (let time = 0; time < times; time += 1) await client.kiosk.recordPurchase(purchase());
    };
    await buy(35);
    const first = today();
    await pass(2);
    await buy(3);
    const ids = async (day: string | null, page: number) =>
      (
        await client.corrections.find({ day: day === null ? null : addDays(first, day === 'first' ? 0 : 2), page })
      ).items.map(({ seq }) => seq);
    expect(await ids('second', 0)).toHaveLength(3);
    const [top, rest] = [await ids('first', 0), await ids('first', 1)];
    expect([top.length, rest.length]).toEqual([30, 5]);
    expect(new Set([...top, ...rest]).size).toBe(35);
    expect([...top, ...rest]).toEqual([...top, ...rest].toSorted((a, b) => b - a));
    expect((await client.corrections.find({ day: first, page: 1 })).more).toBe(false);
    expect(await ids(null, 0)).toHaveLength(30);
    await close();
  });

  it('a sheet of paper stands on its own day, at the prices of that day, for thirty days', async () => {
    const { client, folder, pass, today, close } = await openShop();
    const opened = today();
    await pass(3);
    const paperDay = today();
    await pass(2);
    await client.goods.save({ id: uuidv7(), product: newProduct('DR-01', { price: tenge(900) }) });
    await client.goods.save({ id: uuidv7(), product: newProduct('T-1', { price: tenge(70) }) });
    const prices = new Map(
      (await client.tally.goods({ day: paperDay })).map(({ sku, price }) => [sku as string, price]),
    );
    expect([prices.get('DR-01'), prices.get('T-1')]).toEqual([PRICE, tenge(70)]);
    const sheet = (price: number) => ({
      id: uuidv7(),
      day: paperDay,
      lines: [{ sku: 'DR-01', units: 2, price }],
      cash: tenge(300),
      phone: tenge(100),
      foundByCount: null,
      note: null,
    });
    expect(await codeOf(client.tally.record(sheet(tenge(900))))).toBe('price-changed');
    const recorded = sheet(PRICE);
    await client.tally.record(recorded);
    const other = { ...recorded, day: today(), lines: [{ sku: 'DR-01', units: 2, price: PRICE }] };
    expect(await codeOf(client.tally.record(other))).toBe('entry-conflict');
    expect(entriesOf(folder, 'tally-recorded').map(({ businessDate }) => businessDate)).toEqual([paperDay]);
    expect((await client.phone.state({})).days).toMatchObject([{ date: paperDay, amount: tenge(100) }]);
    expect((await client.corrections.find({ day: paperDay, page: 0 })).items).toMatchObject([
      { kind: 'tally-recorded', tender: 'paper', paid: tenge(400) },
    ]);
    expect((await client.tally.state({})).from).toBe(opened);
    await pass(29);
    expect(await codeOf(client.tally.record({ ...sheet(PRICE), id: uuidv7() }))).toBe('day-out-of-range');
    expect((await client.tally.state({})).from).toBe(addDays(today(), -30));
    await close();
  });

  it('phone payments of one day wait while those before it are confirmed', async () => {
    const { client, pass, today, close } = await openShop();
    const pay = async () => await client.kiosk.recordPurchase(purchase({ tender: { type: 'qr' } }));
    await pay();
    const first = today();
    await pass(1);
    await pay();
    await pay();
    await client.phone.confirm({
      id: uuidv7(),
      through: first,
      claimed: PRICE,
      confirmed: PRICE,
      rows: null,
      reason: null,
      note: null,
    });
    expect(await client.phone.state({})).toEqual({
      today: today(),
      confirmedThrough: first,
      days: [{ date: today(), claims: 2, amount: tenge(400) }],
    });
    await close();
  });
});

describe('the log and the ledger', () => {
  it('hold nothing of a statement but how many rows there were', async () => {
    const folder = newFolder();
    await makeShop(folder, { settings: SETTINGS });
    const logged: string[] = [];
    const write = (...said: unknown[]) => void logged.push(JSON.stringify(said));
    const opened = openRouter(folder, { log: { info: write, warn: write, error: write } });
    await signInAs(opened.client);
    const today = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
    const rows = [{ line: 2, date: today, minutes: 617, amount: 123_457 }];
    await opened.client.phone.matchStatement({ through: today, rows });
    const hostile = [{ ...rows[0], name: 'Айнұр Серікқызы', card: '4400 4301' }] as unknown as typeof rows;
    expect(await codeOf(opened.client.phone.matchStatement({ through: today, rows: hostile }))).toMatch(/^BAD_REQUEST/);
    await opened.client.phone.confirm({
      id: uuidv7(),
      through: today,
      claimed: 0,
      confirmed: 123_457,
      rows,
      reason: 'not-recorded',
      note: null,
    });
    await opened.close();
    const [entry] = entriesOf(folder, 'phone-confirmed');
    expect(entry?.body.statement).toEqual({ rows: 1, matched: 0, claimsWithoutRow: 0 });
    expect(JSON.stringify(entry)).not.toMatch(/617/);
    expect(logged.join('\n')).not.toMatch(/Айнұр|4400|123457/);
  });
});

it('a purchase of before this program still reads: staff’s own has one field more', async () => {
  const folder = newFolder();
  await makeShop(folder, { settings: SETTINGS });
  await inShop(folder, async (client) => {
    await signInAs(client);
    const { id } = await client.kiosk.recordPurchase(purchase({ tender: EXACT }));
    await client.corrections.correct({ id: uuidv7(), entry: id, reason: 'wrong-sum', note: null });
    const lines = [...purchase().lines];
    await client.corrections.record({ id: uuidv7(), inPlaceOf: id, lines, paid: PRICE, tender: 'cash' });
  });
  const [first, second] = entriesOf(folder, 'purchase-recorded');
  expect(first?.body).not.toHaveProperty('inPlaceOf');
  expect(second).toMatchObject({ actor: 'person:p1', body: { inPlaceOf: first?.id } });
});
