import type { Language } from '../../shop/languages.ts';
import type { Money } from '../../shop/money.ts';

/**
 * A sum as a person would type it into a field: grouped digits, decimals only where there are some, no sign of the
 * currency. `parseMoney` reads it back to the same sum.
 * @param digits decimals of the currency (ISO 4217 exponent)
 */
export function typedMoney(amount: Money, digits: number, language: Language): string {
  const unit = 10 ** digits;
  const whole = String(Math.floor(amount / unit)).replace(/\B(?=(?:\d{3})+$)/g, '\u00A0');
  const fraction = amount % unit;
  if (fraction === 0) return whole;
  return `${whole}${language === 'en' ? '.' : ','}${String(fraction).padStart(digits, '0')}`;
}
