import type { Account } from '../../shop/ledger/accounts.ts';
import type { EntryKind } from '../../shop/ledger/entries.ts';
import type { Money } from '../../shop/money.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';
import { head } from '../head.ts';

/* The books as they were written, entry by entry: for an export, which may hold all of them. */

/** Entries that follow each other on one business date, both ends included. */
export type DaySpan = { readonly date: BusinessDate; readonly low: number; readonly high: number };

/** The entries of some days, by day and then in the order of the ledger. A day may come in several spans: a paper sheet, a wrong clock. */
export function daySpans(db: Reader, from: BusinessDate, to: BusinessDate): readonly DaySpan[] {
  const runs = db.tuples<[number, BusinessDate]>('SELECT seq, business_date FROM day_run ORDER BY seq');
  const last = head(db).seq;
  return runs
    .map(([low, date], index): DaySpan => ({ date, low, high: (runs[index + 1]?.[0] ?? last + 1) - 1 }))
    .filter(({ date }) => date >= from && date <= to)
    .toSorted((one, other) => (one.date === other.date ? one.low - other.low : one.date < other.date ? -1 : 1));
}

/** One line of a double entry with the entry that booked it. `amount` in minor units. */
export type BookedPosting = readonly [seq: number, kind: EntryKind, hash: string, account: Account, amount: Money];

/** What the entries from `low` to `high` booked, in their order. Entries that booked nothing are not there. */
export function postingsOf(db: Reader, low: number, high: number): readonly BookedPosting[] {
  return db.tuples<BookedPosting>(
    `SELECT posting.seq, ledger.kind, ledger.hash, posting.account, posting.amount
     FROM posting JOIN ledger ON ledger.seq = posting.seq
     WHERE posting.seq BETWEEN ? AND ? ORDER BY posting.seq, posting.account`,
    low,
    high,
  );
}

/** What every account held when a day began, of those that held anything. */
export function balancesBefore(db: Reader, day: BusinessDate): readonly (readonly [Account, Money])[] {
  return db.tuples<[Account, Money]>(
    `SELECT account, sum(gained - lost) AS amount FROM account_day WHERE business_date < ?
     GROUP BY account HAVING amount <> 0 ORDER BY account`,
    day,
  );
}

/** Every account that was booked on up to a day. */
export function accountsUntil(db: Reader, day: BusinessDate): readonly Account[] {
  return db
    .tuples<[Account]>('SELECT DISTINCT account FROM account_day WHERE business_date <= ? ORDER BY account', day)
    .map(([account]) => account);
}
