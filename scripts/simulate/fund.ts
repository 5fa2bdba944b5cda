import type { FundState } from '../../shop/contract/fund-views.ts';
import { money, type Money } from '../../shop/money.ts';
import type { BusinessDate } from '../../shop/time.ts';
import { paper } from './paper.ts';
import { isSettlingDay } from './reckoning.ts';
import { workFor, type World } from './world.ts';

/* What the administrator does with the money: to the bank, and to those whom it was raised for. */

/** The safe keeps so much for goods (minor units); what a gift to a charity is at least; and to what both are rounded. */
const KEPT_IN_SAFE = 2_000_000;
const LEAST_GIFT = 500_000;
const ROUND = 100_000;

/** Whether money goes from the safe to the bank on this day: on every other Monday, more or less. */
function isBankDay(date: BusinessDate): boolean {
  return isSettlingDay(date) && [1, 3].includes(weekOfMonth(date));
}

/** Whether money is given on this day: on the third Monday of a month. */
function isGivingDay(date: BusinessDate): boolean {
  return isSettlingDay(date) && weekOfMonth(date) === 2;
}

/** 0 to 4. */
function weekOfMonth(date: BusinessDate): number {
  return Math.floor((Number(date.slice(8)) - 1) / 7);
}

/** Who is given what each campaign raised, by the picture of the campaign. */
const CHARITIES: Readonly<Record<string, { readonly charity: string; readonly purpose: string }>> = {
  coat: { charity: 'Приют «Мейірім»', purpose: 'Зимние куртки и ботинки' },
  books: { charity: 'Библиотека села Аксай', purpose: 'Детские книги на казахском и русском' },
};

/** The administrator's part of a Monday. Needs a session of one. */
export async function fundDay(world: World, today: BusinessDate): Promise<void> {
  if (isBankDay(today)) {
    await bank(world);
    await addLatePapers(world);
  }
  if (isGivingDay(today)) await give(world, today);
}

async function bank(world: World): Promise<void> {
  const { client, newId, dice, summary } = world;
  const { places } = await client.fund.state({});
  const amount = rounded(places.safe - KEPT_IN_SAFE);
  if (amount <= 0) return;
  await workFor(world, 40_000);
  await client.fund.bank({ id: newId(), amount, slip: `${dice.between(100_000, 999_999)}` });
  summary.banked += 1;
}

/** Of a campaign that has ended all that is there, of one that runs a good part of it. */
async function give(world: World, today: BusinessDate): Promise<void> {
  const { client, newId, dice, summary } = world;
  const { campaigns } = await client.fund.state({});
  for (const { id, state, picture, figures } of campaigns) {
    const { bank: inBank }: FundState['places'] = (await client.fund.state({})).places;
    const wanted = state === 'ended' ? figures.left : figures.left * 0.6;
    const amount = rounded(Math.min(wanted, inBank));
    const told = CHARITIES[picture];
    if (amount < LEAST_GIFT || !told) continue;
    await workFor(world, 60_000);
    const document = `${dice.between(10, 999)}/${today.slice(0, 4)}`;
    // Now and then the charity sends its paper later.
    const receipt = dice.percent(70) ? await bring(world, document) : null;
    await client.fund.give({
      id: newId(),
      ...told,
      amount,
      from: 'bank',
      campaign: id,
      document,
      receipt,
      note: null,
    });
    summary.givenToCharity += 1;
  }
}

/** The papers that came meanwhile. */
async function addLatePapers(world: World): Promise<void> {
  const { client, newId } = world;
  const { moves } = await client.fund.moves({});
  for (const move of moves) {
    if (move.kind !== 'money-given' || move.receipts.length > 0) continue;
    await workFor(world, 20_000);
    const receipt = await bring(world, move.document ?? '');
    await client.fund.addReceipt({ id: newId(), gift: move.id, receipt });
  }
}

/** Brings a paper to the shop; its SHA-256. */
async function bring({ client, newId }: World, document: string): Promise<string> {
  const bytes = paper(['Received with thanks', `Transfer No. ${document}`, 'Signed and stamped']);
  const { receipt } = await client.fund.uploadReceipt({
    upload: newId(),
    at: 0,
    base64: bytes.toString('base64'),
    last: true,
  });
  if (!receipt) throw new Error('The paper was not kept');
  return receipt.sha256;
}

/** Whether the fund can pay for goods of this cost. Needs a session of an administrator. */
export async function fundCanPay({ client, settings }: World, cost: Money): Promise<boolean> {
  if (settings.goodsPolicy === 'all-to-charity') return false;
  const { places, campaigns } = await client.fund.state({});
  const running = campaigns.find(({ state }) => state === 'running');
  return running !== undefined && running.figures.left >= cost && places.safe >= cost;
}

function rounded(amount: number): Money {
  return money(Math.floor(amount / ROUND) * ROUND);
}
