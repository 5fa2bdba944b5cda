import { money, type Money } from '../../shop/money.ts';
import { weekday, type BusinessDate } from '../../shop/time.ts';
import { UsageError } from '../options.ts';
import { fundCanPay, fundDay } from './fund.ts';
import {
  confirmPhone,
  countBox,
  isBoxDay,
  isSettlingDay,
  isStocktakeDay,
  letOldPromisesGo,
  takeBack,
  takeStock,
} from './reckoning.ts';
import { ADMINISTRATOR, COLLEAGUE } from './sample-shop.ts';
import { fullShelf, type Shelf } from './stand.ts';
import { workFor, type World } from './world.ts';

const MONDAY = 0;
const THURSDAY = 3;
/** Lines that one delivery may have. */
const MAX_LINES = 500;

/** Opens a session. Throws a UsageError when the shop is not one that was made up here. */
export async function signIn(
  { client }: World,
  who: typeof ADMINISTRATOR | typeof COLLEAGUE = ADMINISTRATOR,
): Promise<void> {
  const person = (await client.session.people({})).find(({ name }) => name === who.name);
  if (!person) throw new UsageError('That shop was not made by a simulation: choose another folder.');
  await client.session.open({ person: person.id, pin: who.pin });
}

/** The box is counted by two: the second one, where they are not there yet. Needs a session of the administrator. */
export async function addColleague({ client, newId }: World): Promise<void> {
  const people = await client.session.people({});
  if (people.some(({ name }) => name === COLLEAGUE.name)) return;
  await client.people.add({ id: newId(), ...COLLEAGUE, role: 'staff' });
}

/** What a unit costs the school: two thirds of its price, in steps of ten tenge. */
function costOf(price: Money): Money {
  return money(Math.round((price * 0.65) / 1000) * 1000);
}

/** Before the first lesson: does what buyers asked for, fills the shelves, and now and then puts on a new price. */
export async function beforeSchool(world: World, today: BusinessDate, purchasesADay: number): Promise<void> {
  const { client, dice } = world;
  await signIn(world);
  const { notices } = await client.notices.list({});
  for (const { id } of notices) {
    await client.notices.handle({ id: world.newId(), notice: id });
    await workFor(world, 5000);
  }
  if (isSettlingDay(today)) {
    await confirmPhone(world, today);
    await letOldPromisesGo(world, today);
    await fundDay(world, today);
  }
  const isMarketDay = [MONDAY, THURSDAY].includes(weekday(today));
  await fill(
    world,
    purchasesADay,
    (shelf) => shelf.category === 'bakery' || (isMarketDay && shelf.category !== 'handmade'),
  );
  if (weekday(today) === MONDAY) await fill(world, purchasesADay, (shelf) => shelf.category === 'handmade');
  if (dice.percent(4)) await raisePrice(world);
  await client.session.lock({});
}

/** Brings the shelves that fall to it today and are half empty back to full. */
async function fill(world: World, purchasesADay: number, today: (shelf: Shelf) => boolean): Promise<void> {
  const { client, dice, shelves, summary } = world;
  const lines = shelves.flatMap((shelf) => {
    const full = fullShelf(shelf, shelves, purchasesADay);
    const isGiven = shelf.category === 'handmade';
    return today(shelf) && shelf.units < full * 0.6
      ? [{ shelf, units: full - shelf.units, unitCost: isGiven ? money(0) : costOf(shelf.price) }]
      : [];
  });
  if (lines.length === 0) return;
  const given = lines.every(({ unitCost }) => unitCost === 0) || dice.percent(8);
  const cost = money(lines.slice(0, MAX_LINES).reduce((total, { units, unitCost }) => total + units * unitCost, 0));
  const fromFund = !given && dice.percent(10) && (await fundCanPay(world, cost));
  await client.goods.receive({
    id: world.newId(),
    source: given ? 'given' : fromFund ? 'fund' : 'bought',
    lines: lines.slice(0, MAX_LINES).map(({ shelf, units, unitCost }) => ({ sku: shelf.sku, units, unitCost })),
  });
  for (const { shelf, units } of lines.slice(0, MAX_LINES)) shelf.units += units;
  summary.deliveries += 1;
  await workFor(world, 30_000);
}

/** Everything got dearer: one label is written anew, up by a tenth. */
async function raisePrice(world: World): Promise<void> {
  const { client, dice, shelves, goods } = world;
  const shelf = dice.weighted(shelves, () => 1);
  const product = goods.get(shelf.sku);
  if (!product) return;
  const { sku, category, name, barcode, picture, allergens } = product;
  const price = money(Math.ceil((shelf.price * 1.08) / 1000) * 1000);
  await client.goods.save({
    id: world.newId(),
    product: { sku, category, name, price, cost: costOf(price), barcode, picture, allergens: [...allergens] },
  });
  shelf.price = price;
}

/**
 * After the last lesson: now and then something is brought back. At the end of a week what spoiled and broke is written off,
 * every other week the shelves are counted, and always the box.
 */
export async function afterSchool(world: World, today: BusinessDate): Promise<void> {
  const { client, dice } = world;
  const broughtBack = !isBoxDay(today) && dice.percent(6);
  if (!broughtBack && !isBoxDay(today)) return;
  await signIn(world, isStocktakeDay(today) ? ADMINISTRATOR : COLLEAGUE);
  if (broughtBack) await takeBack(world, today);
  if (isBoxDay(today)) await clearOut(world);
  if (isStocktakeDay(today)) await takeStock(world);
  if (isBoxDay(today)) await countBox(world, today);
  await client.session.lock({});
}

/** Pastry that nobody bought is written off before the weekend, and what was broken on the way. */
async function clearOut(world: World): Promise<void> {
  const { dice, shelves } = world;
  const stale = shelves.filter((shelf) => shelf.category === 'bakery' && shelf.units > 0);
  const broken = shelves.filter((shelf) => shelf.category !== 'bakery' && shelf.units > 3 && dice.percent(2));
  if (stale.length > 0) await writeOff(world, 'expired', stale, (shelf) => shelf.units);
  if (broken.length > 0) await writeOff(world, 'damaged', broken, () => 1);
}

async function writeOff(
  { client, newId }: World,
  reason: 'expired' | 'damaged',
  shelves: readonly Shelf[],
  unitsOf: (shelf: Shelf) => number,
): Promise<void> {
  const lines = shelves.slice(0, MAX_LINES).map((shelf) => ({ shelf, units: unitsOf(shelf) }));
  await client.goods.writeOff({
    id: newId(),
    reason,
    lines: lines.map(({ shelf, units }) => ({ sku: shelf.sku, units })),
  });
  for (const { shelf, units } of lines) shelf.units -= units;
}
