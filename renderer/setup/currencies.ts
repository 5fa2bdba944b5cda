import { KNOWN_CURRENCIES } from '../../shop/currency-presets.ts';
import type { Language } from '../../shop/languages.ts';
import { CURRENCY_NAMES_KK } from './currency-names-kk.ts';

export type CurrencyChoice = { readonly code: string; readonly name: string };

/** Codes that Intl still lists though no shop can take them: withdrawn since, or never cash (ISO 4217 Lists One and Three, 2026). */
const NO_CASH = new Set(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL']);

/** Every currency that a shop can take, by name in the language of the moment: the likely ones first, the rest by code. */
export function currencyChoices(language: Language): readonly CurrencyChoice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const nameOf = (code: string) => (language === 'kk' ? CURRENCY_NAMES_KK[code] : undefined) ?? names.of(code) ?? code;
  const rest = Intl.supportedValuesOf('currency').filter(
    (code) => !NO_CASH.has(code) && !KNOWN_CURRENCIES.includes(code),
  );
  return [...KNOWN_CURRENCIES, ...rest].map((code) => ({ code, name: capital(nameOf(code), language) }));
}

function capital(name: string, language: Language): string {
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
