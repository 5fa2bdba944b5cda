import { createStore } from 'zustand/vanilla';

export type DraftState = {
  /** What each person was typing, by 'person/form'. */
  readonly drafts: ReadonlyMap<string, unknown>;
  readonly keep: (key: string, draft: unknown) => void;
  readonly forget: (key: string) => void;
};

/** What staff were typing when their session locked: it is there again when the same person comes back to this window. */
export function createDraftStore() {
  return createStore<DraftState>()((set) => ({
    drafts: new Map(),
    keep: (key, draft) => set(({ drafts }) => ({ drafts: new Map(drafts).set(key, draft) })),
    forget: (key) => set(({ drafts }) => ({ drafts: new Map([...drafts].filter(([name]) => name !== key)) })),
  }));
}

export type DraftStore = ReturnType<typeof createDraftStore>;
