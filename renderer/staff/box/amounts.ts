import type { Money } from '../../../shop/money.ts';
import type { Pieces } from '../../../shop/change.ts';

/** How many of one piece there are; 0 where it is not listed. */
export function countOf(pieces: readonly Pieces[], value: Money): number {
  return pieces.find((each) => each.value === value)?.count ?? 0;
}

/** The pieces with another count of one of them; none of it is not listed. */
export function withCount(pieces: readonly Pieces[], value: Money, count: number): readonly Pieces[] {
  const others = pieces.filter((each) => each.value !== value);
  return count === 0 ? others : [...others, { value, count }].toSorted((a, b) => b.value - a.value);
}
