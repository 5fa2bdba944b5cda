import { useContext } from 'react';
import type { Language } from '../../shop/languages.ts';
import { LanguageContext } from '../app-context.ts';
import type { Texts } from '../i18n/i18n.ts';
import { proofTexts } from './proof-texts.ts';

type Namespace = 'proof' | 'common';

/** The texts of one namespace in the language of the moment, as `useTexts` of the app; keys literal, for the same check. */
export function useTexts<N extends Namespace>(namespace: N): Texts<N> {
  return proofTexts(useLanguage(), namespace);
}

/** The language of the moment. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
