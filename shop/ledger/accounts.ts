import { money, type Money } from '../money.ts';

/**
 * The accounts of the shop's books. Money that the shop has or is promised is positive on `assets:*`;
 * where it came from is negative on `income:*`; what it went to is positive on `expenses:*`.
 */
export type Account =
  | 'assets:box'
  | 'assets:phone'
  | 'assets:safe'
  | 'assets:bank'
  | 'assets:promises'
  | 'income:goods'
  | 'income:gifts'
  | 'income:surplus'
  | 'expenses:shortage'
  | 'expenses:goods'
  | 'expenses:promises'
  | `expenses:charity:${string}`;

/** One line of a double entry: an account and what it gains (negative: loses), in minor units. */
export type Posting = readonly [account: Account, amount: Money];

/**
 * Brings postings into the one form that the ledger stores: one line per account, none of zero, sorted by account name
 * (by UTF-16 code units), summing to zero. Throws when the sum is not zero: that is a fault of the program, never of its input.
 */
export function balanced(lines: readonly Posting[]): readonly Posting[] {
  const byAccount = new Map<Account, number>();
  for (const [account, amount] of lines) byAccount.set(account, (byAccount.get(account) ?? 0) + amount);
  const postings = [...byAccount]
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]): Posting => [account, money(amount)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const total = postings.reduce<number>((sum, [, amount]) => sum + amount, 0);
  if (total !== 0) throw new Error(`Postings do not balance: ${JSON.stringify(postings)}`);
  return postings;
}

/** The same postings the other way round: what a correction books. */
export function reversed(postings: readonly Posting[]): readonly Posting[] {
  return balanced(postings.map(([account, amount]): Posting => [account, money(-amount)]));
}
