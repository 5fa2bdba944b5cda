import { transact, type Reader } from '../db/handle.ts';
import { allGoods } from '../db/queries/goods.ts';
import { hasPicture } from '../db/queries/pictures.ts';
import type { ImportPreview, ImportResult } from '../shop/contract/goods-views.ts';
import type { CsvProblem } from '../shop/contract/outputs.ts';
import { planImport, type GoodsImport } from '../shop/goods-import.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import type { Settings } from '../shop/schemas.ts';
import type { Core } from './core.ts';
import { readGoods, type GoodsRow } from './import-goods.ts';
import { receiveFirstStock, saveProducts } from './new-goods.ts';

type Plan = GoodsImport & { readonly problems: readonly CsvProblem[] };
type Read = ReturnType<typeof readGoods>;

/** What importing a list would do, and every row that it would leave out. */
export function previewImport(db: Reader, settings: Settings, csv: string): ImportPreview {
  const { added, changed, same, problems } = planOf(db, read(db, settings, csv));
  return {
    added: added.map(({ line, product, units }) => ({ line, units, product: forLedger(product) })),
    changed: changed.map(({ line, fields, before, after }) => ({ line, fields, before, after })),
    same,
    problems,
  };
}

/**
 * Stores the good rows of a list: an entry for each product that is new or changed, and the opening stock of the new ones. All in
 * one transaction, so that barcodes that change hands are never on two products. Safe to send again: a second time all is the same.
 */
export function importList(core: Core, actor: Actor, settings: Settings, csv: string): ImportResult {
  const list = read(core.db, settings, csv);
  return transact(core.db, (tx) => {
    const { added, changed, same, problems } = planOf(tx, list);
    const products = [
      ...added.map(({ line, product }) => ({ line, product })),
      ...changed.map(({ line, after }) => ({ line, product: after })),
    ];
    saveProducts(
      core,
      tx,
      products.toSorted((a, b) => a.line - b.line).map(({ product }) => forLedger(product)),
      { actor, timeZone: settings.timeZone },
    );
    receiveFirstStock(core, tx, added, { actor, timeZone: settings.timeZone });
    const leftOut = new Set(problems.filter(({ reason }) => reason !== 'column-unknown').map(({ line }) => line)).size;
    return { added: added.length, changed: changed.length, same, leftOut };
  });
}

function read(db: Reader, { currency }: Settings, csv: string): Read {
  return readGoods(csv, { currency, hasPicture: (hash) => hasPicture(db, hash) });
}

function planOf(db: Reader, { rows, problems }: Read): Plan {
  const plan = planImport(rows, allGoods(db));
  const taken = plan.barcodeTaken.map(({ line, product }): CsvProblem => {
    return { line, column: 'barcode', reason: 'barcode-taken', value: product.barcode ?? '' };
  });
  return { ...plan, problems: [...problems, ...taken].toSorted((a, b) => a.line - b.line) };
}

/** A product with what an entry holds of it and nothing else. */
function forLedger({ allergens, ...product }: GoodsImport['added'][number]['product']): GoodsRow['product'] {
  const { sku, category, name, price, cost, barcode, picture, alarm } = product;
  return { sku, category, name, price, cost, barcode, picture, allergens: [...allergens], alarm: alarm ?? null };
}
