import { CalendarDays } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { BusinessDate } from '../../../shop/time.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './day-field.module.css';
import { firstOfMonth, Month } from './month.tsx';
import { Problem } from './text-field.tsx';

/** A day that is chosen in a calendar, which opens below it: the browser's own knows no Kazakh and is small for fingers. */
export function DayField(props: {
  readonly label: string;
  readonly value: BusinessDate;
  readonly onChange: (day: BusinessDate) => void;
  /** Days before it cannot be chosen. */
  readonly earliest?: BusinessDate;
  /** What is wrong with it, as a sentence. */
  readonly problem?: string | undefined;
}) {
  const { fullDay } = useFormats();
  const id = useId();
  const { value } = props;
  const opener = useRef<HTMLButtonElement>(null);
  const [month, setMonth] = useState<BusinessDate | null>(null);
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {props.label}
      </span>
      <button
        ref={opener}
        type="button"
        aria-labelledby={`${id} ${id}-value`}
        aria-expanded={month !== null}
        aria-describedby={props.problem ? `${id}-problem` : undefined}
        data-wrong={props.problem ? true : undefined}
        className={styles.button}
        onClick={() => setMonth(month === null ? firstOfMonth(value) : null)}
      >
        <span id={`${id}-value`}>{fullDay(value)}</span>
        <CalendarDays aria-hidden className={styles.mark} />
      </button>
      <Problem id={`${id}-problem`} text={props.problem} />
      {month && (
        <Month
          years
          month={month}
          chosen={(day) => day === value}
          {...(props.earliest && { earliest: props.earliest })}
          onMonth={setMonth}
          onDay={(day) => {
            setMonth(null);
            // The calendar is gone from under the finger.
            opener.current?.focus();
            props.onChange(day);
          }}
        />
      )}
    </div>
  );
}
