import { UNDO_GRACE_MS, UNDO_MS } from '../shop/decisions.ts';

/** Which window recorded what lately, for undo. Kept in memory: after a restart nothing can be undone. */
export type RecentEntries = {
  readonly add: (entry: string, window: string) => void;
  /** How long this window may still undo an entry, as the screen promises it (ms); 0 when no longer or not this window's. */
  readonly undoMs: (entry: string, window: string) => number;
  /** Whether an entry is this window's own, and not too old by the server's measure, which is a little longer. */
  readonly undoable: (entry: string, window: string) => 'yes' | 'too-late' | 'not-yours';
};

/** How long an entry is remembered at all, so that a late undo is told that it is late. */
const REMEMBERED_MS = 10 * 60_000;

export function createRecentEntries(uptime: () => number): RecentEntries {
  // In order of recording, so the oldest come first.
  const recent = new Map<string, { readonly window: string; readonly at: number }>();

  const forgetOld = () => {
    for (const [entry, { at }] of recent) {
      if (uptime() - at < REMEMBERED_MS) return;
      recent.delete(entry);
    }
  };
  const ageOf = (entry: string, window: string): number | undefined => {
    const found = recent.get(entry);
    return found?.window === window ? uptime() - found.at : undefined;
  };

  return {
    add: (entry, window) => {
      forgetOld();
      recent.set(entry, { window, at: uptime() });
    },
    undoMs: (entry, window) => Math.max(0, Math.round(UNDO_MS - (ageOf(entry, window) ?? UNDO_MS))),
    undoable: (entry, window) => {
      const age = ageOf(entry, window);
      if (age === undefined) return 'not-yours';
      return age <= UNDO_MS + UNDO_GRACE_MS ? 'yes' : 'too-late';
    },
  };
}
