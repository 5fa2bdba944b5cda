import { LogIn } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { PIN_MIN_DIGITS } from '../../shop/pin.ts';
import { useErrorText } from '../api/use-error-text.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { IDLE } from '../stores/screen.ts';
import { pinFailure, type PinFailure } from './pin-failure.ts';
import styles from './pin-entry.module.css';
import { PinPad } from './pin-pad.tsx';
import { useWait } from './use-wait.ts';
import { waitText } from './wait-text.ts';

/** The PIN of one person, by touch or by the keys of a keyboard. Undefined: nobody was chosen yet. */
export function PinEntry({ person }: { readonly person: PersonView | undefined }) {
  const t = useTexts('staff');
  const { screen } = useApp();
  const { pin, setPin, busy, failure, seconds, enter } = usePinTry(person);
  const ready = person !== undefined && seconds === 0;

  const leave = useCallback(() => screen.getState().go(IDLE), [screen]);

  return (
    <PinPad
      title={person ? t('pin.of', { name: person.name }) : t('pin.chooseFirst')}
      pin={pin}
      ready={ready}
      onChange={setPin}
      onEnter={enter}
      onEscape={leave}
      message={<Message failure={failure} seconds={seconds} />}
    >
      <Button
        kind="primary"
        icon={LogIn}
        busy={busy}
        disabled={!ready || pin.length < PIN_MIN_DIGITS}
        onPress={enter}
        className={styles.enter}
      >
        {t('pin.enter')}
      </Button>
    </PinPad>
  );
}

/** What is typed, and what became of the last try. */
function usePinTry(person: PersonView | undefined) {
  const { client, screen } = useApp();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PinFailure | null>(null);
  const { seconds, wait } = useWait();

  const tryPin = useCallback(async () => {
    if (!person || busy || pin.length < PIN_MIN_DIGITS) return;
    setBusy(true);
    setFailure(null);
    try {
      await client.session.open({ person: person.id, pin });
      screen.getState().go({ name: 'office' });
    } catch (error) {
      const failed = pinFailure(error);
      setFailure(failed);
      if (failed.kind !== 'other') {
        setPin('');
        wait(failed.waitMs);
      }
      setBusy(false);
    }
  }, [busy, client, person, pin, screen, wait]);
  const enter = useCallback(() => void tryPin(), [tryPin]);

  return { pin, setPin, busy, failure, seconds, enter };
}

function Message({ failure, seconds }: { readonly failure: PinFailure | null; readonly seconds: number }) {
  const t = useTexts('staff');
  const errorText = useErrorText();
  const text = () => {
    if (failure === null) return null;
    if (failure.kind === 'other') return errorText(failure.error);
    return failure.kind === 'wrong' ? t('pin.wrong') : t('pin.locked');
  };
  return (
    <>
      <p role="alert">{text()}</p>
      {seconds > 0 && (
        <p role="timer" className={styles.wait}>
          {t('pin.wait', { time: waitText(seconds) })}
        </p>
      )}
    </>
  );
}
