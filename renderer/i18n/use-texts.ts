import { useTranslation } from 'react-i18next';
import type { Namespace, Texts } from './i18n.ts';

/**
 * The texts of one namespace in the language of the moment: `const t = useTexts('kiosk'); t('goods.search')`.
 * scripts/check-translations.ts reads these very lines, so keep the namespace and the keys literal
 * (a template literal counts as all keys that fit it).
 */
export function useTexts<N extends Namespace>(namespace: N): Texts<N> {
  const { t } = useTranslation(namespace);
  // The compiler checks keys by our own types: i18next's are made for far more than this and slow it down.
  return t as unknown as Texts<N>;
}
