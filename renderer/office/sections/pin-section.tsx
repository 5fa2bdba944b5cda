import { CircleCheck, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { PIN_MAX_DIGITS } from '../../../shop/pin.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { newPinProblems } from '../../setup/problems.ts';
import { pinFailure, type PinFailure } from '../../staff/pin-failure.ts';
import { usePinFailureText } from '../../staff/use-pin-failure-text.ts';
import { useWait } from '../../staff/use-wait.ts';
import { NewPinFields } from '../parts/new-pin-fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem, TextField } from '../parts/text-field.tsx';
import { SectionPage } from '../section-page.tsx';
import { useUnsaved } from '../unsaved.ts';
import styles from './sections.module.css';

const EMPTY = { old: '', pin: '', again: '' };

/** A new PIN for who is signed in. Other windows where they are signed in lock. */
export function PinSection() {
  const t = useTexts('staff');
  const { client } = useApp();
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<PinFailure | null>(null);
  const { seconds, wait } = useWait();
  const failureText = usePinFailureText(failure, seconds, t('changePin.wrong'));
  const problems = newPinProblems(typed.pin, typed.again);
  useUnsaved(typed.old !== '' || typed.pin !== '');

  const change = (fields: Partial<typeof EMPTY>) => {
    setDone(false);
    setTyped((now) => ({ ...now, ...fields }));
  };
  const save = async () => {
    setTried(true);
    setFailure(null);
    if (typed.old === '' || problems.length > 0 || busy || seconds > 0) return;
    setBusy(true);
    try {
      await client.session.changePin({ pin: typed.old, newPin: typed.pin });
      setTyped(EMPTY);
      setTried(false);
      setDone(true);
    } catch (error) {
      const failed = pinFailure(error);
      setFailure(failed);
      if (failed.kind !== 'other') wait(failed.waitMs);
    } finally {
      setBusy(false);
    }
  };

  return (
    <SectionPage title={t('section.pin')}>
      <form
        noValidate
        className={styles.narrow}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {done && (
          <Notice icon={CircleCheck} tone="done">
            {t('saved.pin')}
          </Notice>
        )}
        <TextField
          label={t('changePin.old')}
          typing="figures"
          secret
          value={typed.old}
          maxLength={PIN_MAX_DIGITS}
          problem={tried && typed.old === '' ? t('changePin.oldEmpty') : undefined}
          onChange={(old) => change({ old })}
        />
        <NewPinFields
          label={t('changePin.new')}
          pin={typed.pin}
          again={typed.again}
          problems={tried ? problems : []}
          onChange={change}
        />
        <Problem text={failureText} />
        <Button
          kind="primary"
          size="staff"
          type="submit"
          icon={KeyRound}
          busy={busy}
          disabled={seconds > 0}
          className={styles.act}
        >
          {t('changePin.do')}
        </Button>
      </form>
    </SectionPage>
  );
}
