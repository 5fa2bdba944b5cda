import { isDeepStrictEqual } from 'node:util';
import { productByBarcode, productBySku } from '../db/queries/goods.ts';
import type { Tx } from '../db/handle.ts';
import type { Product, Sku } from '../shop/catalogue.ts';
import type { Decision } from '../shop/decisions.ts';
import type { EntryBody } from '../shop/ledger/entries.ts';
import type { Core } from './core.ts';
import { pictureIsKnown } from './pictures.ts';
import { placeOf, record } from './record.ts';
import { valueOf, type Rpc } from './rpc.ts';

type Unknown = { readonly code: 'product-unknown'; readonly skus: readonly Sku[] };
type SaveRefusal = { readonly code: 'barcode-taken' | 'sku-taken' | 'picture-unknown' };

/** A product may be saved when no other product on the stand has its barcode and its photo is there; a new one, when its code is free. */
function decideSave(tx: Tx, product: Product, isNew: boolean): Decision<EntryBody<'product-saved'>, SaveRefusal> {
  if (isNew && productBySku(tx, product.sku)) return { ok: false, refusal: { code: 'sku-taken' } };
  const holder = product.barcode === null ? undefined : productByBarcode(tx, product.barcode);
  if (holder && holder.sku !== product.sku) return { ok: false, refusal: { code: 'barcode-taken' } };
  if (!pictureIsKnown(tx, product.picture)) return { ok: false, refusal: { code: 'picture-unknown' } };
  return { ok: true, body: { v: 1, postings: [], product: { ...product, allergens: [...product.allergens] } } };
}

/** Stock moves only for products that there are; retired ones count too, since their units may still be on the stand. */
function ifKnown<Body>(tx: Tx, skus: readonly Sku[], body: Body): Decision<Body, Unknown> {
  const unknown = skus.filter((sku) => !productBySku(tx, sku));
  return unknown.length > 0 ? { ok: false, refusal: { code: 'product-unknown', skus: unknown } } : { ok: true, body };
}

/** Goods and their stock. */
export function goodsCalls({ staff }: Rpc, core: Core) {
  return {
    save: staff.goods.save.handler(({ input: { id, product, isNew = false }, context: { person }, errors }) => {
      return placeOf(
        valueOf(
          errors,
          record<'product-saved', SaveRefusal>(core, {
            id,
            kind: 'product-saved',
            actor: `person:${person.id}`,
            repeats: (stored) => isDeepStrictEqual(stored.product, product),
            decide: (tx) => decideSave(tx, product, isNew),
          }),
        ),
      );
    }),

    retire: staff.goods.retire.handler(({ input: { id, sku }, context: { person }, errors }) => {
      return placeOf(
        valueOf(
          errors,
          record<'product-retired', Unknown>(core, {
            id,
            kind: 'product-retired',
            actor: `person:${person.id}`,
            repeats: (stored) => stored.sku === sku,
            decide: (tx) => ifKnown(tx, [sku], { v: 1, postings: [], sku }),
          }),
        ),
      );
    }),
  };
}
