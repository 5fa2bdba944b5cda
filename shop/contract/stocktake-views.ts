import type { Category, Sku } from '../catalogue.ts';
import type { Money } from '../money.ts';
import type { UnitsAndValue } from '../stocktake.ts';
import type { BusinessDate, UtcMs } from '../time.ts';

/**
 * A product in a stocktake under way. What the records say is told only once it is counted, and where that is far off, only once
 * it is counted again (`look-again`).
 */
export type StocktakeLine = { readonly sku: Sku } & (
  | { readonly state: 'open' }
  | { readonly state: 'look-again'; readonly counted: number }
  | {
      readonly state: 'counted';
      readonly counted: number;
      readonly recorded: number;
      readonly price: Money;
      readonly again: boolean;
    }
);

/** A stocktake under way, as it stands now. Each change gives it the next `revision`. Its `id` becomes that of its entry. */
export type StocktakeView = {
  readonly id: string;
  readonly category: Category | null;
  readonly started: { readonly at: UtcMs; readonly day: BusinessDate; readonly minutes: number; readonly by: string };
  readonly revision: number;
  /** All that it goes over, along the shelves. */
  readonly lines: readonly StocktakeLine[];
};

/** What a count, or taking it back, did to one line. */
export type LineCounted = { readonly revision: number; readonly line: StocktakeLine };

/** What a stocktake found. `by` is the name of who finished it. */
export type StocktakeSummary = {
  readonly id: string;
  readonly seq: number;
  readonly day: BusinessDate;
  readonly minutes: number;
  readonly by: string;
  readonly category: Category | null;
  readonly products: number;
  readonly missing: UnitsAndValue;
  readonly surplus: UnitsAndValue;
};

/** Newest first; `more` when there are older ones. */
export type Stocktakes = { readonly stocktakes: readonly StocktakeSummary[]; readonly more: boolean };

/** A stocktake with each product that was counted, along the shelves. `price`: the suggested price of one when it was counted. */
export type StocktakeReport = StocktakeSummary & {
  readonly lines: readonly {
    readonly sku: Sku;
    readonly recorded: number;
    readonly counted: number;
    readonly price: Money;
    readonly again: boolean;
  }[];
};
