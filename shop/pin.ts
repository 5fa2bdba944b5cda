/** Digits of a PIN: enough against guessing at a kiosk that slows down after wrong ones, few enough for a teacher to keep. */
export const PIN_MIN_DIGITS = 4;
export const PIN_MAX_DIGITS = 12;

export type WeakPin = 'not-digits' | 'too-short' | 'too-long' | 'one-digit' | 'a-row' | 'a-year' | 'a-pair';

/**
 * Why a PIN is refused, or null when it will do. Refused are the ones that are tried first (Bonneau et al., "A birthday
 * present every eleven wallets?", 2012): rows up or down, one digit, repeated pairs, years.
 */
export function weakPin(pin: string): WeakPin | null {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (pin.length < PIN_MIN_DIGITS) return 'too-short';
  if (pin.length > PIN_MAX_DIGITS) return 'too-long';
  if (/^(\d)\1*$/.test(pin)) return 'one-digit';
  const steps = new Set([...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
  if (steps.size === 1 && (steps.has(1) || steps.has(9))) return 'a-row';
  if (/^(\d\d)\1+$/.test(pin) || /^(\d)\1(\d)\2$/.test(pin)) return 'a-pair';
  if (/^(?:19|20)\d\d$/.test(pin)) return 'a-year';
  return null;
}
