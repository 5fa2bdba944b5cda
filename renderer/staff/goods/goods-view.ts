import type { Sku } from '../../../shop/catalogue.ts';

/** What of the goods is shown. A product without a code is a new one, perhaps with a barcode that was scanned. */
export type GoodsView =
  | { readonly name: 'list' | 'import' | 'labels' | 'order' }
  | { readonly name: 'product'; readonly sku: Sku }
  | { readonly name: 'product'; readonly sku: null; readonly barcode: string | null };
