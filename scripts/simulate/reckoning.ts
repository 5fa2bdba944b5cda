import { changeToLeave } from '../../shop/box-float.ts';
import { changeFor, type Pieces } from '../../shop/change.ts';
import { denominations, type Currency } from '../../shop/currency.ts';
import { money, sum, type Money } from '../../shop/money.ts';
import { addDays, weekday, type BusinessDate } from '../../shop/time.ts';
import { ADMINISTRATOR, COLLEAGUE } from './sample-shop.ts';
import { workFor, type World } from './world.ts';

/* What staff hold against each other: shelves, box and bank with the records. */

const SECOND = 1000;
const MONDAY = 0;
const FRIDAY = 4;
/** A Monday, to tell even weeks from odd ones. */
const SOME_MONDAY = Date.parse('2024-01-01');
const WEEK_MS = 7 * 86_400_000;
/** After so many days nobody waits for a promise any more. */
const GIVEN_UP_AFTER = 30;

/** Whether the box is counted on this day: once a week, after the last lesson. */
export function isBoxDay(date: BusinessDate): boolean {
  return weekday(date) === FRIDAY;
}

/** Whether the shelves are counted on this day: every other week. */
export function isStocktakeDay(date: BusinessDate): boolean {
  return isBoxDay(date) && Math.floor((Date.parse(date) - SOME_MONDAY) / WEEK_MS) % 2 === 0;
}

/** Whether the bank's statement and old promises are gone through on this day. */
export function isSettlingDay(date: BusinessDate): boolean {
  return weekday(date) === MONDAY;
}

/** Counts every product along the shelves. Units that left with no word come to light. Needs a session. */
export async function takeStock(world: World): Promise<void> {
  const { client, newId, shelves, summary } = world;
  const stocktake = await client.stocktake.begin({ id: newId(), category: null });
  let { revision } = stocktake;
  for (const { sku } of stocktake.lines) {
    const units = shelves.find((shelf) => shelf.sku === sku)?.units ?? 0;
    const look = async () => {
      await workFor(world, 4 * SECOND);
      const counted = await client.stocktake.count({ id: newId(), stocktake: stocktake.id, sku, units });
      revision = counted.revision;
      return counted.line;
    };
    if ((await look()).state === 'look-again') await look();
  }
  await client.stocktake.finish({ id: stocktake.id, revision, noneLeft: [] });
  summary.stocktakes += 1;
}

/** Two people open the box, count it, sign, leave some change and put the rest into a bag. Needs a session. */
export async function countBox(world: World, today: BusinessDate): Promise<void> {
  const { client, dice, newId, settings, really, summary } = world;
  const { last } = await client.box.state({});
  const { count } = await client.box.open({
    box: '1',
    seal: last?.nextSeal ? { state: dice.percent(97) ? 'intact' : 'broken', number: last.nextSeal } : { state: 'none' },
    apart: false,
    recounts: null,
  });
  const found = piecesOf(really.box, settings.currency);
  const rows: Pieces[] = [];
  let revision = 0;
  for (const value of denominations(settings.currency)) {
    await workFor(world, dice.between(10, 40) * SECOND);
    rows.push({ value, count: found.find((pieces) => pieces.value === value)?.count ?? 0 });
    ({ revision } = await client.box.save({ count, revision, rows: [...rows], done: false }));
  }
  const id = newId();
  const locked = await client.box.lock({ id, count, sheet: { revision, rows }, signers: await signatures(world) });
  await workFor(world, 60 * SECOND);
  const leftPieces = changeToLeave(found, settings.currency);
  const number = today.slice(2).replaceAll('-', '');
  const closed = await client.box.seal({
    id: newId(),
    count: id,
    leftPieces: [...leftPieces],
    bag: `B-${number}`,
    seal: `S-${number}`,
    reason: locked.difference === 0 ? null : dice.percent(70) ? 'wrong-change' : 'unknown',
    note: null,
  });
  really.box -= closed.sealing?.moved ?? 0;
  summary.counts += 1;
}

type Signature = { readonly person: string; readonly pin: string };

async function signatures({ client }: World): Promise<[Signature, Signature]> {
  const people = await client.session.people({});
  const sign = ({ name, pin }: { readonly name: string; readonly pin: string }): Signature => ({
    person: people.find((person) => person.name === name)?.id ?? '',
    pin,
  });
  return [sign(ADMINISTRATOR), sign(COLLEAGUE)];
}

/** A sum as it would lie in a box: some of each note and coin. What the smallest coin cannot make is not there. */
function piecesOf(amount: number, currency: Currency): readonly Pieces[] {
  const values = denominations(currency);
  const counts = new Map<Money, number>();
  let left = amount - (amount % (values.at(-1) ?? 1));
  const lay = (value: Money, count: number) => {
    counts.set(value, (counts.get(value) ?? 0) + count);
    left -= value * count;
  };
  for (const value of values) lay(value, Math.floor((left * 0.3) / value));
  for (const { value, count } of changeFor(money(left), currency) ?? []) lay(value, count);
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter(({ count }) => count > 0);
}

/** Holds what buyers claim to have paid by phone, up to yesterday, against what came to the bank. Needs a session. */
export async function confirmPhone({ client, newId, really }: World, today: BusinessDate): Promise<void> {
  const through = addDays(today, -1);
  const { days } = await client.phone.state({});
  const waiting = days.filter(({ date }) => date <= through);
  if (waiting.length === 0) return;
  const claimed = sum(waiting.map(({ amount }) => amount));
  const confirmed = money(Math.max(0, really.phone));
  const reason = confirmed === claimed ? null : 'not-recorded';
  await client.phone.confirm({ id: newId(), through, claimed, confirmed, rows: null, reason, note: null });
  really.phone = 0;
}

/** Lets go of promises that nobody waits for any more. Needs a session. */
export async function letOldPromisesGo(world: World, today: BusinessDate): Promise<void> {
  const { client, newId, promises } = world;
  const { items } = await client.promises.list({ state: 'open', page: 0 });
  for (const { purchase, code } of items.filter(({ madeOn }) => addDays(madeOn, GIVEN_UP_AFTER) < today)) {
    await workFor(world, 10 * SECOND);
    await client.promises.letGo({ id: newId(), purchase, reason: 'too-old', note: null });
    for (const promise of promises) if (promise.code === code) promise.payOn = null;
  }
}

/** Somebody brings back what they bought today, unopened, and gets their cash back out of the box. Needs a session. */
export async function takeBack(world: World, today: BusinessDate): Promise<void> {
  const { client, dice, newId, shelves, really, summary } = world;
  const { items } = await client.corrections.find({ day: today, page: 0 });
  const bought = items.filter(
    ({ kind, tender, correction, paid }) =>
      kind === 'purchase-recorded' && tender === 'cash' && !correction && paid <= really.box,
  );
  if (bought.length === 0) return;
  const { id, lines, paid } = dice.weighted(bought, () => 1);
  await client.corrections.correct({ id: newId(), entry: id, reason: 'goods-returned', note: null });
  for (const { sku, units } of lines) {
    const shelf = shelves.find((one) => one.sku === sku);
    if (shelf) shelf.units += units;
  }
  really.box -= paid;
  summary.returned += 1;
}
