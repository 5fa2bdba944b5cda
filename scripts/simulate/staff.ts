import { money, type Money } from '../../shop/money.ts';
import { weekday, type BusinessDate } from '../../shop/time.ts';
import { UsageError } from '../options.ts';
import { ADMINISTRATOR } from './sample-shop.ts';
import { fullShelf, type Shelf } from './stand.ts';
import type { World } from './world.ts';

const MONDAY = 0;
const THURSDAY = 3;
const FRIDAY = 4;
/** Lines that one delivery may have. */
const MAX_LINES = 500;

/** Opens a session. Throws a UsageError when the shop is not one that was made up here. */
export async function signIn({ client }: World): Promise<void> {
  const person = (await client.session.people({})).find(({ name }) => name === ADMINISTRATOR.name);
  if (!person) throw new UsageError('That shop was not made by a simulation: choose another folder.');
  await client.session.open({ person: person.id, pin: ADMINISTRATOR.pin });
}

/** What a unit costs the school: two thirds of its price, in steps of ten tenge. */
function costOf(price: Money): Money {
  return money(Math.round((price * 0.65) / 1000) * 1000);
}

/** Before the first lesson: does what buyers asked for, fills the shelves, and now and then puts on a new price. */
export async function beforeSchool(world: World, today: BusinessDate, purchasesADay: number): Promise<void> {
  const { client, dice, time } = world;
  await signIn(world);
  const { notices } = await client.notices.list({});
  for (const { id } of notices) {
    await client.notices.handle({ id: world.newId(), notice: id });
    time.pass(5000);
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
  const { client, dice, shelves, summary, time } = world;
  const lines = shelves.flatMap((shelf) => {
    const full = fullShelf(shelf, shelves, purchasesADay);
    const isGiven = shelf.category === 'handmade';
    return today(shelf) && shelf.units < full * 0.6
      ? [{ shelf, units: full - shelf.units, unitCost: isGiven ? money(0) : costOf(shelf.price) }]
      : [];
  });
  if (lines.length === 0) return;
  const given = lines.every(({ unitCost }) => unitCost === 0) || dice.percent(8);
  await client.goods.receive({
    id: world.newId(),
    source: given ? 'given' : 'bought',
    lines: lines.slice(0, MAX_LINES).map(({ shelf, units, unitCost }) => ({ sku: shelf.sku, units, unitCost })),
  });
  for (const { shelf, units } of lines.slice(0, MAX_LINES)) shelf.units += units;
  summary.deliveries += 1;
  time.pass(30_000);
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

/** After the last lesson of a week: pastry that nobody bought is written off, and what was broken on the way. */
export async function afterSchool(world: World, today: BusinessDate): Promise<void> {
  const { client, dice, shelves } = world;
  if (weekday(today) !== FRIDAY) return;
  const stale = shelves.filter((shelf) => shelf.category === 'bakery' && shelf.units > 0);
  const broken = shelves.filter((shelf) => shelf.category !== 'bakery' && shelf.units > 3 && dice.percent(2));
  if (stale.length + broken.length === 0) return;
  await signIn(world);
  if (stale.length > 0) await writeOff(world, 'expired', stale, (shelf) => shelf.units);
  if (broken.length > 0) await writeOff(world, 'damaged', broken, () => 1);
  await client.session.lock({});
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
