import type { DraftOf, Entry } from '../../shop/ledger/entries.ts';
import { stocktakeResult } from '../../shop/stocktake.ts';
import type { Tx } from '../handle.ts';
import { expectOne } from './expect-one.ts';
import { addStock } from './stock.ts';
import type { Projector } from './sums.ts';

type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** A box count, not sealed yet. */
export function addBoxCount(tx: Tx, { id, seq, at, businessDate, body }: EntryOf<'box-counted'>): void {
  tx.run(
    `INSERT INTO box_count (id, seq, at, business_date, opened_at, opened_seq, box, seal, seal_state, counted, expected,
       signer_1, signer_2, recounts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    seq,
    at,
    businessDate,
    body.openedAt,
    body.openedSeq,
    body.box,
    body.seal,
    body.sealState,
    body.counted,
    body.expected,
    ...body.signers,
    body.recounts,
  );
}

/** What became of the money of a count. Throws when that count is not there or has been sealed before. */
export function sealBoxCount(tx: Tx, { id, body }: DraftOf<'box-sealed'>): void {
  expectOne(
    tx.run(
      `UPDATE box_count SET sealed_by = ?, left_in_box = ?, moved = ?, bag = ?, next_seal = ?
       WHERE id = ? AND sealed_by IS NULL`,
      id,
      body.left,
      body.moved,
      body.bag,
      body.seal,
      body.count,
    ),
    `count that waits to be sealed, ${body.count}`,
  );
}

/** A stocktake: the stock becomes what was counted, plus what came and less what went since each product was counted. */
export function addStocktake(to: Projector, { id, seq, at, businessDate, body }: EntryOf<'stocktake-recorded'>): void {
  const { missing, surplus } = stocktakeResult(body.lines);
  to.tx.run(
    `INSERT INTO stocktake (id, seq, at, business_date, category, products, missing_units, missing_value, surplus_units,
       surplus_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    seq,
    at,
    businessDate,
    body.category,
    body.lines.length,
    missing.units,
    missing.value,
    surplus.units,
    surplus.value,
  );
  addStock(
    to,
    body.lines.map(({ sku, recorded, counted }) => ({ sku, units: counted - recorded })),
  );
}
