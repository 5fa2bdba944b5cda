import { Check, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { PrintPage, PrintPages } from '../../design/print-pages.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './recovery-code.module.css';

/** A recovery code, this once: to be printed or written down. */
export function RecoveryCode(props: {
  readonly code: string;
  readonly intro?: ReactNode;
  readonly onDone: () => void;
}) {
  const t = useTexts('people');
  const [printing, setPrinting] = useState(false);
  return (
    <div className={styles.recovery}>
      {props.intro && <p className={styles.strong}>{props.intro}</p>}
      <p>{t('recovery.text')}</p>
      <p className={styles.code}>{props.code}</p>
      <p className={styles.strong}>{t('recovery.once')}</p>
      <div className={styles.ways}>
        <Button size="staff" icon={Printer} onPress={() => setPrinting(true)} className={styles.way}>
          {t('recovery.print')}
        </Button>
        <Button kind="primary" size="staff" icon={Check} onPress={props.onDone} className={styles.way}>
          {t('recovery.done')}
        </Button>
      </div>
      {printing && (
        <PrintPages onDone={() => setPrinting(false)}>
          <PrintPage>
            <h1>{t('recovery.title')}</h1>
            <p className={styles.code}>{props.code}</p>
            <p>{t('recovery.how')}</p>
            <p>{t('recovery.sheet')}</p>
          </PrintPage>
        </PrintPages>
      )}
    </div>
  );
}
