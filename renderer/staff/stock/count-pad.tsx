import { Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import { QUICK_REPEAT, useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { classNames } from '../../design/class-names.ts';
import styles from './count-pad.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits as on a telephone, and the key that goes on to the next. */
export function CountPad(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onNext: () => void;
}) {
  const t = useTexts('stock');
  const common = useTexts('common');
  return (
    <fieldset aria-label={common('keyboard.digits')} className={styles.pad}>
      {DIGITS.map((digit) => (
        <Key key={digit} onTap={() => props.onChange(props.value + digit)}>
          {digit}
        </Key>
      ))}
      <Key label={common('keyboard.erase')} onTap={() => props.onChange(props.value.slice(0, -1))}>
        <Delete aria-hidden />
      </Key>
      <Key onTap={() => props.onChange(`${props.value}0`)}>0</Key>
      <Key next label={t('count.nextProduct')} onTap={props.onNext}>
        {t('count.next')}
      </Key>
    </fieldset>
  );
}

function Key(props: {
  readonly children: ReactNode;
  readonly label?: string;
  readonly next?: boolean;
  readonly onTap: () => void;
}) {
  const tap = useTap(props.onTap, QUICK_REPEAT);
  return (
    <button
      type="button"
      aria-label={props.label}
      className={classNames(styles.key, props.next && styles.next)}
      // The field that is written into keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      {...tap}
    >
      {props.children}
    </button>
  );
}
