import { Lock } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './dialogs.module.css';

/** The screen is about to lock: any touch keeps it open. */
export function LocksSoon({ seconds }: { readonly seconds: number }) {
  const t = useTexts('staff');
  return (
    <div role="alert" className={styles.soon}>
      <Lock aria-hidden />
      <p>
        {t('office.locksSoon')} <span aria-hidden>{t('office.seconds', { count: seconds })}</span>
      </p>
    </div>
  );
}
