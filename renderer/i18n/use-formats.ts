import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useApp, useShopOrNone } from '../app-context.ts';
import { TENGE } from '../../shop/currency.ts';
import { createFormats, type Formats } from './format.ts';
import { useTexts } from './use-texts.ts';

/** Formats in the language of the moment and the shop's currency (tenge until there is a shop). */
export function useFormats(): Formats {
  const language = useStore(useApp().language, (state) => state.current);
  const currency = useShopOrNone()?.settings.currency ?? TENGE;
  const t = useTexts('common');
  return useMemo(() => createFormats(language, currency, t), [language, currency, t]);
}
