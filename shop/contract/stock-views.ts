import type { Category, Sku } from '../catalogue.ts';
import type { Texts } from '../languages.ts';
import type { EntryBody } from '../ledger/entries.ts';
import type { Money } from '../money.ts';
import type { BusinessDate } from '../time.ts';

/** A product as those see it who fill and count the stand. How many there should be is left out: who counts must not know. */
export type StockProduct = {
  readonly sku: Sku;
  readonly category: Category;
  readonly name: Texts;
  readonly price: Money;
  readonly cost: Money;
  readonly barcode: string | null;
  readonly picture: string | null;
  readonly retired: boolean;
};

/** So many units of a product. `unitCost`: what one cost; 0 where it went, or was given. */
export type MovedLine = { readonly sku: Sku; readonly units: number; readonly unitCost: Money };

/**
 * Goods that came or were written off. `by` is the person's name, null where the program did it. `corrects`: the entry that this
 * one puts right; its lines are then differences.
 */
export type StockMove = {
  readonly id: string;
  readonly seq: number;
  readonly day: BusinessDate;
  /** From midnight, by the clock on the shop's wall. */
  readonly minutes: number;
  readonly by: string | null;
  readonly lines: readonly MovedLine[];
  readonly corrects: string | null;
} & (
  | { readonly kind: 'stock-received'; readonly source: EntryBody<'stock-received'>['source'] }
  | { readonly kind: 'stock-written-off'; readonly reason: EntryBody<'stock-written-off'>['reason'] }
);

/** Newest first; `more` when there are older ones. */
export type StockMoves = { readonly moves: readonly StockMove[]; readonly more: boolean };
