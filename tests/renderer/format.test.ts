import { describe, expect, test } from 'vitest';
import { createFormats } from '../../renderer/i18n/format.ts';
import { createI18n } from '../../renderer/i18n/i18n.ts';
import type { Texts } from '../../renderer/i18n/i18n.ts';
import { TENGE } from '../../shop/currency.ts';
import type { Language } from '../../shop/languages.ts';
import { money } from '../../shop/money.ts';
import { businessDate } from '../../shop/time.ts';

const formats = (language: Language, currency: { readonly code: string; readonly digits: number } = TENGE) =>
  createFormats(language, currency, createI18n(language).getFixedT(language, 'common') as unknown as Texts<'common'>);

describe('sums', () => {
  test('are written as the language writes them, with a space that the font has', () => {
    expect(formats('kk').money(money(125_000))).toBe('1\u00A0250\u00A0₸');
    expect(formats('ru').money(money(125_000))).toBe('1\u00A0250\u00A0₸');
    expect(formats('en').money(money(125_000))).toBe('₸1,250');
  });

  test('show decimals only where there are any', () => {
    expect(formats('ru').money(money(125_050))).toBe('1\u00A0250,50\u00A0₸');
    expect(formats('en', { code: 'JPY', digits: 0 }).money(money(1_250))).toBe('¥1,250');
  });
});

describe('days', () => {
  const day = businessDate('2026-11-27');
  test('have their names in every language, Kazakh too', () => {
    expect(formats('kk').day(day)).toBe('27 қараша');
    expect(formats('kk').fullDay(day)).toBe('2026 жылғы 27 қараша');
    expect(formats('ru').weekdayAndDay(day)).toBe('пятница, 27 ноября');
    expect(formats('en').day(day)).toBe('27 November');
  });

  test('times have two digits each', () => {
    expect(formats('kk').time(510)).toBe('08:30');
    expect(formats('kk').time(5)).toBe('00:05');
  });
});
