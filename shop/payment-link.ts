import type { Money } from './money.ts';

/** Where the amount goes into the school's payment link, in major units with a decimal point. */
export const AMOUNT_PLACEHOLDER = '{amount}';

export const LINK_MAX = 500;

/** An https address with nothing in it that could end an attribute, a string or a line. */
export const PAYMENT_LINK = /^https:\/\/[^\s"'<>\\]+$/;

export type LinkProblem = 'empty' | 'not-https' | 'too-long' | 'bad-character';

/** Why a link template would be refused, or null when it will do. Whether the amount is in it is the school's choice. */
export function linkProblem(template: string): LinkProblem | null {
  if (template === '') return 'empty';
  if (template.length > LINK_MAX) return 'too-long';
  if (!/^https:\/\/[^/?#]/.test(template)) return 'not-https';
  return PAYMENT_LINK.test(template) ? null : 'bad-character';
}

/**
 * The link for one payment: 1 250,50 ₸ puts `1250.5` where the template says `{amount}`, 200 ₸ puts `200`.
 * @param digits decimals of the currency (ISO 4217 exponent)
 */
export function paymentLink(template: string, amount: Money, digits: number): string {
  const unit = 10 ** digits;
  const fraction = String(amount % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  const sum = `${Math.floor(amount / unit)}${fraction === '' ? '' : `.${fraction}`}`;
  return template.replaceAll(AMOUNT_PLACEHOLDER, sum);
}
