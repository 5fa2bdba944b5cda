import type { Money } from '../../shop/money.ts';
import type { Reader } from '../handle.ts';

/** What was promised by a purchase and what of it is still open; undefined for a purchase that was paid at once. */
export function promiseOfPurchase(
  db: Reader,
  purchase: string,
): { readonly promised: Money; readonly open: Money } | undefined {
  return db.one('SELECT promised, open FROM promise WHERE purchase = ?', purchase);
}
