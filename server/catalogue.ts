import { isDeepStrictEqual } from 'node:util';
import { allGoods, goodsOnStand, savedPrices } from '../db/queries/goods.ts';
import { everybody } from '../db/queries/people.ts';
import type { Reader, Tx } from '../db/handle.ts';
import type { Sku } from '../shop/catalogue.ts';
import type { PriceChange } from '../shop/contract/goods-views.ts';
import type { Decision } from '../shop/decisions.ts';
import { goodsCsv } from '../shop/goods-csv.ts';
import type { EntryBody } from '../shop/ledger/entries.ts';
import type { Core } from './core.ts';
import { importList, previewImport } from './goods-import.ts';
import type { PictureStore } from './pictures.ts';
import { placeOf, record } from './record.ts';
import { valueOf, type Rpc } from './rpc.ts';

type Unknown = { readonly code: 'product-unknown'; readonly skus: readonly Sku[] };

/** The asked products first, all others behind them as they stood: so that every product has its place in the entry. */
function decideOrder(tx: Tx, asked: readonly Sku[]): Decision<EntryBody<'goods-ordered'>, Unknown> {
  const all = allGoods(tx).map(({ sku }) => sku);
  const known = new Set(all);
  const unknown = asked.filter((sku) => !known.has(sku));
  if (unknown.length > 0) return { ok: false, refusal: { code: 'product-unknown', skus: unknown } };
  const named = new Set(asked);
  const skus = [...asked, ...all.filter((sku) => !named.has(sku))];
  return { ok: true, body: { v: 1, postings: [], skus } };
}

/** When the price or the cost of a product changed, the newest first. */
function priceHistory(db: Reader, sku: Sku): readonly PriceChange[] {
  const names = new Map(everybody(db).map(({ id, name }) => [`person:${id}`, name]));
  return savedPrices(db, sku)
    .filter(({ price, cost }, index, all) => price !== all[index - 1]?.price || cost !== all[index - 1]?.cost)
    .map(({ actor, ...change }) => ({ ...change, by: names.get(actor) ?? null }))
    .toReversed();
}

/** The list of goods as a whole. */
export function catalogueCalls({ staff }: Rpc, core: Core, pictures: PictureStore) {
  return {
    list: staff.goods.list.handler(() => allGoods(core.db)),

    order: staff.goods.order.handler(({ input: { id, skus }, context: { person }, errors }) => {
      return placeOf(
        valueOf(
          errors,
          record<'goods-ordered', Unknown>(core, {
            id,
            kind: 'goods-ordered',
            actor: `person:${person.id}`,
            repeats: (stored) => isDeepStrictEqual(stored.skus.slice(0, skus.length), skus),
            decide: (tx) => decideOrder(tx, skus),
          }),
        ),
      );
    }),

    priceHistory: staff.goods.priceHistory.handler(({ input }) => priceHistory(core.db, input.sku)),

    previewImport: staff.goods.previewImport.handler(({ input, context }) =>
      previewImport(core.db, context.settings, input.csv),
    ),
    import: staff.goods.import.handler(({ input, context: { settings, person } }) =>
      importList(core, `person:${person.id}`, settings, input.csv),
    ),
    exportCsv: staff.goods.exportCsv.handler(({ input: { language }, context: { settings } }) => {
      const goods = goodsOnStand(core.db);
      return { csv: goodsCsv(goods, { currency: settings.currency, language }), products: goods.length };
    }),

    storePicture: staff.goods.storePicture.handler(({ input, errors }) => valueOf(errors, pictures.store(input))),
  };
}
