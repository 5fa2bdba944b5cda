import { createStore } from 'zustand/vanilla';
import type { Category } from '../../shop/catalogue.ts';

/** One shelf of the stand, or all of it. */
export type Shelf = Category | 'all';

export type GoodsViewState = {
  readonly shelf: Shelf;
  /** From 0; a page that is no longer there is shown as the last one. */
  readonly page: number;
  /** What the buyer looks for; empty: nothing. */
  readonly text: string;
  /** Whether the on-screen keyboard is open. */
  readonly typing: boolean;
  readonly choose: (shelf: Shelf) => void;
  readonly turnTo: (page: number) => void;
  readonly search: (text: string) => void;
  readonly setTyping: (typing: boolean) => void;
  readonly reset: () => void;
};

const START = { shelf: 'all', page: 0, text: '', typing: false } as const;

/** Which goods are in sight. It outlives the pay screen, so that "back" leads to where the buyer was. */
export function createGoodsViewStore() {
  return createStore<GoodsViewState>()((set) => ({
    ...START,
    choose: (shelf) => set({ shelf, page: 0, text: '', typing: false }),
    turnTo: (page) => set({ page }),
    search: (text) => set({ text, page: 0, shelf: 'all' }),
    setTyping: (typing) => set({ typing }),
    reset: () => set(START),
  }));
}

export type GoodsViewStore = ReturnType<typeof createGoodsViewStore>;
