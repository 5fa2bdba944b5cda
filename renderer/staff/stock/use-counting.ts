import { useCallback, useEffect, useRef, useState } from 'react';
import type { Sku } from '../../../shop/catalogue.ts';
import type { LineCounted, StocktakeView } from '../../../shop/contract/stocktake-views.ts';
import { errorCode } from '../../api/errors.ts';
import { useApp } from '../../app-context.ts';
import { useDraft } from '../use-draft.ts';
import { stocktakeQuery } from './queries.ts';
import { readUnits } from './stock-draft.ts';
import { nextWaiting, type ShelfLine } from './shelves.ts';

/** What there is to say about the last count. */
export type Said =
  | { readonly about: 'look-again'; readonly sku: Sku }
  | { readonly about: 'failed'; readonly sku: Sku; readonly error: unknown }
  | { readonly about: 'all-counted' };

type Typed = { readonly sku: Sku | null; readonly text: string };
const NOTHING: Typed = { sku: null, text: '' };
const MOST_DIGITS = 6;

/** Under what name is kept what is typed and not sent: what was typed in one stocktake never turns up in the next. */
export const draftOf = ({ id }: Pick<StocktakeView, 'id'>) => `stocktake/${id}`;

/** The stocktake that an error says there is now; undefined where it says nothing of one. */
export function stocktakeNow(error: unknown): StocktakeView | null | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined;
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('stocktake' in data)) return undefined;
  return data.stocktake as StocktakeView | null;
}

/**
 * Counting: which product is at hand and what is typed for it. A count is sent when the next product is taken up, and one goes
 * on meanwhile; where the shop asks for a second look, or the count could not be stored, one is brought back to it.
 */
export function useCounting(stocktake: StocktakeView, lines: readonly ShelfLine[]) {
  const { client, queries, newId } = useApp();
  const [typed, setTyped] = useDraft<Typed>(draftOf(stocktake), NOTHING);
  const [sending, setSending] = useState<ReadonlyMap<Sku, number>>(new Map());
  const [said, setSaid] = useState<Said | null>(null);

  // A count that is tried again is the same count: not yet a second look.
  const tries = useRef(new Map<string, string>());
  const now = useRef({ typed, lines });
  useEffect(() => {
    now.current = { typed, lines };
  });

  const take = useCallback(
    (sku: Sku | null, text = '') => {
      const next = { sku, text };
      now.current = { ...now.current, typed: next };
      setTyped(next);
    },
    [setTyped],
  );

  const answered = useCallback(
    async ({ revision, line }: LineCounted) => {
      const { queryKey } = stocktakeQuery(client);
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey)?.revision ?? 0;
      queries.setQueryData(queryKey, (old) => {
        if (!old) return old;
        const known = old.lines.some(({ sku }) => sku === line.sku);
        const next = known ? old.lines.map((each) => (each.sku === line.sku ? line : each)) : [...old.lines, line];
        return { ...old, revision: Math.max(old.revision, revision), lines: next };
      });
      // Somebody else counted too, or the product stands on another shelf by now.
      if (revision > before + 1) void queries.invalidateQueries({ queryKey });
    },
    [client, queries],
  );

  const write = useCallback(
    async (sku: Sku, units: number | null) => {
      setSending((all) => new Map(all).set(sku, units ?? 0));
      const count = `${sku} ${units}`;
      const id = tries.current.get(count) ?? newId();
      tries.current.set(count, id);
      try {
        const answer =
          units === null
            ? await client.stocktake.uncount({ stocktake: stocktake.id, sku })
            : await client.stocktake.count({ id, stocktake: stocktake.id, sku, units });
        tries.current.delete(count);
        await answered(answer);
        if (answer.line.state !== 'look-again') return;
        setSaid({ about: 'look-again', sku });
        // Whoever has begun to type the next one finishes it first: the line stays marked.
        if (now.current.typed.text === '') take(sku);
      } catch (error) {
        const instead = stocktakeNow(error);
        if (errorCode(error) === 'stocktake-gone' && instead !== undefined) {
          queries.setQueryData(stocktakeQuery(client).queryKey, instead);
          return;
        }
        setSaid({ about: 'failed', sku, error });
        if (now.current.typed.text === '') take(sku, units === null ? '' : String(units));
      } finally {
        setSending((all) => new Map([...all].filter(([each]) => each !== sku)));
      }
    },
    [answered, client, newId, queries, stocktake.id, take],
  );

  /** Sends what is typed for the product at hand, where it says something new. */
  const put = useCallback(() => {
    const { typed: at, lines: all } = now.current;
    const line = all.find(({ sku }) => sku === at.sku);
    if (!line || at.sku === null) return;
    const shown = shownText(line);
    if (at.text === shown) return;
    const units = readUnits(at.text, 0);
    if (units !== null) void write(at.sku, units);
    else if (at.text === '' && line.state === 'counted') void write(at.sku, null);
  }, [write]);

  const choose = useCallback(
    (sku: Sku | null) => {
      if (now.current.typed.sku === sku) return;
      put();
      const line = now.current.lines.find((each) => each.sku === sku);
      take(sku, line ? shownText(line) : '');
    },
    [put, take],
  );

  const next = useCallback(() => {
    setSaid(null);
    const { typed: at, lines: all } = now.current;
    const waiting = nextWaiting(all, at.sku);
    if (waiting !== undefined) {
      choose(waiting);
      return;
    }
    put();
    setSaid({ about: 'all-counted' });
  }, [choose, put]);

  const type = useCallback(
    (text: string) => {
      const { sku } = now.current.typed;
      if (sku !== null) take(sku, text.replaceAll(/\D/g, '').slice(0, MOST_DIGITS));
    },
    [take],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      const { typed: at, lines: all } = now.current;
      const beside = all[all.findIndex(({ sku }) => sku === at.sku) + by];
      if (beside) choose(beside.sku);
    },
    [choose],
  );

  return {
    /** The product at hand, and what is typed for it. */
    at: typed.sku,
    text: typed.text,
    type,
    choose,
    next,
    /** To the product before or after along the shelf. */
    step,
    put,
    sending,
    said,
  };
}

export type Counting = ReturnType<typeof useCounting>;

/** What stands in the field of a line that is not at hand. A line to be counted again begins empty: the second look is as blind. */
export function shownText(line: ShelfLine): string {
  return line.state === 'counted' ? String(line.counted) : '';
}
