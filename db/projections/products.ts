import type { Product, Sku } from '../../shop/catalogue.ts';
import type { Tx } from '../handle.ts';
import { expectOne } from './expect-one.ts';

/** A new product, or the whole of one anew. Saving a retired product brings it back; its place among the others stays. */
export function saveProduct(tx: Tx, seq: number, product: Product): void {
  tx.run(
    `INSERT INTO product (sku, position, category, name_kk, name_ru, name_en, price, cost, barcode, picture, allergens, alarm, retired)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
     ON CONFLICT DO UPDATE SET category = excluded.category, name_kk = excluded.name_kk, name_ru = excluded.name_ru,
       name_en = excluded.name_en, price = excluded.price, cost = excluded.cost, barcode = excluded.barcode,
       picture = excluded.picture, allergens = excluded.allergens,
       alarm = excluded.alarm, retired = 0`,
    product.sku,
    seq,
    product.category,
    product.name.kk,
    product.name.ru,
    product.name.en,
    product.price,
    product.cost,
    product.barcode,
    product.picture,
    JSON.stringify(product.allergens),
    product.alarm ?? null,
  );
}

/** Takes a product off the stand's screen; what was sold of it stays. */
export function retireProduct(tx: Tx, sku: Sku): void {
  expectOne(tx.run('UPDATE product SET retired = 1 WHERE sku = ?', sku), `product ${sku}`);
}

/** The order on the shelf. A product that is saved later stands after these, since its entry's seq is above their number. */
export function orderProducts(tx: Tx, skus: readonly Sku[]): void {
  for (const [position, sku] of skus.entries()) {
    expectOne(tx.run('UPDATE product SET position = ? WHERE sku = ?', position, sku), `product ${sku}`);
  }
}
