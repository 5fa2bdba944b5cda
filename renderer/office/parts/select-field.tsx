import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { classNames } from '../../design/class-names.ts';
import styles from './select-field.module.css';

export type Option<Value extends string> = { readonly value: Value; readonly title: string };

/** One of a few, in a native list that opens over the page: for filters, and where cards would take too much room. */
export function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}) {
  const id = useId();
  return (
    <div className={classNames(styles.field, props.className)}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <div className={styles.box}>
        <select
          id={id}
          className={styles.select}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as Value)}
        >
          {props.options.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className={styles.mark} />
      </div>
    </div>
  );
}
