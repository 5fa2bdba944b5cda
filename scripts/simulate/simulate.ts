import { createRouterClient, ORPCError } from '@orpc/server';
import { openSnapshot } from '../../db/open.ts';
import { balance } from '../../db/queries/accounts.ts';
import { lastMoment } from '../../db/queries/last-moment.ts';
import { openShop } from '../../server/app.ts';
import type { Log } from '../../server/log.ts';
import { money } from '../../shop/money.ts';
import type { Settings } from '../../shop/schemas.ts';
import { addDays, businessDateAt, type BusinessDate } from '../../shop/time.ts';
import { UsageError } from '../options.ts';
import { arrivals, CLOSES, FILLING } from './bells.ts';
import { buy, give, keepPromise } from './buyers.ts';
import { createDice } from './dice.ts';
import { planDays, type PlannedDay } from './plan.ts';
import { ADMINISTRATOR, campaign, goalFor, sampleSettings } from './sample-shop.ts';
import { closedWeekdays, daysFrom, momentOf } from './school-calendar.ts';
import { addColleague, afterSchool, beforeSchool, signIn } from './staff.ts';
import { createShelves } from './stand.ts';
import {
  createIds,
  createTime,
  emptySummary,
  type RealMoney,
  type ShopClient,
  type Summary,
  type World,
} from './world.ts';

export type SimulationOptions = {
  readonly dataDir: string;
  /** How many days of the calendar, up to and with `end`; school is out on many of them. */
  readonly days: number;
  readonly end: BusinessDate;
  readonly seed: number;
  /** Exactly so many purchases; null: as many as such a school buys. */
  readonly purchases: number | null;
  readonly onProgress?: (recorded: number, planned: number) => void;
  /** What is done in the shop after the last day, with a session open; for the demonstration. */
  readonly atTheEnd?: (client: ShopClient, newId: () => string) => Promise<void>;
};

const ZONE = 'Asia/Almaty';
/** What an average purchase brings (minor units), for goals that can be reached. */
const AVERAGE_PURCHASE = 40_000;
/** The made-up PIN protects nothing, and staff come by often. */
const PIN_COST = 2 ** 10;

/** A fault of the program should be seen; what the disk does is told in a sentence. */
const FAULTS_ONLY: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => message === 'unknown fault' && console.error(message, fields),
};

/**
 * Trade that could have happened, through the same calls that the kiosk and the staff make, at moments of its own. A new data
 * folder gets the sample shop first. The same options give the same ledger, entry by entry. Throws a UsageError for a folder
 * that cannot be used.
 */
export async function simulate(options: SimulationOptions): Promise<Summary> {
  const { dataDir, seed, end } = options;
  const { first, really } = beginning(options);
  const dice = createDice(seed);
  const plan = planDays(daysFrom(first, end), options.purchases, dice);
  const planned = plan.reduce((sum, day) => sum + day.purchases, 0);
  if (planned === 0 && options.purchases !== 0)
    throw new UsageError('School is out on all of these days: choose others.');

  const time = createTime(momentOf(first, 7 * 3600, ZONE));
  const opened = openShop({
    dataDir,
    log: FAULTS_ONLY,
    host: { canLeave: false, leave: () => undefined },
    pinCost: PIN_COST,
    clock: time.now,
    uptime: time.now,
    random: dice.below,
  });
  if (!opened.ok) throw new UsageError(opened.message);
  const { shop } = opened;
  try {
    const client = createRouterClient(shop.router, { context: shop.contextFor('simulation') });
    const newId = createIds(time, dice);
    const settings = await settingsOf(client, newId, plan, first, end);
    const goods = await client.kiosk.goods({});
    const world: World = {
      client,
      dice,
      time,
      settings,
      newId,
      goods: new Map(goods.map((product) => [product.sku, product])),
      shelves: createShelves(goods, dice),
      promises: [],
      really,
      summary: emptySummary(),
    };
    await signIn(world);
    await addColleague(world);
    for (const [index, day] of plan.entries()) {
      if (index > 0 && index === Math.floor(plan.length * 0.6)) await nextCampaign(world, plan.slice(index));
      await schoolDay(world, day);
      options.onProgress?.(world.summary.purchases, planned);
    }
    if (options.atTheEnd) {
      await signIn(world);
      await options.atTheEnd(client, newId);
    }
    return world.summary;
  } catch (fault) {
    if (!(fault instanceof ORPCError) || fault.code !== 'disk-full') throw fault;
    throw new UsageError(`The disk that holds ${dataDir} is full: make room and begin again in a new folder.`);
  } finally {
    shop.close();
  }
}

/** The first day, and the money that is there. A shop that has traded before goes on the day after with what its books say. */
function beginning({ dataDir, days, end }: SimulationOptions): {
  readonly first: BusinessDate;
  readonly really: RealMoney;
} {
  const first = addDays(end, 1 - days);
  const opened = openSnapshot(dataDir);
  if (!opened.ok) return { first, really: { box: 0, phone: 0 } };
  const { db, close } = opened.folder;
  const last = lastMoment(db);
  const really = { box: balance(db, 'assets:box'), phone: balance(db, 'assets:phone') };
  close();
  if (last === undefined) return { first, really };
  const next = addDays(businessDateAt(last, ZONE), 1);
  if (next > end)
    throw new UsageError(`The shop in ${dataDir} has entries up to ${addDays(next, -1)}: name a later --end.`);
  return { first: next > first ? next : first, really };
}

/** The shop's settings; where there is no shop yet, the sample shop is opened. */
async function settingsOf(
  client: ShopClient,
  newId: () => string,
  plan: readonly PlannedDay[],
  first: BusinessDate,
  end: BusinessDate,
): Promise<Settings> {
  const shop = await client.kiosk.shop({});
  if (shop.state === 'open') return shop.settings;
  const goal = goalFor(money(expectedOf(plan.slice(0, Math.ceil(plan.length * 0.6)))));
  const settings = sampleSettings(campaign(0, goal, first), closedWeekdays(first, addDays(end, 60)));
  await client.setup.openShop({ id: newId(), settings, administrator: ADMINISTRATOR, goods: { from: 'sample' } });
  return settings;
}

function expectedOf(plan: readonly PlannedDay[]): number {
  return plan.reduce((sum, day) => sum + day.purchases, 0) * AVERAGE_PURCHASE;
}

/** The goal was reached; the shop raises money for something else from here on. */
async function nextCampaign(world: World, ahead: readonly PlannedDay[]): Promise<void> {
  const { client, time, newId } = world;
  const [day] = ahead;
  if (!day) return;
  time.moveTo(momentOf(day.date, (FILLING - 20) * 60, ZONE));
  await signIn(world);
  const known = (await client.fund.state({})).campaigns;
  const { startedOn: from, ...next } = campaign(known.length, goalFor(money(expectedOf(ahead))), day.date);
  await client.fund.saveCampaign({ id: newId(), campaign: { id: null, ...next, from, until: null } });
}

async function schoolDay(world: World, { date, purchases }: PlannedDay): Promise<void> {
  const { dice, time, promises } = world;
  time.moveTo(momentOf(date, FILLING * 60, ZONE));
  await beforeSchool(world, date, purchases);

  const due = promises.filter(({ payOn }) => payOn !== null && payOn <= date);
  const times = arrivals(purchases, dice);
  // Where the day is too short for its buyers, each is the quicker.
  const pace = Math.min(1, 8000 / Math.max(1, purchases * 15));
  for (const [index, seconds] of times.entries()) {
    time.moveTo(momentOf(date, seconds, ZONE));
    while (due.length > 0 && due.length >= times.length - index) await keep(due);
    if (due.length > 0 && dice.percent(25)) await keep(due);
    if (dice.percent(0.8)) await give(world);
    if ((await buy(world, date, pace)) === 0) {
      // The stand is empty: somebody runs for more.
      await beforeSchool(world, date, purchases);
      await buy(world, date, pace);
    }
  }
  time.moveTo(momentOf(date, (CLOSES - 10) * 60, ZONE));
  await afterSchool(world, date);

  async function keep(waiting: World['promises']): Promise<void> {
    const promise = waiting.shift();
    if (promise) await keepPromise(world, promise, date);
  }
}
