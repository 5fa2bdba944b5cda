import type { Pieces } from './change.ts';
import type { Currency } from './currency.ts';
import { money, type Money } from './money.ts';

/** At most so many of one piece are suggested, so that the change is not all of one coin. */
const MOST_OF_ONE = 20;

/** How many of the smallest notes the change comes to at most. */
const NOTES_WORTH = 20;

/** Buyers take change in coins and in the two smallest notes. */
const SMALL_NOTES = 2;

/**
 * How much change should stay in the box at most: twenty of the smallest notes (10 000 ₸ of 500 ₸, 100 € of 5 €), or of the
 * largest coin where a currency has no notes. Enough for a few large notes at once, too little to be worth taking.
 */
export function floatLimit({ notes, coins }: Currency): Money {
  return money((notes[0] ?? coins.at(-1) ?? 0) * NOTES_WORTH);
}

/**
 * Which of the counted pieces to leave as change: from the smallest up, at most twenty of each, coins and the two smallest
 * notes, as long as they come to no more than `floatLimit`. Largest first, as they lie on the table. A rule of the house, to be
 * changed by whoever leaves the money.
 */
export function changeToLeave(counted: readonly Pieces[], currency: Currency): readonly Pieces[] {
  const small = new Set([...currency.coins, ...currency.notes.slice(0, SMALL_NOTES)]);
  let room: number = floatLimit(currency);
  const left: Pieces[] = [];
  for (const { value, count } of counted.toSorted((a, b) => a.value - b.value)) {
    const take = small.has(value) ? Math.min(count, MOST_OF_ONE, Math.floor(room / value)) : 0;
    if (take === 0) continue;
    left.unshift({ value, count: take });
    room -= value * take;
  }
  return left;
}
