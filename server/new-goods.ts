import type { Tx } from '../db/handle.ts';
import type { NewGoods } from '../shop/contract/outputs.ts';
import type { Money } from '../shop/money.ts';
import type { Sku } from '../shop/catalogue.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import type { Core } from './core.ts';
import { write } from './record.ts';

/** How many lines one entry of received stock may have. */
const LINES_PER_ENTRY = 500;

type By = { readonly actor: Actor; readonly timeZone: string };

/** An entry for each product. */
export function saveProducts(
  core: Core,
  tx: Tx,
  products: readonly NewGoods['product'][],
  { actor, timeZone }: By,
): void {
  for (const product of products) {
    const body = { v: 1 as const, postings: [], product };
    write(core, tx, { id: core.newId(), kind: 'product-saved', actor, body }, timeZone);
  }
}

/** What of new goods is on the stand already. */
export function receiveFirstStock(
  core: Core,
  tx: Tx,
  goods: readonly { readonly product: { readonly sku: Sku; readonly cost: Money }; readonly units: number }[],
  { actor, timeZone }: By,
): void {
  const lines = goods
    .filter(({ units }) => units > 0)
    .map(({ product, units }) => ({ sku: product.sku, units, unitCost: product.cost }));
  for (let from = 0; from < lines.length; from += LINES_PER_ENTRY) {
    const part = lines.slice(from, from + LINES_PER_ENTRY);
    const body = { v: 1 as const, postings: [], lines: part, source: 'bought' as const };
    write(core, tx, { id: core.newId(), kind: 'stock-received', actor, body }, timeZone);
  }
}
