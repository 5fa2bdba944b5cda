import { countedSince } from '../db/queries/corrections.ts';
import { correctionOf, entryById } from '../db/queries/entries.ts';
import { promiseOfPurchase } from '../db/queries/promise-of-purchase.ts';
import { decideCorrection, isCorrectable } from '../shop/decisions.ts';
import type { Core } from './core.ts';
import type { RecentEntries } from './recent-entries.ts';
import { record, type EntryConflict, type Recording } from './record.ts';
import type { Outcome } from './rpc.ts';

type UndoRefusal = { readonly code: 'entry-unknown' | 'undo-too-late' | 'already-corrected' };

const refused = (code: UndoRefusal['code']) => ({ ok: false, refusal: { code } }) as const;

/** Takes back what this window has just recorded: as a correction, once, and only for a short while. */
export function undo(
  core: Core,
  recent: RecentEntries,
  window: string,
  { id, corrects }: { readonly id: string; readonly corrects: string },
): Outcome<Recording<'entry-corrected'>, UndoRefusal | EntryConflict> {
  return record<'entry-corrected', UndoRefusal>(core, {
    id,
    kind: 'entry-corrected',
    actor: 'kiosk',
    repeats: (stored) => stored.corrects === corrects,
    decide: (tx) => {
      const undoable = recent.undoable(corrects, window);
      const entry = entryById(tx, corrects);
      if (undoable === 'not-yours' || !entry || !isCorrectable(entry)) return refused('entry-unknown');
      if (correctionOf(tx, corrects) !== undefined) return refused('already-corrected');
      // Goods promised and since paid for, if only in part, are no mistake of a moment ago.
      const promise = promiseOfPurchase(tx, corrects);
      if (undoable === 'too-late' || (promise && promise.open !== promise.promised)) return refused('undo-too-late');
      return {
        ok: true,
        body: decideCorrection(entry, 'undone-by-buyer', { countedSince: countedSince(tx, entry.seq) }),
      };
    },
  });
}
