/** As many digits as a row takes: nobody counts a hundred thousand of one coin. */
const MAX_DIGITS = 5;

/** What a person typed into a row: a number, null for nothing, undefined for what is no count and is not taken. */
export function typedCount(text: string): number | null | undefined {
  if (text === '') return null;
  return /^\d+$/.test(text) && text.length <= MAX_DIGITS ? Number(text) : undefined;
}

/** The row after one more digit; what is chosen as a whole is written over. */
export function withDigit(count: number | null, digit: string, anew: boolean): number | null {
  const typed = typedCount(`${anew || count === null ? '' : count}${digit}`);
  return typed === undefined ? count : typed;
}

/** The row without its last digit, or empty where the whole of it was chosen. */
export function withoutDigit(count: number | null, anew: boolean): number | null {
  return count === null || anew || count < 10 ? null : Math.floor(count / 10);
}
