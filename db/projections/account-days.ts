import type { Entry } from '../../shop/ledger/entries.ts';
import type { Projector } from './sums.ts';

/** Adds an entry's postings to the totals of its day. */
export function addToDay({ add }: Projector, { businessDate, body }: Entry): void {
  for (const [account, amount] of body.postings) {
    add('account_day', [account, businessDate], [Math.max(amount, 0), Math.max(-amount, 0)]);
  }
}
