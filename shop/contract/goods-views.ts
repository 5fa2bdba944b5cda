import type { Product } from '../catalogue.ts';
import type { ChangedField } from '../goods-import.ts';
import type { Money } from '../money.ts';
import type { BusinessDate, UtcMs } from '../time.ts';
import type { CsvProblem, NewGoods } from './outputs.ts';

/** A product as staff see it, on the stand or retired. `stock` may be below zero: more left than was recorded as come. */
export type GoodsItem = Product & { readonly retired: boolean; readonly stock: number };

/** From when on a product had a price and a cost, and who said so. */
export type PriceChange = {
  readonly seq: number;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly price: Money;
  readonly cost: Money;
  /** Null where nobody is known by name. */
  readonly by: string | null;
};

/** What importing a list of goods would do. Lines count from 1, the header's. */
export type ImportPreview = {
  readonly added: readonly (NewGoods & { readonly line: number })[];
  readonly changed: readonly ImportChange[];
  /** How many rows say what is already so. */
  readonly same: number;
  readonly problems: readonly CsvProblem[];
};

/** One known product before and after. `fields` names what differs; `retired` among them: it comes back to the stand. */
export type ImportChange = {
  readonly line: number;
  readonly fields: readonly ChangedField[];
  readonly before: Product;
  readonly after: Product;
};

/** What an import did, in products; `leftOut` counts rows. */
export type ImportResult = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly leftOut: number;
};
