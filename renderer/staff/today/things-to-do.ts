import type { TodayView } from '../../../shop/contract/today-views.ts';

/** One thing that waits for the staff. */
export type ThingToDo =
  | 'seal-box'
  | 'resume-count'
  | 'count-box'
  | 'resume-stocktake'
  | 'stocktake'
  | 'warning'
  | 'few-left'
  | 'phone'
  | 'promises'
  | 'notices'
  | 'backup';

/** What should not wait: the first of these that there is, is the one gold button. */
const URGENT: ReadonlySet<ThingToDo> = new Set([
  'seal-box',
  'resume-count',
  'count-box',
  'resume-stocktake',
  'stocktake',
]);

/** What is to be done, in the order in which to do it: what lies open first, then counting, then all else. */
export function thingsToDo(view: TodayView): readonly ThingToDo[] {
  const { box, stocktake, warning, fewLeft, phone, promises, notices, backup } = view;
  const things: readonly (ThingToDo | false)[] = [
    box.unsealed && 'seal-box',
    box.open && 'resume-count',
    box.due && !box.open && !box.unsealed && 'count-box',
    stocktake.paused && 'resume-stocktake',
    stocktake.due && !stocktake.paused && 'stocktake',
    warning.level !== 'calm' && 'warning',
    fewLeft.length > 0 && 'few-left',
    (phone.count > 0 || phone.sum !== 0) && 'phone',
    promises.overdue.count > 0 && 'promises',
    notices.length > 0 && 'notices',
    (backup.late || backup.trouble !== null) && 'backup',
  ];
  return things.filter((thing) => thing !== false);
}

/** The thing that has the gold button: the first of the list, where it should not wait. */
export function goldOf(things: readonly ThingToDo[]): ThingToDo | null {
  const [first] = things;
  return first !== undefined && URGENT.has(first) ? first : null;
}
