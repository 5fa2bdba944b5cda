import type { DraftOf } from '../../shop/ledger/entries.ts';
import type { Tx } from '../handle.ts';
import { expectOne } from './expect-one.ts';

/** A word from a buyer to the staff. */
export function raiseNotice(tx: Tx, { id, at, businessDate, body }: DraftOf<'notice-raised'>): void {
  tx.run(
    'INSERT INTO notice (id, at, business_date, about, sku) VALUES (?, ?, ?, ?, ?)',
    id,
    at,
    businessDate,
    body.about,
    body.sku,
  );
}

/** Staff did what was asked. Of two who say so, the first stands. */
export function handleNotice(tx: Tx, { at, body }: DraftOf<'notice-handled'>): void {
  expectOne(
    tx.run('UPDATE notice SET handled_at = coalesce(handled_at, ?) WHERE id = ?', at, body.notice),
    `notice ${body.notice}`,
  );
}
