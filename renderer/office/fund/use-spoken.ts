import { useContext } from 'react';
import type { Language } from '../../../shop/languages.ts';
import type { Money } from '../../../shop/money.ts';
import { LanguageContext } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Wrong } from './typed.ts';

/** The language of the moment, and in it what is wrong with a field. `most`: what there is, where a sum was more. */
export function useSpoken(): {
  readonly language: Language;
  readonly wrongText: (wrong: Wrong, most?: Money) => string;
} {
  const t = useTexts('fund');
  const { money } = useFormats();
  const language = useContext(LanguageContext);
  return {
    language,
    wrongText: (wrong, most) =>
      wrong === 'more' ? t('problem.more', { sum: most === undefined ? '' : money(most) }) : t(`problem.${wrong}`),
  };
}
