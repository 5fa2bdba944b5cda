import type { Language } from '../../shop/languages.ts';

/** Writes whole numbers; Chromium has no Kazakh ones, and CLDR writes them as the Russian. */
export function numberOf(language: Language): (value: number) => string {
  const numbers = new Intl.NumberFormat(language === 'kk' ? 'ru' : language, { useGrouping: 'always' });
  return (value) => numbers.format(value).replaceAll('\u202F', '\u00A0');
}
