import type { DraftOf } from '../../shop/ledger/entries.ts';
import type { Money } from '../../shop/money.ts';
import type { Tx } from '../handle.ts';
import { expectOne } from './expect-one.ts';

/** A purchase paid by a promise opens it; any other does nothing here. */
export function openPromise(tx: Tx, { id, at, businessDate, body }: DraftOf<'purchase-recorded'>): void {
  if (body.tender.type !== 'promise') return;
  tx.run(
    'INSERT INTO promise (purchase, code, at, business_date, promised, open) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    body.tender.code,
    at,
    businessDate,
    body.paid,
    body.paid,
  );
}

/** More (or, negative, less) of a promise is open now. Throws when that is less than nothing or more than was promised. */
export function changeOpen(tx: Tx, purchase: string, by: Money): void {
  expectOne(tx.run('UPDATE promise SET open = open + ? WHERE purchase = ?', by, purchase), `promise ${purchase}`);
}

/** Money came for a promise. */
export function settlePromise(tx: Tx, { body }: DraftOf<'promise-settled'>): void {
  expectOne(
    tx.run('UPDATE promise SET open = open - ? WHERE purchase = ?', body.settled, body.purchase),
    `promise ${body.purchase}`,
  );
}

/** What was still open of a promise will not come. */
export function letPromiseGo(tx: Tx, { body }: DraftOf<'promise-let-go'>): void {
  expectOne(
    tx.run(
      'UPDATE promise SET open = open - ?, let_go = let_go + ? WHERE purchase = ?',
      body.open,
      body.open,
      body.purchase,
    ),
    `promise ${body.purchase}`,
  );
}
