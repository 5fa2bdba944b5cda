import type { Account } from '../ledger/accounts.ts';
import { money } from '../money.ts';
import type { BusinessDate } from '../time.ts';
import type { Balances, ExtractEntry } from './extract.ts';

/** What was on each account `assets:*` before a day, or after it. */
type Sums = (entries: readonly ExtractEntry[], day: BusinessDate) => Balances;

export const balancesBefore: Sums = (entries, day) => balances(entries, (date) => date < day);
export const balancesAfter: Sums = (entries, day) => balances(entries, (date) => date <= day);

/** Sums in the form of the head line: by account in ascending order, none of 0. */
function listed(sums: ReadonlyMap<Account, number>): Balances {
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, amount]) => [account, money(amount)]);
}

function balances(entries: readonly ExtractEntry[], counts: (date: BusinessDate) => boolean): Balances {
  const sums = new Map<Account, number>();
  for (const { businessDate, body } of entries) {
    if (!counts(businessDate)) continue;
    for (const [account, amount] of body.postings) {
      if (account.startsWith('assets:')) sums.set(account, (sums.get(account) ?? 0) + amount);
    }
  }
  return listed(sums);
}
