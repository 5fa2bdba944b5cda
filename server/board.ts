import { givenInAll, newestGifts, purchasesBetween, raisedBetween } from '../db/queries/board.ts';
import { campaignToShow, type CampaignRow } from '../db/queries/campaigns.ts';
import { openPromiseCount } from '../db/queries/promise-lists.ts';
import type { Reader } from '../db/handle.ts';
import type { BoardView, ResultsView } from '../shop/contract/outputs.ts';
import { amountStep } from '../shop/currency.ts';
import { money, type Money } from '../shop/money.ts';
import type { Settings } from '../shop/schemas.ts';
import { addDays, localTime, weekday, type BusinessDate, type UtcMs } from '../shop/time.ts';
import { boxIsOpen } from './box-paper.ts';
import { lastKnownRate } from './picture.ts';

/** Stretches that are looked through for a rate: where the last ones have none, an older one is no news. */
const RATES = 3;

/** Gifts to charities that the board tells of. */
const GIFTS = 3;

/** The fund as the idle board shows it at a moment. A week begins on Monday. Throws in a shop that is not set up. */
export function boardAt(db: Reader, settings: Settings, at: UtcMs): BoardView {
  const asOf = localTime(at, settings.timeZone);
  const today = asOf.date;
  const campaign = campaignToShow(db, today);
  if (!campaign) throw new Error('The shop has no campaign');
  const { title, picture, goal, from, until } = campaign;
  const raised = raisedBetween(db, from, until);
  const exact = !boxIsOpen(db);
  return {
    asOf,
    campaign: { title, picture, state: stateOf(campaign, today) },
    raised: exact ? raised : roughly(raised, goal, settings),
    exact,
    goal,
    purchasesThisWeek: purchasesBetween(db, addDays(today, -weekday(today)), today),
    openPromises: openPromiseCount(db),
  };
}

function stateOf({ from, until }: CampaignRow, today: BusinessDate): BoardView['campaign']['state'] {
  if (from > today) return 'to-come';
  return until !== null && until < today ? 'ended' : 'running';
}

/** What the fund has done, and the last honesty rate. */
export function results(db: Reader): ResultsView {
  return { given: { ...givenInAll(db), newest: newestGifts(db, GIFTS) }, rate: rateToTell(db) };
}

function rateToTell(db: Reader): ResultsView['rate'] {
  const last = lastKnownRate(db, RATES);
  if (!last) return null;
  const { rate, units, stocktakes } = last.rate;
  return { rate, on: last.stretch.to, units, stocktakes };
}

/**
 * A sum below `raised` and within one part in a hundred of the goal: where all of it came in as cash, the exact sum would tell
 * those who count the box what the books expect in it.
 */
function roughly(raised: Money, goal: Money, { currency }: Settings): Money {
  const step = Math.max(Math.ceil(goal / 100), amountStep(currency) * 100);
  return money(Math.max(0, Math.floor((raised - 1) / step) * step));
}
