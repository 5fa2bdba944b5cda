import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { classNames } from '../../design/class-names.ts';
import styles from './select-field.module.css';

/** `group`: the heading under which it stands, together with its neighbours of the same group. */
export type Option<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  readonly group?: string | undefined;
};

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
          {grouped(props.options).map(({ group, options }) =>
            group === undefined ? (
              <Options key={options[0]?.value} options={options} />
            ) : (
              <optgroup key={group} label={group}>
                <Options options={options} />
              </optgroup>
            ),
          )}
        </select>
        <ChevronDown aria-hidden className={styles.mark} />
      </div>
    </div>
  );
}

function Options<Value extends string>({ options }: { readonly options: readonly Option<Value>[] }) {
  return options.map(({ value, title }) => (
    <option key={value} value={value}>
      {title}
    </option>
  ));
}

type Group<Value extends string> = { readonly group: string | undefined; readonly options: Option<Value>[] };

function grouped<Value extends string>(options: readonly Option<Value>[]): readonly Group<Value>[] {
  const groups: Group<Value>[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else groups.push({ group: option.group, options: [option] });
  }
  return groups;
}
