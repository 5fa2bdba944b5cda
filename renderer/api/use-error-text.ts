import { useCallback } from 'react';
import { useApp } from '../app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { errorSentence } from './errors.ts';

/** Turns whatever a call threw into a kind sentence in the language of the moment. */
export function useErrorText(): (error: unknown) => string {
  const { i18n } = useApp();
  const t = useTexts('errors');
  return useCallback((error) => errorSentence(error, t, (code) => i18n.exists(`errors:code.${code}`)), [i18n, t]);
}
