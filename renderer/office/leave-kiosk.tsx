import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ErrorNote } from '../design/states.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './dialogs.module.css';

/** Ends the program, after saying what that means. */
export function LeaveKiosk({ onStay }: { readonly onStay: () => void }) {
  const t = useTexts('staff');
  const { client } = useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const leave = async () => {
    setBusy(true);
    setError(null);
    try {
      await client.session.leaveKiosk({});
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('leave.title')} onClose={onStay} className={styles.dialog}>
      <p>{t('leave.text')}</p>
      <ErrorNote error={error} />
      <div className={styles.buttons}>
        <Button size="staff" icon={LogOut} busy={busy} onPress={() => void leave()}>
          {t('leave.do')}
        </Button>
        <Button size="staff" kind="primary" onPress={onStay}>
          {t('leave.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
