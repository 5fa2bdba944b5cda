import { useEffect, useRef } from 'react';
import { times, type Money } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CashPiece } from '../../kiosk/pay/pieces/cash-piece.tsx';
import { faceValue, pieceLook } from '../../kiosk/pay/pieces/look.ts';
import styles from './count-rows.module.css';
import { typedCount } from './typed-count.ts';

type RowsProps = {
  readonly columns: readonly { readonly name: string; readonly values: readonly Money[] }[];
  readonly rows: ReadonlyMap<Money, number>;
  readonly active: Money;
  /** Where each row leaves its field, for the number pad and the focus. */
  readonly fields: Map<Money, HTMLInputElement>;
  readonly onActive: (value: Money) => void;
  readonly onWrite: (value: Money, count: number | null) => void;
  readonly onStep: (by: number) => void;
  readonly onNext: () => void;
  readonly onAdd: (by: number) => void;
};

/** A row for each note and coin: its picture, how many, and what they come to. */
export function CountRows(props: RowsProps) {
  return (
    <div className={styles.columns}>
      {props.columns
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => (
          <ul key={name} aria-label={name} className={styles.column}>
            {values.map((value) => (
              <Row key={value} {...props} value={value} />
            ))}
          </ul>
        ))}
    </div>
  );
}

function Row({ value, ...props }: RowsProps & { readonly value: Money }) {
  const t = useTexts('box');
  const formats = useFormats();
  const { currency } = useShop().settings;
  const count = props.rows.get(value);
  const field = useRef<HTMLInputElement>(null);
  const { fields } = props;
  useEffect(() => {
    if (field.current) fields.set(value, field.current);
    return () => void fields.delete(value);
  }, [fields, value]);
  const look = pieceLook(value, currency);
  return (
    // The whole row is the field's label: a touch anywhere in it goes there.
    <li className={styles.item}>
      <label className={styles.row} data-active={value === props.active || undefined}>
        <CashPiece look={look} label={faceValue(value, formats)} className={styles[look.shape]} />
        <span aria-hidden className={styles.times}>
          ×
        </span>
        <input
          ref={field}
          className={styles.field}
          // A number pad of our own stands beside it.
          inputMode="none"
          autoComplete="off"
          aria-label={t('count.row', { value: formats.money(value) })}
          value={count ?? ''}
          onFocus={(event) => {
            props.onActive(value);
            event.currentTarget.select();
          }}
          onChange={(event) => {
            const typed = typedCount(event.currentTarget.value);
            if (typed !== undefined) props.onWrite(value, typed);
          }}
          onKeyDown={(event) => {
            const act = KEYS[event.key];
            if (!act) return;
            event.preventDefault();
            act(props);
          }}
        />
        <span className={styles.sum} data-empty={count === undefined || undefined}>
          {count === undefined ? '–' : faceValue(times(value, count), formats)}
        </span>
      </label>
    </li>
  );
}

/** What the keys of a keyboard do in a row, beside digits and Backspace. */
const KEYS: Readonly<Record<string, (props: RowsProps) => void>> = {
  Enter: (props) => props.onNext(),
  ArrowDown: (props) => props.onStep(1),
  ArrowUp: (props) => props.onStep(-1),
  '+': (props) => props.onAdd(1),
  '-': (props) => props.onAdd(-1),
};
