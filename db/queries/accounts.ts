import type { Account } from '../../shop/ledger/accounts.ts';
import { money, type Money } from '../../shop/money.ts';
import type { Reader } from '../handle.ts';

/** What an account holds after all entries so far. */
export function balance(db: Reader, account: Account): Money {
  const row = db.one<{ amount: number }>(
    'SELECT coalesce(sum(gained - lost), 0) AS amount FROM account_day WHERE account = ?',
    account,
  );
  return money(row?.amount ?? 0);
}
