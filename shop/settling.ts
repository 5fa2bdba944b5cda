import { suggestedTotal, type BasketLine } from './basket.ts';
import type { Decision } from './decisions.ts';
import { balanced } from './ledger/accounts.ts';
import type { EntryBody } from './ledger/entries.ts';
import { MAX_AMOUNT, money, type Money } from './money.ts';
import { addDays, type BusinessDate } from './time.ts';

/*
 * What staff settle after the fact: phone payments that the bank confirms, promises that nobody will keep, sheets of paper.
 * Each function decides an entry's body and touches nothing.
 */

/** How far back staff may correct an entry or type in a sheet of paper, in days. */
export const SETTLING_DAYS = 30;

/** The first day that staff may still settle: SETTLING_DAYS back, and not before the shop opened. */
export function firstSettlingDay(today: BusinessDate, openedOn: BusinessDate): BusinessDate {
  const back = addDays(today, -SETTLING_DAYS);
  return back > openedOn ? back : openedOn;
}

type PhoneReason = EntryBody<'phone-confirmed'>['reason'];
export type PhoneRefusal = { readonly code: 'nothing-to-confirm' | 'reason-needed' };

/**
 * What buyers claimed by phone becomes what the bank says that came. The difference is posted, and has a reason, if only
 * "nobody knows".
 */
export function decidePhoneConfirmation(asked: {
  readonly through: BusinessDate;
  readonly claims: number;
  readonly claimed: Money;
  readonly confirmed: Money;
  readonly statement: EntryBody<'phone-confirmed'>['statement'];
  readonly reason: PhoneReason;
  readonly note: string | null;
}): Decision<EntryBody<'phone-confirmed'>, PhoneRefusal> {
  const { through, claimed, confirmed, statement, reason, note } = asked;
  if (asked.claims === 0 && confirmed === 0) return { ok: false, refusal: { code: 'nothing-to-confirm' } };
  const difference = money(confirmed - claimed);
  if (difference !== 0 && reason === null) return { ok: false, refusal: { code: 'reason-needed' } };
  const postings = balanced([
    ['assets:phone', money(-claimed)],
    ['assets:bank', confirmed],
    difference > 0 ? ['income:surplus', money(-difference)] : ['expenses:shortage', money(-difference)],
  ]);
  return {
    ok: true,
    body: {
      v: 1,
      postings: [...postings],
      through,
      claimed,
      confirmed,
      statement,
      reason: difference === 0 ? null : reason,
      note,
    },
  };
}

/** Whether a promise is past the day by which it should be kept. In a shop that takes none any more, every one is. */
export function isOldPromise(madeOn: BusinessDate, today: BusinessDate, promiseDays: number | null): boolean {
  return addDays(madeOn, promiseDays ?? 0) < today || promiseDays === null;
}

/** What is open of a promise will not come: it is not owed any more, and nobody is named. */
export function decideLetGo(
  promise: { readonly purchase: string; readonly code: string; readonly open: Money },
  asked: Pick<EntryBody<'promise-let-go'>, 'reason' | 'note'>,
): EntryBody<'promise-let-go'> {
  const { purchase, code, open } = promise;
  const postings = balanced([
    ['expenses:promises', open],
    ['assets:promises', money(-open)],
  ]);
  return { v: 1, postings: [...postings], purchase, code, open, ...asked };
}

/** Whether a box count has found the cash of a day: 'ask' where it was opened on that very day, so that only people know. */
export function cashFoundByCount(day: BusinessDate, lastCountOn: BusinessDate | null): 'yes' | 'no' | 'ask' {
  if (lastCountOn === null || lastCountOn < day) return 'no';
  return lastCountOn > day ? 'yes' : 'ask';
}

export type TallyRefusal = { readonly code: 'tally-empty' | 'sum-too-large' };

/**
 * A sheet of paper: goods that left at the day's prices, and the money that came for them. Cash that a count has found
 * already was booked as a surplus by it, and is not put into the box a second time.
 */
export function decideTally(asked: {
  readonly lines: readonly BasketLine[];
  readonly cash: Money;
  readonly phone: Money;
  readonly foundByCount: boolean;
  readonly note: string | null;
}): Decision<EntryBody<'tally-recorded'>, TallyRefusal> {
  const { lines, cash, phone, note } = asked;
  const paid = money(cash + phone);
  if (lines.length === 0 && paid === 0) return { ok: false, refusal: { code: 'tally-empty' } };
  const suggested = suggestedTotal(lines);
  if (suggested > MAX_AMOUNT) return { ok: false, refusal: { code: 'sum-too-large' } };
  const foundByCount = asked.foundByCount && cash > 0;
  const forGoods = money(Math.min(paid, suggested));
  const postings = balanced([
    [foundByCount ? 'income:surplus' : 'assets:box', cash],
    ['assets:phone', phone],
    ['income:goods', money(-forGoods)],
    ['income:gifts', money(forGoods - paid)],
  ]);
  return {
    ok: true,
    body: { v: 1, postings: [...postings], lines: [...lines], suggested, cash, phone, foundByCount, note },
  };
}
