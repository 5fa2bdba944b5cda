import { ArrowLeft, KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { isRecoveryCodeLong, RECOVERY_CODE_MAX } from '../../shop/recovery-code.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { ScreenTitle } from '../kiosk/screen-title.tsx';
import { NewPinFields } from '../office/parts/new-pin-fields.tsx';
import { Problem, TextField } from '../office/parts/text-field.tsx';
import { TypingDock } from '../office/parts/typing-dock.tsx';
import { newPinProblems } from '../setup/problems.ts';
import styles from './forgot-pin.module.css';
import { RecoveryCode } from './people/recovery-code.tsx';
import { pinFailure, type PinFailure } from './pin-failure.ts';
import { usePinFailureText } from './use-pin-failure-text.ts';
import { useWait } from './use-wait.ts';

const EMPTY = { code: '', pin: '', again: '' };

/** A new PIN for an administrator, by the recovery code; everybody else is told whom to ask. */
export function ForgotPin({ person, onBack }: { readonly person: PersonView; readonly onBack: () => void }) {
  const t = useTexts('people');
  const area = useRef<HTMLElement>(null);
  const [next, setNext] = useState<string | null>(null);
  const mayRecover = person.role === 'administrator';
  return (
    <section ref={area} aria-label={t('forgot.ask')} className={styles.forgot}>
      <div className={styles.page}>
        <ScreenTitle className={styles.title}>{t('forgot.title', { name: person.name })}</ScreenTitle>
        {next !== null && <RecoveryCode code={next} intro={t('forgot.next')} onDone={onBack} />}
        {next === null && mayRecover && <Recover person={person} onBack={onBack} onDone={setNext} />}
        {next === null && !mayRecover && (
          <>
            <p>{t('forgot.staff')}</p>
            <Button size="staff" icon={ArrowLeft} onPress={onBack} className={styles.way}>
              {t('forgot.back')}
            </Button>
          </>
        )}
      </div>
      <TypingDock area={area} />
    </section>
  );
}

function Recover(props: {
  readonly person: PersonView;
  readonly onBack: () => void;
  /** The code that holds from now on. */
  readonly onDone: (next: string) => void;
}) {
  const t = useTexts('people');
  const { client } = useApp();
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PinFailure | null>(null);
  const { seconds, wait } = useWait();
  const failureText = usePinFailureText(failure, seconds, t('forgot.wrong'));
  const problems = newPinProblems(typed.pin, typed.again);
  const short = !isRecoveryCodeLong(typed.code);

  const change = (fields: Partial<typeof EMPTY>) => {
    setFailure(null);
    setTyped((now) => ({ ...now, ...fields }));
  };
  const recover = async () => {
    setTried(true);
    if (short || problems.length > 0 || busy || seconds > 0) return;
    setBusy(true);
    setFailure(null);
    try {
      const { code } = await client.session.recover({
        person: props.person.id,
        code: typed.code,
        newPin: typed.pin,
      });
      props.onDone(code);
    } catch (error) {
      const failed = pinFailure(error);
      setFailure(failed);
      if (failed.kind !== 'other') wait(failed.waitMs);
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void recover();
      }}
    >
      <p>{t('forgot.text')}</p>
      <TextField
        label={t('forgot.code')}
        hint={t('forgot.codeHint')}
        value={typed.code}
        lang="en"
        maxLength={RECOVERY_CODE_MAX}
        problem={tried && short ? t('forgot.codeShort') : undefined}
        onChange={(code) => change({ code })}
      />
      <NewPinFields
        label={t('forgot.pin')}
        pin={typed.pin}
        again={typed.again}
        problems={tried ? problems : []}
        onChange={change}
      />
      <Problem text={failureText} />
      <div className={styles.ways}>
        <Button size="staff" icon={ArrowLeft} onPress={props.onBack} className={styles.way}>
          {t('forgot.back')}
        </Button>
        <Button
          kind="primary"
          size="staff"
          type="submit"
          icon={KeyRound}
          busy={busy}
          disabled={seconds > 0}
          className={styles.way}
        >
          {t('forgot.do')}
        </Button>
      </div>
    </form>
  );
}
