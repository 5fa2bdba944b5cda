import { LoadingState } from '../design/states.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './starting.module.css';

/** Until it is known what there is to show. */
export function Starting() {
  const t = useTexts('common');
  return (
    <main className={styles.screen}>
      <h1 className="visually-hidden">{t('shop')}</h1>
      <LoadingState />
    </main>
  );
}
