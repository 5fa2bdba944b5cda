import { LogIn } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { PIN_MAX_DIGITS, PIN_MIN_DIGITS } from '../../shop/pin.ts';
import { useErrorText } from '../api/use-error-text.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { NumberPad } from '../design/keyboard.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { IDLE } from '../stores/screen.ts';
import { pinFailure, type PinFailure } from './pin-failure.ts';
import styles from './pin-entry.module.css';
import { useWait } from './use-wait.ts';
import { waitText } from './wait-text.ts';

/** The PIN of one person, by touch or by the keys of a keyboard. Undefined: nobody was chosen yet. */
export function PinEntry({ person }: { readonly person: PersonView | undefined }) {
  const t = useTexts('staff');
  const { screen } = useApp();
  const { pin, setPin, busy, failure, seconds, enter } = usePinTry(person);
  const ready = person !== undefined && seconds === 0;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') return screen.getState().go(IDLE);
      if (!ready) return;
      if (/^\d$/.test(event.key)) setPin((now) => (now + event.key).slice(0, PIN_MAX_DIGITS));
      if (event.key === 'Backspace') setPin((now) => now.slice(0, -1));
      // Enter on a button presses that button; anywhere else it signs in.
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void enter();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [ready, screen, setPin, enter]);

  return (
    <section aria-label={t('pin.title')} className={styles.entry}>
      <p className={styles.title}>{person ? t('pin.of', { name: person.name }) : t('pin.chooseFirst')}</p>
      <Dots count={pin.length} />
      <Message failure={failure} seconds={seconds} />
      <NumberPad
        value={pin}
        maxLength={PIN_MAX_DIGITS}
        onChange={(text) => {
          if (ready) setPin(text);
        }}
        className={styles.pad}
      />
      <Button
        kind="primary"
        icon={LogIn}
        busy={busy}
        disabled={!ready || pin.length < PIN_MIN_DIGITS}
        onPress={() => void enter()}
        className={styles.enter}
      >
        {t('pin.enter')}
      </Button>
    </section>
  );
}

/** What is typed, and what became of the last try. */
function usePinTry(person: PersonView | undefined) {
  const { client, screen } = useApp();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PinFailure | null>(null);
  const { seconds, wait } = useWait();

  const enter = useCallback(async () => {
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

  return { pin, setPin, busy, failure, seconds, enter };
}

/** As many dots as digits, never which. Empty places show how many a PIN has at least. */
function Dots({ count }: { readonly count: number }) {
  const t = useTexts('staff');
  const places = Math.max(PIN_MIN_DIGITS, count);
  return (
    <p className={styles.dots}>
      <span className="visually-hidden" aria-live="polite">
        {t('pin.typed', { count })}
      </span>
      {Array.from({ length: places }, (_, place) => (
        <span key={place} aria-hidden className={styles.dot} data-filled={place < count || undefined} />
      ))}
    </p>
  );
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
    <div className={styles.message}>
      <p role="alert">{text()}</p>
      {seconds > 0 && (
        <p role="timer" className={styles.wait}>
          {t('pin.wait', { time: waitText(seconds) })}
        </p>
      )}
    </div>
  );
}
