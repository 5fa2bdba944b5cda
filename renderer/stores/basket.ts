import { createStore } from 'zustand/vanilla';
import { addOne, EMPTY_BASKET, MAX_LINES, MAX_UNITS, setUnits, unitsOf, type Basket } from '../../shop/basket.ts';
import type { Sku } from '../../shop/catalogue.ts';
import type { Money } from '../../shop/money.ts';

export type BasketState = {
  readonly lines: Basket;
  /** Answers false where the basket holds no more of it. */
  readonly add: (product: { readonly sku: Sku; readonly price: Money }) => boolean;
  readonly setUnits: (sku: Sku, units: number) => void;
  /** Takes the prices that the shop now asks. */
  readonly reprice: (prices: readonly { readonly sku: Sku; readonly price: Money }[]) => void;
  readonly remove: (skus: readonly Sku[]) => void;
  readonly clear: () => void;
};

/** What the buyer is about to pay for. */
export function createBasketStore() {
  return createStore<BasketState>()((set, get) => ({
    lines: EMPTY_BASKET,
    add: (product) => {
      const { lines } = get();
      const units = unitsOf(lines, product.sku);
      if (units >= MAX_UNITS || (units === 0 && lines.length >= MAX_LINES)) return false;
      set({ lines: addOne(lines, product) });
      return true;
    },
    setUnits: (sku, units) => set(({ lines }) => ({ lines: setUnits(lines, sku, units) })),
    reprice: (prices) =>
      set(({ lines }) => ({
        lines: lines.map((line) => {
          const price = prices.find((each) => each.sku === line.sku)?.price;
          return price === undefined || price === line.price ? line : { ...line, price };
        }),
      })),
    remove: (skus) => set(({ lines }) => ({ lines: lines.filter((line) => !skus.includes(line.sku)) })),
    clear: () => set({ lines: EMPTY_BASKET }),
  }));
}

export type BasketStore = ReturnType<typeof createBasketStore>;
