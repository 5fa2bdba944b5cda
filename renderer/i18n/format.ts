import type { Language } from '../../shop/languages.ts';
import type { Currency } from '../../shop/currency.ts';
import type { Money } from '../../shop/money.ts';
import { weekday, type BusinessDate } from '../../shop/time.ts';
import type { Texts } from './i18n.ts';

/** How the language of the moment writes sums, numbers and days. */
export type Formats = {
  /** `1 250 ₸`; no decimals where the sum is whole. */
  readonly money: (amount: Money) => string;
  /** A difference, always with its sign: `+1 250 ₸`, `−450 ₸`; none is `0 ₸`. */
  readonly signedMoney: (amount: Money) => string;
  /** `1 250`, below nothing `−450`: for tables that name the currency once. */
  readonly sum: (amount: number) => string;
  /** The sign of the currency alone, such as `₸`. */
  readonly currencySign: string;
  readonly number: (value: number) => string;
  /** A share as per cent: 0.97 gives `97 %`. */
  readonly percent: (share: number) => string;
  /** `27 қараша`. */
  readonly day: (date: BusinessDate) => string;
  /** `2026 жылғы 27 қараша`. */
  readonly fullDay: (date: BusinessDate) => string;
  /** `жұма, 27 қараша`. */
  readonly weekdayAndDay: (date: BusinessDate) => string;
  /** Minutes from midnight as `08:30`. */
  readonly time: (minutes: number) => string;
  /** `a, b, c`. */
  readonly list: (items: readonly string[]) => string;
};

/*
 * Chromium's ICU holds no Kazakh numbers and falls to the root locale ("₸ 1,250"), though it claims support.
 * CLDR writes Kazakh numbers and sums as Russian ones, so those stand in.
 */
const NUMBER_LOCALE: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en' };

/** Newer CLDR groups with U+202F, which the font lacks. */
const plainSpaces = (text: string) => text.replaceAll('\u202F', '\u00A0');

/** Formats for one language and currency. Names of months and weekdays are our own texts: Chromium has no Kazakh ones. */
export function createFormats(
  language: Language,
  currency: Pick<Currency, 'code' | 'digits'>,
  t: Texts<'common'>,
): Formats {
  const locale = NUMBER_LOCALE[language];
  const sums = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currency.code,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: currency.digits,
    maximumFractionDigits: currency.digits,
    trailingZeroDisplay: 'stripIfInteger',
    useGrouping: 'always',
  });
  // Made when first asked for: most screens show sums alone.
  const numbers = once(() => new Intl.NumberFormat(locale, { useGrouping: 'always' }));
  const shares = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const bare = once(
    () =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: currency.digits,
        maximumFractionDigits: currency.digits,
        trailingZeroDisplay: 'stripIfInteger',
        useGrouping: 'always',
      }),
  );
  const sign = once(() => sums.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency.code);
  const unit = 10 ** currency.digits;
  const money = (amount: number) => plainSpaces(sums.format(amount / unit));
  const parts = (date: BusinessDate) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return { year, day, month: t(`month.${month}` as 'month.1') };
  };
  const day = (date: BusinessDate) => t('date.day', parts(date));
  return {
    money,
    // A minus as wide as the plus, where Intl has a hyphen.
    signedMoney: (amount) => (amount === 0 ? money(0) : `${amount > 0 ? '+' : '\u2212'}${money(Math.abs(amount))}`),
    sum: (amount) => `${amount < 0 ? '\u2212' : ''}${plainSpaces(bare().format(Math.abs(amount) / unit))}`,
    get currencySign() {
      return sign();
    },
    number: (value) => plainSpaces(numbers().format(value)),
    percent: (share) => plainSpaces(shares().format(share)),
    day,
    fullDay: (date) => t('date.full', parts(date)),
    weekdayAndDay: (date) =>
      t('date.withWeekday', { weekday: t(`weekday.${weekday(date)}` as 'weekday.0'), date: day(date) }),
    time: (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`,
    list: (items) => items.join(', '),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const pad = (value: number) => String(value).padStart(2, '0');
