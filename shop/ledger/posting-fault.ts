import type { Posting } from './accounts.ts';

/**
 * What is wrong with an entry's postings, as a phrase; null when they are in the one form that the ledger stores: whole
 * amounts other than zero, one line per account, accounts in ascending order by UTF-16 code units, sum zero.
 */
export function postingFault(postings: readonly Posting[]): string | null {
  let total = 0;
  let before = '';
  for (const [account, amount] of postings) {
    if (!Number.isSafeInteger(amount) || amount === 0)
      return `the posting to ${account} is not a whole amount other than zero`;
    if (account <= before) return 'the postings are not in order of their accounts, one for each';
    before = account;
    total += amount;
  }
  return total === 0 ? null : `the postings sum to ${total} instead of zero`;
}
