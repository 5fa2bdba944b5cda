import { useTexts } from '../i18n/use-texts.ts';
import { ScreenTitle } from '../kiosk/screen-title.tsx';
import { RecoveryCode } from '../staff/people/recovery-code.tsx';
import { WithStaffTexts } from '../staff/with-staff-texts.tsx';
import styles from './first-code.module.css';

/** The end of the set-up: the recovery code, before the kiosk takes the screen. */
export function FirstCode(props: { readonly code: string; readonly onDone: () => void }) {
  return (
    <WithStaffTexts>
      <Page {...props} />
    </WithStaffTexts>
  );
}

function Page(props: { readonly code: string; readonly onDone: () => void }) {
  const t = useTexts('people');
  return (
    <main className={styles.page}>
      <ScreenTitle className={styles.title}>{t('recovery.title')}</ScreenTitle>
      <RecoveryCode {...props} />
    </main>
  );
}
