import { piecesTotal, type Pieces } from './change.ts';
import type { Decision } from './decisions.ts';
import { balanced } from './ledger/accounts.ts';
import type { EntryBody } from './ledger/entries.ts';
import { MAX_AMOUNT, money, NO_MONEY, type Money } from './money.ts';

/*
 * Counting the box: what makes a count whole, and what a count and its sealing become in the ledger. Blindness is not a rule
 * of these functions but of who calls them: what the books say is looked up only when a count is locked.
 */

/** The most of one piece that a row may say. */
export const MAX_COUNT = 100_000;

/** What was typed into one row: so many of one note or coin, 0 where there was none. A row that is still empty is left out. */
export type CountRow = { readonly value: Money; readonly count: number };

export type UnknownRows = { readonly code: 'denomination-unknown'; readonly values: readonly Money[] };

export type RowsRefusal =
  | UnknownRows
  | { readonly code: 'denomination-missing'; readonly values: readonly Money[] }
  | { readonly code: 'sum-too-large' };

/** Why rows cannot be kept for a count of these denominations; null when they can. Rows may still be missing. */
export function rowsProblem(rows: readonly CountRow[], denominations: readonly Money[]): UnknownRows | null {
  const unknown = rows.map(({ value }) => value).filter((value) => !denominations.includes(value));
  return unknown.length > 0 ? { code: 'denomination-unknown', values: unknown } : null;
}

/** Why rows are no whole count; null when they are: each denomination once, and a sum that the ledger can hold. */
export function countProblem(rows: readonly CountRow[], denominations: readonly Money[]): RowsRefusal | null {
  const problem = rowsProblem(rows, denominations);
  if (problem) return problem;
  const missing = denominations.filter((denomination) => !rows.some(({ value }) => value === denomination));
  if (missing.length > 0) return { code: 'denomination-missing', values: missing };
  return worth(rows) > MAX_AMOUNT ? { code: 'sum-too-large' } : null;
}

/** What rows come to, which may be more than any sum of money: not yet checked. */
function worth(rows: readonly CountRow[]): number {
  return rows.reduce<number>((total, { value, count }) => total + value * count, 0);
}

/** The rows in one order, largest first: so two counts of the same box are the same rows. */
export function sortedRows(rows: readonly CountRow[]): readonly CountRow[] {
  return rows.toSorted((a, b) => b.value - a.value);
}

/** Whether two people who counted alone came to the same, piece by piece. */
export function sameCount(one: readonly CountRow[], other: readonly CountRow[]): boolean {
  const told = (rows: readonly CountRow[]) =>
    sortedRows(rows)
      .map(({ value, count }) => `${value}x${count}`)
      .join(' ');
  return told(one) === told(other);
}

/** A count as it is locked. `rows` are whole (`countProblem` is null). */
export type LockedCount = Pick<
  EntryBody<'box-counted'>,
  'box' | 'seal' | 'sealState' | 'openedAt' | 'openedSeq' | 'signers' | 'apart' | 'recounts'
> & { readonly rows: readonly CountRow[] };

/**
 * The entry of a count against what the books said when the box was opened. It is made whatever the difference is: the
 * difference is posted as surplus or shortage, so that the books hold what the box held.
 */
export function countBody({ rows, ...count }: LockedCount, expected: Money): EntryBody<'box-counted'> {
  const counted = piecesTotal(rows);
  const difference = money(counted - expected);
  const postings = balanced([
    ['assets:box', difference],
    [difference > 0 ? 'income:surplus' : 'expenses:shortage', money(-difference)],
  ]);
  return { v: 1, postings: [...postings], ...count, pieces: [...found(rows)], counted, expected };
}

/** What became of counted money. Null numbers: there was no bag, or no seal. */
export type Sealing = Pick<EntryBody<'box-sealed'>, 'bag' | 'seal' | 'reason' | 'note'> & {
  readonly count: string;
  readonly leftPieces: readonly Pieces[];
};

export type SealRefusal =
  /** More is to be left than was counted. */
  | { readonly code: 'left-too-much' }
  /** Money goes to the safe, and its bag has no number. */
  | { readonly code: 'bag-needed' }
  /** The count differs from the books, and nobody said what is known about it. */
  | { readonly code: 'reason-needed' };

/**
 * The entry that seals the box: so much stays as change, the rest goes to the safe. A reason belongs to a difference; where
 * there is none it is left out. Pieces may be left that were not counted (a note that was changed into coins): only the sums count.
 */
export function decideSealing(
  { count, leftPieces, bag, seal, reason, note }: Sealing,
  { counted, expected }: { readonly counted: Money; readonly expected: Money },
): Decision<EntryBody<'box-sealed'>, SealRefusal> {
  if (worth(leftPieces) > counted) return { ok: false, refusal: { code: 'left-too-much' } };
  const left = piecesTotal(leftPieces);
  const moved = money(counted - left);
  if (moved > 0 && bag === null) return { ok: false, refusal: { code: 'bag-needed' } };
  if (counted !== expected && reason === null) return { ok: false, refusal: { code: 'reason-needed' } };
  const postings = balanced([
    ['assets:box', money(-moved)],
    ['assets:safe', moved],
  ]);
  return {
    ok: true,
    body: {
      v: 1,
      postings: [...postings],
      count,
      left,
      leftPieces: [...found(leftPieces)],
      moved,
      bag: moved > 0 ? bag : null,
      seal,
      reason: counted === expected ? null : reason,
      note,
    },
  };
}

/** The pieces that there were any of, largest first: the form in which an entry keeps them. */
function found(rows: readonly CountRow[]): readonly CountRow[] {
  return sortedRows(rows).filter(({ count }) => count > 0);
}

/** Books and hands: what a count says, with the difference (below zero: less was found than recorded). */
export function differenceOf({ counted, expected }: { readonly counted: Money; readonly expected: Money }): Money {
  return counted === expected ? NO_MONEY : money(counted - expected);
}
