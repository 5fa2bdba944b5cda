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
type SaveRefusal = { readonly code: 'barcode-taken' | 'picture-unknown' };

/** A product may be saved when no other product on the stand has its barcode and its photo is there. */
function decideSave(tx: Tx, product: Product): Decision<EntryBody<'product-saved'>, SaveRefusal> {
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
    save: staff.goods.save.handler(({ input: { id, product }, context: { person }, errors }) => {
      return placeOf(
        valueOf(
          errors,
          record<'product-saved', SaveRefusal>(core, {
            id,
            kind: 'product-saved',
            actor: `person:${person.id}`,
            repeats: (stored) => isDeepStrictEqual(stored.product, product),
            decide: (tx) => decideSave(tx, product),
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

    receive: staff.goods.receive.handler(({ input: { id, lines, source }, context: { person }, errors }) => {
      return placeOf(
        valueOf(
          errors,
          record<'stock-received', Unknown>(core, {
            id,
            kind: 'stock-received',
            actor: `person:${person.id}`,
            repeats: (stored) => stored.source === source && isDeepStrictEqual(stored.lines, lines),
            decide: (tx) =>
              ifKnown(
                tx,
                lines.map((line) => line.sku),
                { v: 1, postings: [], lines, source },
              ),
          }),
        ),
      );
    }),

    writeOff: staff.goods.writeOff.handler(({ input: { id, lines, reason }, context: { person }, errors }) => {
      return placeOf(
        valueOf(
          errors,
          record<'stock-written-off', Unknown>(core, {
            id,
            kind: 'stock-written-off',
            actor: `person:${person.id}`,
            repeats: (stored) => stored.reason === reason && isDeepStrictEqual(stored.lines, lines),
            decide: (tx) =>
              ifKnown(
                tx,
                lines.map((line) => line.sku),
                { v: 1, postings: [], lines, reason },
              ),
          }),
        ),
      );
    }),
  };
}
