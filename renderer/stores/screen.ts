import { createStore } from 'zustand/vanilla';
import type { Basket } from '../../shop/basket.ts';
import type { Recorded } from '../../shop/contract/outputs.ts';
import type { Money } from '../../shop/money.ts';
import type { Tender } from '../../shop/schemas.ts';
import type { BusinessDate } from '../../shop/time.ts';

/**
 * What the thank-you screen thanks for. `lines`: the goods, which an undo puts back into the basket. `stillOpen` of a promise
 * paid in part; `dueOn` of a promise made.
 */
export type Thanks = {
  readonly what: 'purchase' | 'gift' | 'settlement';
  readonly recorded: Recorded;
  readonly paid: Money;
  readonly tender: Tender;
  readonly lines: Basket;
  readonly dueOn?: BusinessDate;
  readonly stillOpen?: Money;
};

/**
 * Where the kiosk is. Set-up, "closed" and "trouble" are not here: they follow from what the server says (see app.tsx),
 * so they cannot be out of step with it.
 */
export type Screen =
  | { readonly name: 'idle' }
  | { readonly name: 'goods' }
  /** Paying for the basket, or giving with no goods. */
  | { readonly name: 'pay'; readonly for: 'basket' | 'gift' }
  | { readonly name: 'settle' }
  | { readonly name: 'thanks'; readonly thanks: Thanks }
  | { readonly name: 'tell-us' }
  | { readonly name: 'pin' }
  | { readonly name: 'office' };

export type ScreenState = {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
};

export const IDLE: Screen = { name: 'idle' };
export const GOODS: Screen = { name: 'goods' };

/** Which screen is shown. */
export function createScreenStore(first: Screen = IDLE) {
  return createStore<ScreenState>()((set) => ({
    screen: first,
    go: (screen) => set({ screen }),
  }));
}

export type ScreenStore = ReturnType<typeof createScreenStore>;
