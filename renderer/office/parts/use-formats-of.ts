import { useMemo } from 'react';
import { useStore } from 'zustand';
import { isoDigits } from '../../../shop/iso-4217.ts';
import { useApp } from '../../app-context.ts';
import { createFormats, type Formats } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Formats in the language of the moment for a currency that is not the shop's yet. */
export function useFormatsOf(code: string): Formats {
  const language = useStore(useApp().language, (state) => state.current);
  const t = useTexts('common');
  return useMemo(() => createFormats(language, { code, digits: isoDigits(code) }, t), [code, language, t]);
}
