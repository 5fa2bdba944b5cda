/** How many characters each line of text that a person types may have. The schemas and the screens both go by it. */
export const LINE_MAX = {
  school: 80,
  stand: 80,
  campaign: 80,
  charity: 80,
  purpose: 200,
  person: 60,
  note: 200,
  printedNumber: 24,
} as const;

/** What a line may not hold: control characters, halves of surrogate pairs, and marks that turn the reading direction. */
export const PLAIN_LINE = /^[^\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]*$/u;

export type LineProblem = 'empty' | 'too-long' | 'bad-character';

/** A line as it is stored: composed letters (Unicode NFC), no spaces around it. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').trim();
}

/** Why a typed line would be refused, or null when it will do. */
export function lineProblem(text: string, max: number): LineProblem | null {
  const tidy = tidyLine(text);
  if (tidy === '') return 'empty';
  if (tidy.length > max) return 'too-long';
  return PLAIN_LINE.test(tidy) ? null : 'bad-character';
}
