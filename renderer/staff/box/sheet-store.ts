import { isDefinedError, ORPCError } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import { sameCount, sortedRows, type CountRow } from '../../../shop/box-count.ts';
import type { OpenCountView, SheetView } from '../../../shop/contract/box-views.ts';
import type { Money } from '../../../shop/money.ts';
import type { Client } from '../../api/client.ts';

export type SheetState = {
  /** What is typed: a row that is still empty is not in it. */
  readonly rows: ReadonlyMap<Money, number>;
  /** The revision that the server has answered last. */
  readonly revision: number;
  /** Why the last figures are not kept yet; null while they are, or are on their way. */
  readonly error: unknown;
  /** Somebody wrote on another screen, and these are their figures. */
  readonly changed: boolean;
  /** Writes a row (null: empties it) and has it kept. */
  readonly write: (value: Money, count: number | null) => void;
  /** What the server has: taken unless something here is newer. */
  readonly adopt: (sheet: SheetView) => void;
  /** Waits until all that is typed is kept. Answers whether it is. */
  readonly keep: () => Promise<boolean>;
  /** Counting apart: this person is through, or (false) writes on. Answers whether that is kept. */
  readonly finish: (done: boolean) => Promise<boolean>;
};

/**
 * The sheet of a count on this screen. Every figure is sent as it is typed, one call at a time and the newest last, so that
 * pulling the plug loses nothing.
 */
export function createSheetStore(client: Client, { count, sheet }: Pick<OpenCountView, 'count' | 'sheet'>) {
  return createStore<SheetState>()((set, get) => {
    let dirty = false;
    let running: Promise<boolean> | null = null;
    /** What was sent last: where its answer was lost, the server may have it. */
    let sent: readonly CountRow[] = [];

    const take = ({ rows, revision }: SheetView, changed: boolean) => {
      dirty = false;
      set({ rows: rowMap(rows), revision, error: null, changed });
    };

    const send = async (done: boolean): Promise<boolean> => {
      const rows = rowsOf(get().rows);
      try {
        dirty = false;
        sent = rows;
        const kept = await client.box.save({ count, revision: get().revision, rows: [...rows], done });
        set({ revision: kept.revision, error: null });
        return true;
      } catch (error) {
        dirty = true;
        return await after(error, done);
      }
    };

    const after = async (error: unknown, done: boolean): Promise<boolean> => {
      const newest = newestSheet(error);
      if (newest === null) {
        set({ error });
        return false;
      }
      if (newest.revision > get().revision && sameCount(newest.rows, sent)) {
        // It was kept, only the answer was lost: what was typed since goes on top of it.
        set({ revision: newest.revision });
        return await send(done);
      }
      take(newest, true);
      return false;
    };

    const flush = async (): Promise<boolean> => {
      if (!dirty) return true;
      return (await send(false)) && (await flush());
    };

    const keep = (): Promise<boolean> => {
      running ??= flush().finally(() => {
        running = null;
      });
      return running;
    };

    return {
      rows: rowMap(sheet?.rows ?? []),
      revision: sheet?.revision ?? 0,
      error: null,
      changed: false,
      write: (value, typed) => {
        const rows = new Map(get().rows);
        if (typed === null) rows.delete(value);
        else rows.set(value, typed);
        dirty = true;
        set({ rows, changed: false });
        void keep();
      },
      adopt: (newest) => {
        if (!dirty && running === null && newest.revision > get().revision) {
          take(newest, !sameCount(newest.rows, rowsOf(get().rows)));
        }
      },
      keep,
      finish: async (done) => (await keep()) && (await send(done)),
    };
  });
}

/** The rows as the server takes them, largest first. */
function rowsOf(rows: ReadonlyMap<Money, number>): readonly CountRow[] {
  return sortedRows([...rows].map(([value, count]) => ({ value, count })));
}

function rowMap(rows: readonly CountRow[]): ReadonlyMap<Money, number> {
  return new Map(rows.map(({ value, count }) => [value, count]));
}

/** The sheet as it stands, where a save was refused since somebody else had written on it. */
function newestSheet(error: unknown): SheetView | null {
  if (!(error instanceof ORPCError) || !isDefinedError(error) || error.code !== 'count-changed') return null;
  const data = error.data as { readonly sheet?: SheetView } | undefined;
  return data?.sheet ?? null;
}
