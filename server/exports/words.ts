import type { Language } from '../../shop/languages.ts';
import { localTime, type BusinessDate, type UtcMs } from '../../shop/time.ts';
import en from './i18n/en/report.json' with { type: 'json' };
import kk from './i18n/kk/report.json' with { type: 'json' };
import ru from './i18n/ru/report.json' with { type: 'json' };

/*
 * The words of exported reports. Not the page's i18next: a file has one language, no plurals and no fallback, and the same words
 * must come out wherever and by whichever Node or Electron it is made.
 */

type Leaves<Node, Prefix extends string = ''> = Node extends string
  ? Prefix
  : { [Key in keyof Node & string]: Leaves<Node[Key], Prefix extends '' ? Key : `${Prefix}.${Key}`> }[keyof Node &
      string];

type Keys = { readonly report: Leaves<typeof en> };

/** Words of a namespace by key, with values for their placeholders. */
export type Texts<Namespace extends keyof Keys> = (
  key: Keys[Namespace],
  values?: Readonly<Record<string, string | number>>,
) => string;

// That every language has every key is held by type here, and by `npm run check` for placeholders.
const ALL: Readonly<Record<Language, typeof en>> = { kk, ru, en };

/** The words of reports in a language. */
export function reportTexts(language: Language): Texts<'report'> {
  return (key, values = {}) => {
    let node: unknown = ALL[language];
    for (const part of key.split('.')) node = (node as Readonly<Record<string, unknown>>)[part];
    return String(node).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}

/** How figures, days and moments are written in a language. */
export type Writing = {
  readonly language: Language;
  readonly t: Texts<'report'>;
  /** A sum in minor units without its currency: `1 250`, or `1 250,50` where it is not whole. */
  readonly sum: (minor: number) => string;
  readonly count: (value: number) => string;
  /** A share: 0.973 is `97,3 %`. */
  readonly share: (value: number) => string;
  /** `20 ноября 2026 г.` */
  readonly day: (day: BusinessDate) => string;
  /** `20.11.2026`, in English `2026-11-20`: for tables. */
  readonly numericDay: (day: string) => string;
  /** A number with at most one decimal. */
  readonly number: (value: number) => string;
  /** The shop's day and time of a moment: `20 ноября 2026 г.` and `17:20`. */
  readonly moment: (at: UtcMs) => { readonly date: string; readonly time: string };
};

/**
 * Writes like a language, by rules of our own: what Intl knows differs between Node and Electron, and neither may know Kazakh.
 * Digits are in groups of three by a space that does not break, in English by a comma (CLDR's patterns).
 * @param digits decimals of the currency
 */
export function writingIn(language: Language, digits: number, timeZone: string): Writing {
  const t = reportTexts(language);
  const [group, point] = language === 'en' ? [',', '.'] : ['\u00A0', ','];
  const grouped = (whole: string) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  const number = (scaled: number, decimals: number): string => {
    const text = String(Math.abs(scaled)).padStart(decimals + 1, '0');
    const whole = decimals === 0 ? text : text.slice(0, -decimals);
    const rest = decimals === 0 ? '' : text.slice(-decimals);
    return `${scaled < 0 ? '−' : ''}${grouped(whole)}${Number(rest) === 0 ? '' : point + rest}`;
  };
  const parts = (day: BusinessDate) => ({
    year: day.slice(0, 4),
    month: Number(day.slice(5, 7)) as Month,
    day: String(Number(day.slice(8))),
  });
  const full = (date: BusinessDate) => {
    const { year, month, day } = parts(date);
    return t('date.full', { year, day, month: t(`month.${month}`) });
  };
  return {
    language,
    t,
    sum: (minor) => number(minor, digits),
    count: (value) => number(value, 0),
    share: (value) => `${number(Math.round(value * 1000), 1)}${language === 'en' ? '' : '\u00A0'}%`,
    day: full,
    numericDay: (date) => (language === 'en' ? date : date.split('-').toReversed().join('.')),
    number: (value) => number(Math.round(value * 10), 1),
    moment: (at) => {
      const { date, minutes } = localTime(at, timeZone);
      const two = (value: number) => String(value).padStart(2, '0');
      return { date: full(date), time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
    },
  };
}

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
