import { useStore } from 'zustand';
import { LANGUAGES, type Language } from '../../shop/languages.ts';
import { useApp } from '../app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { classNames } from './class-names.ts';
import styles from './language-switch.module.css';
import { useTap } from './use-tap.ts';

/** Each language is written in itself, so it is the same whatever the screen speaks. */
const NAMES: Readonly<Record<Language, { readonly short: string; readonly long: string }>> = {
  kk: { short: 'ҚАЗ', long: 'Қазақша' },
  ru: { short: 'РУС', long: 'Русский' },
  en: { short: 'ENG', long: 'English' },
};

/** One touch changes the language of the whole kiosk for this buyer. `long` spells the names out. */
export function LanguageSwitch({ long = false }: { readonly long?: boolean }) {
  const t = useTexts('common');
  const language = useStore(useApp().language, (state) => state.current);
  return (
    <fieldset aria-label={t('language')} className={classNames(styles.switch, long && styles.long)}>
      {LANGUAGES.map((each) => (
        <Choice key={each} language={each} long={long} chosen={each === language} />
      ))}
    </fieldset>
  );
}

function Choice(props: { readonly language: Language; readonly long: boolean; readonly chosen: boolean }) {
  const { language } = useApp();
  const tap = useTap(() => language.getState().choose(props.language));
  const name = NAMES[props.language];
  return (
    <button type="button" lang={props.language} aria-pressed={props.chosen} className={styles.choice} {...tap}>
      {!props.long && <span aria-hidden>{name.short}</span>}
      <span className={props.long ? undefined : 'visually-hidden'}>{name.long}</span>
    </button>
  );
}
