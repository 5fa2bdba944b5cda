import type { DraftOf } from '../../shop/ledger/entries.ts';
import { takeBackGiven } from './fund.ts';
import { addToHour } from './hours.ts';
import { changeOpen } from './promises.ts';
import { addSale } from './sales.ts';
import { addStock } from './stock.ts';
import type { Projector } from './sums.ts';

/** An entry taken back. Throws when it had been taken back before. Its postings are booked as those of any entry. */
export function correct(to: Projector, correction: DraftOf<'entry-corrected'>): void {
  const { id, businessDate, body } = correction;
  to.tx.run('INSERT INTO corrected (entry, correction) VALUES (?, ?)', body.corrects, id);
  addStock(to, body.returned);
  addSale(to, businessDate, body.returned, -1);
  if (body.kind === 'money-given') takeBackGiven(to, correction);
  else if (body.kind !== 'money-banked') addToHour(to, correction);
  if (body.promise) changeOpen(to.tx, body.promise.purchase, body.promise.open);
}
