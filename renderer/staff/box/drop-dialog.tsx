import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { errorCode } from '../../api/errors.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from '../../office/dialogs.module.css';

/** Asks before a count is given up: what is typed goes, and nothing of it was ever recorded. */
export function DropDialog(props: {
  readonly count: string;
  readonly onStay: () => void;
  readonly onDropped: () => void;
}) {
  const t = useTexts('box');
  const { client } = useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const drop = async () => {
    setBusy(true);
    try {
      await client.box.drop({ count: props.count });
      props.onDropped();
    } catch (fault) {
      // Given up or locked on another screen meanwhile: there is nothing left to give up.
      if (errorCode(fault) === 'no-open-count') return props.onDropped();
      setError(fault);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('drop.title')} onClose={props.onStay} className={styles.dialog}>
      <p>{t('drop.text')}</p>
      <ErrorNote error={error} />
      <div className={styles.buttons}>
        <Button busy={busy} onPress={() => void drop()}>
          {t('drop.do')}
        </Button>
        <Button kind="primary" onPress={props.onStay}>
          {t('drop.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
