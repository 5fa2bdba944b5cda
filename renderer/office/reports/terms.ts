import { periodAround, type Period } from '../../../shop/reports/period.ts';
import { addDays, type BusinessDate } from '../../../shop/time.ts';
import type { Problem } from '../../setup/problems.ts';

/** A term that is offered has eight weeks, and a week is free before it. */
const TERM_DAYS = 56;
const FREE_DAYS = 7;

/** What is wrong with terms: one ends before it begins, or begins before the one above it ended. */
export function termProblems(terms: readonly Period[]): readonly Problem[] {
  return terms.flatMap(({ from, to }, at): readonly Problem[] => {
    const before = terms[at - 1];
    if (to < from) return [{ field: `term-${at}`, reason: 'backwards' }];
    return before && from <= before.to ? [{ field: `term-${at}`, reason: 'overlaps' }] : [];
  });
}

/** The terms and one more: after a free week, or from the first day of the school year. */
export function withNextTerm(terms: readonly Period[], today: BusinessDate): readonly Period[] {
  const last = terms.at(-1);
  const from = last ? addDays(last.to, FREE_DAYS + 1) : (periodAround('school-year', today, [])?.from ?? today);
  return [...terms, { from, to: addDays(from, TERM_DAYS - 1) }];
}
