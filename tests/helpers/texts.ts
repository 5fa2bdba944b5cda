import { createI18n, type I18n, type Namespace, type TextKey } from '../../renderer/i18n/i18n.ts';
import { createFormats, type Formats } from '../../renderer/i18n/format.ts';
import { addStaffTexts } from '../../renderer/i18n/staff-texts.ts';
import { TENGE } from '../../shop/currency.ts';
import type { Language } from '../../shop/languages.ts';
import { money } from '../../shop/money.ts';

/** What the screens say in one language: the product's own texts, so that a test finds a button by the words that are on it. */
export type Words = {
  readonly language: Language;
  readonly say: <N extends Namespace>(
    namespace: N,
    key: TextKey<N>,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  /** A sum in whole tenge, as the screens write it. */
  readonly tenge: (whole: number) => string;
  readonly formats: Formats;
};

const made = new Map<Language, Words>();

/** The texts of one language, made once. */
export const wordsOf = (language: Language): Words => {
  const known = made.get(language);
  if (known) return known;
  const i18n: I18n = createI18n(language);
  addStaffTexts(i18n);
  const say: Words['say'] = (namespace, key, values) => {
    const full = `${namespace}:${key}`;
    const text = i18n.t(full, { ...values });
    if (text === full || text === key) throw new Error(`No text ${full} in ${language}`);
    return text;
  };
  const formats = createFormats(language, TENGE, (key, values) => say('common', key, values));
  const words: Words = {
    language,
    say,
    formats,
    tenge: (whole) => formats.money(money(whole * 10 ** TENGE.digits)),
  };
  made.set(language, words);
  return words;
};
