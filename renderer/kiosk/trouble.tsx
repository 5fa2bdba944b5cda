import { RotateCcw } from 'lucide-react';
import { useErrorText } from '../api/use-error-text.ts';
import { Button } from '../design/button.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { ScreenTitle } from './screen-title.tsx';
import styles from './trouble.module.css';

/** A calm screen for when nothing else can be shown: what happened, whom to call, and a way to try again. */
export function Trouble(props: { readonly error: unknown; readonly busy?: boolean; readonly onRetry: () => void }) {
  const t = useTexts('common');
  const text = useErrorText();
  return (
    <main className={styles.screen}>
      <LanguageSwitch />
      <div className={styles.middle} role="alert">
        <ScreenTitle className={styles.title}>{t('trouble.title')}</ScreenTitle>
        {props.error !== null && <p>{text(props.error)}</p>}
        <p className={styles.call}>{t('trouble.call')}</p>
      </div>
      <Button kind="primary" size="large" icon={RotateCcw} busy={props.busy ?? false} onPress={props.onRetry}>
        {t('tryAgain')}
      </Button>
    </main>
  );
}
