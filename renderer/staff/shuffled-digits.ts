/** How many values a random byte has. */
const BYTE = 256;

/** A random whole number from 0 to below `bound` (at most 256), each as likely as the others. */
function below(bound: number): number {
  // What is above the last whole multiple would make the small numbers likelier.
  const limit = BYTE - (BYTE % bound);
  const byte = new Uint8Array(1);
  do crypto.getRandomValues(byte);
  while ((byte[0] ?? 0) >= limit);
  return (byte[0] ?? 0) % bound;
}

/** The ten digits in an order that nobody can foresee (Fisher and Yates). */
export function shuffledDigits(): readonly string[] {
  const digits = [...'0123456789'];
  for (let last = digits.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const kept = digits[last] ?? '';
    digits[last] = digits[other] ?? '';
    digits[other] = kept;
  }
  return digits;
}
