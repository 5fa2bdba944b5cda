import { parseMoney, type Money } from '../../../shop/money.ts';
import { lineProblem, tidyLine } from '../../../shop/text-line.ts';

/** What keeps a field from being taken; each has a sentence (fund.json, `problem`). */
export type Wrong = 'empty' | 'bad-character' | 'sum' | 'more';

/** A sum as it was typed: above zero, and no more than there is (null: as much as one likes). */
export function typedSum(
  text: string,
  digits: number,
  most: Money | null,
): { readonly sum: Money | null; readonly wrong: Wrong | null } {
  const sum = parseMoney(text, digits);
  if (sum === null || sum <= 0) return { sum: null, wrong: 'sum' };
  return { sum, wrong: most !== null && sum > most ? 'more' : null };
}

/** A line that has to be filled in. The field itself takes no more than `max`. */
export function lineWrong(text: string, max: number): Wrong | null {
  const wrong = lineProblem(text, max);
  return wrong === 'too-long' ? 'bad-character' : wrong;
}

/** A line that may be left empty: null then. */
export function lineOrNone(text: string): string | null {
  const line = tidyLine(text);
  return line === '' ? null : line;
}
