import { money, type Money } from './money.ts';
import { addDays, type BusinessDate } from './time.ts';

/*
 * What a shop has to see within days: that it loses money, that its goods run out, that nobody has counted for too long.
 */

/**
 * A school week: a box that is counted once a week holds no more than a week's money when it is broken open, and whoever
 * counts still knows what that week was like.
 */
export const BOX_EVERY_DAYS = 7;

/** Two school weeks: many more units would leave than anyone can remember, and few schools have the hands for more. */
export const STOCKTAKE_EVERY_DAYS = 14;

/** Four weeks hold every lesson of a timetable at least twice, and are soon enough to act. */
export const LOOK_BACK_DAYS = 28;

/** Of what left, the share that may bring nothing before staff are told. Shops that closed had passed a tenth for weeks. */
const LOSS_TO_WATCH = 0.1;

/** Whether something that is to be done every so many days is due. Never done: it counts from the day on which the shop opened. */
export function isDue(
  last: BusinessDate | null,
  opened: BusinessDate,
  today: BusinessDate,
  everyDays: number,
): boolean {
  return addDays(last ?? opened, everyDays) <= today;
}

/** Goods at the labels' prices and at what they cost the school. */
export type Worth = { readonly atPrice: Money; readonly atCost: Money };

/** What happened in the last weeks, and what is on the stand. */
export type RecentTrade = {
  /** How many days are looked back, and on how many of these anything was sold. */
  readonly days: number;
  readonly tradingDays: number;
  readonly sold: Worth;
  /** Missing less surplus of the stocktakes of these days. */
  readonly gap: Worth;
  /** Counted less recorded, of the counts of these days. */
  readonly boxDifference: Money;
  readonly onStand: Worth;
};

export type EarlyWarning = {
  /**
   * `shrinking`: what came in no longer buys the goods that went. `losing`: more than a tenth of what left brought nothing.
   */
  readonly level: 'calm' | 'losing' | 'shrinking';
  /** What is on the stand at its cost: all that can be turned into goods again. What is in the safe belongs to the fund. */
  readonly capital: Money;
  /** For how many whole weeks that lasts if goods keep leaving (sold or missing) as of late; null: nothing to go by. */
  readonly weeks: number | null;
  /** For how many whole days of trade the goods on the stand last; null: nothing was sold. */
  readonly tradingDays: number | null;
};

/** The early warning from the trade of the last weeks. */
export function earlyWarning({ days, tradingDays, sold, gap, boxDifference, onStand }: RecentTrade): EarlyWarning {
  const goneAtCost = sold.atCost + gap.atCost;
  const short = Math.max(0, -boxDifference);
  const lost = Math.max(0, gap.atPrice) + short;
  const gone = sold.atPrice + gap.atPrice;
  const perWeek = (goneAtCost * 7) / days;
  const perDay = tradingDays > 0 ? sold.atPrice / tradingDays : 0;
  const level = () => {
    if (lost > 0 && sold.atPrice - short < goneAtCost) return 'shrinking';
    return lost > gone * LOSS_TO_WATCH ? 'losing' : 'calm';
  };
  return {
    level: level(),
    capital: money(onStand.atCost),
    weeks: onStand.atCost > 0 && perWeek > 0 ? Math.floor(onStand.atCost / perWeek) : null,
    tradingDays: perDay > 0 ? Math.floor(onStand.atPrice / perDay) : null,
  };
}
