import { purchasesBetween, raisedSince } from '../db/queries/board.ts';
import { openPromiseCount } from '../db/queries/promise-lists.ts';
import type { Reader } from '../db/handle.ts';
import type { BoardView } from '../shop/contract/outputs.ts';
import { amountStep } from '../shop/currency.ts';
import { money, type Money } from '../shop/money.ts';
import type { Settings } from '../shop/schemas.ts';
import { addDays, businessDateAt, weekday, type UtcMs } from '../shop/time.ts';
import { boxIsOpen } from './box-paper.ts';

/** The fund as the idle board shows it at a moment. A week begins on Monday. */
export function boardAt(db: Reader, settings: Settings, at: UtcMs): BoardView {
  const today = businessDateAt(at, settings.timeZone);
  const { goal, startedOn } = settings.campaign;
  return {
    raised: boxIsOpen(db) ? roughly(raisedSince(db, startedOn), settings) : raisedSince(db, startedOn),
    goal,
    purchasesThisWeek: purchasesBetween(db, addDays(today, -weekday(today)), today),
    openPromises: openPromiseCount(db),
  };
}

/**
 * A sum below `raised` and within one part in a hundred of the goal: where all of it came in as cash, the exact sum would tell
 * those who count the box what the books expect in it.
 */
function roughly(raised: Money, { campaign, currency }: Settings): Money {
  const step = Math.max(Math.ceil(campaign.goal / 100), amountStep(currency) * 100);
  return money(Math.max(0, Math.floor((raised - 1) / step) * step));
}
