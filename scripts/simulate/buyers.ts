import { suggestedTotal, type Basket } from '../../shop/basket.ts';
import { money, times, type Money } from '../../shop/money.ts';
import type { Currency } from '../../shop/currency.ts';
import type { Tender } from '../../shop/schemas.ts';
import { addDays, type BusinessDate } from '../../shop/time.ts';
import type { Dice } from './dice.ts';
import { sumGiven, tenderFor } from './purse.ts';
import { takeGoods } from './stand.ts';
import type { MadePromise, World } from './world.ts';

const SECOND = 1000;

/**
 * A buyer at the kiosk: takes goods and pays. Now and then the basket was wrong and is taken back, goods leave with no word,
 * or the buyer tells the staff something. Answers how many purchases were recorded: none where the stand is empty.
 * @param pace 1 where there is time, less where the queue is long
 */
export async function buy(world: World, today: BusinessDate, pace: number): Promise<number> {
  const { dice, time, summary, shelves } = world;
  const taken = takeGoods(shelves, dice);
  if (taken.length === 0) return 0;
  const lines: Basket = taken.map(({ shelf, units }) => ({ sku: shelf.sku, units, price: shelf.price }));
  time.pass(pace * dice.between(6, 25) * SECOND);
  const { id, tender, paid } = await pay(world, lines, today);

  if (dice.percent(1.5)) {
    time.pass(pace * dice.between(3, 15) * SECOND);
    await world.client.kiosk.undo({ id: world.newId(), corrects: id });
    summary.undone += 1;
    payBack(world, tender, paid);
    for (const { shelf, units } of taken) shelf.units += units;
  }
  if (dice.percent(3.5)) leaveUnrecorded(world);
  await maybeTell(world);
  return 1;
}

async function pay(
  world: World,
  lines: Basket,
  today: BusinessDate,
): Promise<{ readonly id: string; readonly tender: Tender; readonly paid: Money }> {
  const { client, dice, settings, summary } = world;
  const suggested = suggestedTotal(lines);
  const id = world.newId();
  const promised = settings.promiseDays !== null && dice.percent(6);
  const paid = promised ? suggested : sumGiven(suggested, settings.currency, dice);
  const tender: Tender = promised
    ? { type: 'promise', code: (await client.kiosk.offerPromiseCode({})).code }
    : tenderFor(paid, settings.currency, settings.phonePayment !== null, dice);
  await client.kiosk.recordPurchase({ id, lines: [...lines], paid, tender });
  summary.purchases += 1;
  handOver(world, tender, paid);
  if (tender.type === 'promise') {
    world.promises.push({ code: tender.code, open: paid, payOn: dayToPay(today, world) });
    summary.promises += 1;
  }
  return { id, tender, paid };
}

/** Most promises are kept within days, some late, a few never. */
function dayToPay(today: BusinessDate, { dice }: World): BusinessDate | null {
  if (dice.percent(10)) return null;
  return addDays(today, dice.percent(85) ? dice.between(1, 5) : dice.between(6, 20));
}

/** Keeps a promise: all of it as a rule, else a part now, or a little more. */
export async function keepPromise(world: World, promise: MadePromise, today: BusinessDate): Promise<void> {
  const { client, dice, settings, summary } = world;
  const { code, open } = promise;
  try {
    await client.kiosk.findPromise({ code });
  } catch {
    // It was taken back at the kiosk right after it was made.
    promise.payOn = null;
    return;
  }
  const paid = dice.percent(88) ? open : dice.percent(50) ? half(open) : money(open + 5000);
  const tender = tenderFor(paid, settings.currency, settings.phonePayment !== null, dice);
  const { stillOpen } = await client.kiosk.settlePromise({ id: world.newId(), code, paid, tender });
  summary.settlements += 1;
  handOver(world, tender, paid);
  promise.open = money(stillOpen);
  promise.payOn = stillOpen > 0 ? addDays(today, dice.between(2, 6)) : null;
}

/** About half, in steps of ten tenge. */
function half(sum: Money): Money {
  return money(Math.max(1000, Math.round(sum / 2 / 1000) * 1000));
}

/** Somebody gives with no goods: "I forgot to pay last time". */
export async function give(world: World): Promise<void> {
  const { client, dice, settings, summary } = world;
  const paid = times(money(dice.weighted([5000, 10_000, 20_000, 50_000], (value) => 1 / value)), 1);
  const tender = tenderFor(paid, settings.currency, settings.phonePayment !== null, dice);
  await client.kiosk.recordGift({ id: world.newId(), paid, tender });
  handOver(world, tender, paid);
  summary.gifts += 1;
}

/**
 * The money of what was recorded goes where it was said to go; but now and then a hand takes a coin too many or too few out of
 * the box, and a phone says "paid" where the bank never does.
 */
function handOver({ dice, really, settings }: World, tender: Tender, paid: Money): void {
  if (tender.type === 'cash') really.box = Math.max(0, really.box + paid + slip(settings.currency, dice));
  if (tender.type === 'qr' && !dice.percent(0.3)) really.phone += paid;
}

function slip({ coins }: Currency, dice: Dice): number {
  if (coins.length === 0 || !dice.percent(1)) return 0;
  const coin = dice.weighted(coins, (value) => 1 / value);
  return dice.percent(45) ? coin : -coin;
}

/** What was put in is taken out again. */
function payBack({ really }: World, tender: Tender, paid: Money): void {
  if (tender.type === 'cash') really.box = Math.max(0, really.box - paid);
  if (tender.type === 'qr') really.phone -= paid;
}

/** A unit is taken and nothing is said. The ledger never hears of it; only counting the shelves will. */
function leaveUnrecorded({ shelves, dice, summary }: World): void {
  const full = shelves.filter((shelf) => shelf.units > 0);
  if (full.length === 0) return;
  const shelf = dice.weighted(full, ({ appeal }) => appeal);
  shelf.units -= 1;
  summary.unrecordedUnits += 1;
  summary.unrecordedValue += shelf.price;
}

async function maybeTell(world: World): Promise<void> {
  const { client, dice, shelves, summary } = world;
  const tell = async (about: 'sold-out' | 'price-tag-missing' | 'box-full' | 'no-change', sku: string | null) => {
    await client.kiosk.tellUs({ id: world.newId(), about, sku });
    summary.notices += 1;
  };
  const empty = shelves.find((shelf) => shelf.units === 0);
  if (empty && dice.percent(0.6)) await tell('sold-out', empty.sku);
  if (dice.percent(0.12)) await tell('price-tag-missing', dice.weighted(shelves, () => 1).sku);
  if (dice.percent(0.05)) await tell('box-full', null);
  if (dice.percent(0.08)) await tell('no-change', null);
}
