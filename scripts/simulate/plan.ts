import { weekday, type BusinessDate } from '../../shop/time.ts';
import type { Dice } from './dice.ts';
import { isSchoolDay } from './school-calendar.ts';

/** How many purchases a day of the plan shall see. */
export type PlannedDay = { readonly date: BusinessDate; readonly purchases: number };

/** A school of some hundred pupils whose stand does well. */
const PURCHASES_A_DAY = 64;

/** Mondays are slow, Fridays are not. */
const WEEKDAY_PULL = [0.85, 1, 1.05, 1.05, 1.15];

/**
 * Spreads purchases over the school days of a stretch: more as the stand becomes known, by the weekday, and by chance. With
 * `total` the plan has exactly so many, else as many as such a school buys.
 */
export function planDays(days: readonly BusinessDate[], total: number | null, dice: Dice): readonly PlannedDay[] {
  const schoolDays = days.filter(isSchoolDay);
  const pulls = schoolDays.map((date, index) => {
    const known = 0.7 + (0.5 * index) / Math.max(1, schoolDays.length);
    return known * (WEEKDAY_PULL[weekday(date)] ?? 1) * (0.8 + 0.4 * dice.fraction());
  });
  const pull = pulls.reduce((sum, one) => sum + one, 0);
  const wanted = total ?? Math.round(pull * PURCHASES_A_DAY);
  let [pulled, given] = [0, 0];
  return schoolDays.map((date, index) => {
    pulled += pulls[index] ?? 0;
    // Against what was given so far, so that rounding never loses or adds a purchase.
    const purchases = Math.round((wanted * pulled) / pull) - given;
    given += purchases;
    return { date, purchases };
  });
}
