import { Shuffle } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { PIN_MAX_DIGITS, PIN_MIN_DIGITS } from '../../shop/pin.ts';
import { NumberPad } from '../design/keyboard.tsx';
import { useTap } from '../design/use-tap.ts';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './pin-pad.module.css';
import { shuffledDigits } from './shuffled-digits.ts';

/**
 * A PIN by touch or by the keys of a keyboard: dots for its digits, never which. On request the digits change places, so that
 * nobody reads the PIN off a finger or off the glass. Below the pad stands what enters it.
 */
export function PinPad(props: {
  readonly title: string;
  readonly pin: string;
  /** While it is false nothing can be typed. */
  readonly ready: boolean;
  readonly onChange: (change: (pin: string) => string) => void;
  readonly onEnter: () => void;
  readonly onEscape?: () => void;
  /** What became of the last try. */
  readonly message: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTexts('staff');
  const { pin, ready, onChange, onEnter, onEscape } = props;
  const [digits, setDigits] = useState<readonly string[] | null>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') return onEscape?.();
      if (!ready) return;
      if (/^\d$/.test(event.key)) onChange((now) => (now + event.key).slice(0, PIN_MAX_DIGITS));
      if (event.key === 'Backspace') onChange((now) => now.slice(0, -1));
      // Enter on a button presses that button; anywhere else it enters the PIN.
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onEnter();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [ready, onChange, onEnter, onEscape]);

  return (
    <section aria-label={t('pin.title')} className={styles.entry}>
      <div className={styles.head}>
        <p className={styles.title}>{props.title}</p>
        <ShuffleButton on={digits !== null} onChange={(on) => setDigits(on ? shuffledDigits() : null)} />
      </div>
      <Dots count={pin.length} />
      <div className={styles.message}>{props.message}</div>
      <NumberPad
        value={pin}
        maxLength={PIN_MAX_DIGITS}
        {...(digits && { digits })}
        onChange={(text) => {
          if (ready) onChange(() => text);
        }}
        className={styles.pad}
      />
      {props.children}
    </section>
  );
}

function ShuffleButton(props: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const t = useTexts('staff');
  const tap = useTap(() => props.onChange(!props.on));
  return (
    <button
      type="button"
      aria-pressed={props.on}
      aria-label={t('pin.shuffle')}
      title={t('pin.shuffle')}
      className={styles.shuffle}
      {...tap}
    >
      <Shuffle aria-hidden />
    </button>
  );
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
