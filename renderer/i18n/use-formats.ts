import { useContext } from 'react';
import { TENGE, type Currency } from '../../shop/currency.ts';
import type { Language } from '../../shop/languages.ts';
import { LanguageContext, useShopOrNone } from '../app-context.ts';
import { createFormats, type Formats } from './format.ts';
import type { Texts } from './i18n.ts';
import { useTexts } from './use-texts.ts';

const made = new WeakMap<Texts<'common'>, WeakMap<Pick<Currency, 'code' | 'digits'>, Formats>>();

/** Intl's formatters cost more to make than to use, and every price on the screen asks for them: made once and kept. */
function formatsOf(language: Language, currency: Pick<Currency, 'code' | 'digits'>, t: Texts<'common'>): Formats {
  const known = made.get(t) ?? new WeakMap<Pick<Currency, 'code' | 'digits'>, Formats>();
  made.set(t, known);
  const formats = known.get(currency) ?? createFormats(language, currency, t);
  known.set(currency, formats);
  return formats;
}

/** Formats in the language of the moment and the shop's currency (tenge until there is a shop). */
export function useFormats(): Formats {
  const language = useContext(LanguageContext);
  const currency = useShopOrNone()?.settings.currency ?? TENGE;
  return formatsOf(language, currency, useTexts('common'));
}
