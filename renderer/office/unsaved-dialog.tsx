import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './dialogs.module.css';

/** Something was changed and not saved: stay, or let it go. */
export function UnsavedDialog(props: { readonly onStay: () => void; readonly onLose: () => void }) {
  const t = useTexts('staff');
  return (
    <Dialog title={t('unsaved.title')} onClose={props.onStay} className={styles.dialog}>
      <p>{t('unsaved.text')}</p>
      <div className={styles.buttons}>
        <Button size="staff" onPress={props.onLose}>
          {t('unsaved.lose')}
        </Button>
        <Button size="staff" kind="primary" onPress={props.onStay}>
          {t('unsaved.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
