/** A number with its sign, minus as a minus and not as a hyphen; nothing before a zero. */
export function signed(value: number, number: (value: number) => string): string {
  if (value === 0) return number(0);
  return `${value < 0 ? '−' : '+'}${number(Math.abs(value))}`;
}
