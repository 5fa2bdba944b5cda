import { useContext } from 'react';
import type { Language } from '../../shop/languages.ts';
import { LanguageContext, useApp } from '../app-context.ts';
import type { I18n, Namespace, Texts } from './i18n.ts';

const made = new WeakMap<I18n, Map<string, unknown>>();

/** The texts of a namespace in a language, made once: hundreds of components ask for them. */
function textsOf<N extends Namespace>(i18n: I18n, language: Language, namespace: N): Texts<N> {
  const known = made.get(i18n) ?? new Map<string, unknown>();
  made.set(i18n, known);
  const key = `${language} ${namespace}`;
  const texts = known.get(key) ?? i18n.getFixedT(language, namespace);
  known.set(key, texts);
  return texts as Texts<N>;
}

/**
 * The texts of one namespace in the language of the moment: `const t = useTexts('kiosk'); t('goods.search')`.
 * scripts/check-translations.ts reads these very lines, so keep the namespace and the keys literal
 * (a template literal counts as all keys that fit it).
 */
export function useTexts<N extends Namespace>(namespace: N): Texts<N> {
  return textsOf(useApp().i18n, useContext(LanguageContext), namespace);
}
