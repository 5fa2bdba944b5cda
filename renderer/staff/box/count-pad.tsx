import { Delete, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../design/class-names.ts';
import { QUICK_REPEAT, useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './count-pad.module.css';
import { withDigit, withoutDigit } from './typed-count.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits for the row of the moment, the way to the next one, and one more or less. */
export function CountPad(props: {
  readonly count: number | null;
  readonly field: () => HTMLInputElement | undefined;
  readonly onWrite: (count: number | null) => void;
  readonly onAdd: (by: number) => void;
  readonly onNext: () => void;
}) {
  const t = useTexts('box');
  /** Whether the whole figure is chosen, as it is when one comes to its row: then a digit begins anew. */
  const chosen = () => {
    const field = props.field();
    return field !== undefined && field.value !== '' && field.selectionEnd !== field.selectionStart;
  };
  const type = (digit: string) => props.onWrite(withDigit(props.count, digit, chosen()));
  return (
    <fieldset aria-label={t('count.pad')} className={styles.pad}>
      {DIGITS.map((digit) => (
        <Key key={digit} onTap={() => type(digit)} className={styles.digit}>
          {digit}
        </Key>
      ))}
      <Key
        label={t('count.erase')}
        onTap={() => props.onWrite(withoutDigit(props.count, chosen()))}
        className={styles.erase}
      >
        <Delete aria-hidden />
      </Key>
      <Key onTap={() => type('0')} className={styles.zero}>
        0
      </Key>
      <Key onTap={props.onNext} className={styles.next}>
        {t('count.next')}
      </Key>
      <div className={styles.steps}>
        <Key label={t('count.less')} onTap={() => props.onAdd(-1)} className={styles.less}>
          <Minus aria-hidden />
        </Key>
        <Key label={t('count.more')} onTap={() => props.onAdd(1)} className={styles.more}>
          <Plus aria-hidden />
        </Key>
      </div>
    </fieldset>
  );
}

function Key(props: {
  readonly children: ReactNode;
  readonly onTap: () => void;
  readonly label?: string;
  readonly className?: string | undefined;
}) {
  const tap = useTap(props.onTap, QUICK_REPEAT);
  return (
    <button
      type="button"
      aria-label={props.label}
      className={classNames(styles.key, props.className)}
      // A key must not take the focus from the row that it writes into.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      {...tap}
    >
      {props.children}
    </button>
  );
}
