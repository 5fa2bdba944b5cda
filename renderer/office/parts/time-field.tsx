import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { clockText, DAY_MINUTES, parseClock } from '../../../shop/clock-time.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { QUICK_REPEAT } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './time-field.module.css';

/** One touch of − or +. */
const STEP = 15;

/** A time of the day between − and +, that can also be typed. `value` in minutes from midnight. */
export function TimeField(props: {
  /** What the time is, with its day: "Monday, opens". */
  readonly label: string;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
  readonly invalid?: boolean;
}) {
  const t = useTexts('setup');
  const [typed, setTyped] = useState<string | null>(null);
  const move = (by: number) => {
    setTyped(null);
    // To the next quarter first, so that 08:20 goes to 08:30 and 08:15.
    const next = by > 0 ? Math.floor(props.value / STEP) * STEP + STEP : Math.ceil(props.value / STEP) * STEP - STEP;
    props.onChange(Math.min(DAY_MINUTES, Math.max(0, next)));
  };
  const take = () => {
    const minutes = typed === null ? null : parseClock(typed);
    setTyped(null);
    if (minutes !== null) props.onChange(minutes);
  };
  return (
    <fieldset aria-label={props.label} className={styles.field}>
      <IconButton
        icon={Minus}
        label={t('time.earlier', { what: props.label })}
        onPress={() => move(-1)}
        disabled={props.value === 0}
        repeat={QUICK_REPEAT}
      />
      <input
        className={styles.input}
        aria-label={props.label}
        aria-invalid={props.invalid || undefined}
        inputMode="numeric"
        data-typing="figures"
        data-decimal=":"
        maxLength={5}
        autoComplete="off"
        value={typed ?? clockText(props.value)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={take}
        onKeyDown={(event) => {
          if (!['Enter', 'ArrowUp', 'ArrowDown'].includes(event.key)) return;
          event.preventDefault();
          if (event.key === 'Enter') take();
          else move(event.key === 'ArrowUp' ? 1 : -1);
        }}
      />
      <IconButton
        icon={Plus}
        label={t('time.later', { what: props.label })}
        onPress={() => move(1)}
        disabled={props.value === DAY_MINUTES}
        repeat={QUICK_REPEAT}
      />
    </fieldset>
  );
}
