import { purchasesBetween, raisedSince } from '../db/queries/board.ts';
import type { Reader } from '../db/handle.ts';
import type { BoardView } from '../shop/contract/outputs.ts';
import type { Settings } from '../shop/schemas.ts';
import { addDays, businessDateAt, weekday, type UtcMs } from '../shop/time.ts';

/** The fund as the idle board shows it at a moment. A week begins on Monday. */
export function boardAt(db: Reader, settings: Settings, at: UtcMs): BoardView {
  const today = businessDateAt(at, settings.timeZone);
  const { goal, startedOn } = settings.campaign;
  return {
    raised: raisedSince(db, startedOn),
    goal,
    purchasesThisWeek: purchasesBetween(db, addDays(today, -weekday(today)), today),
  };
}
