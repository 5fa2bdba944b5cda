import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classNames } from '../../design/class-names.ts';
import styles from './choices.module.css';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly picture?: ReactNode;
  /** Why it cannot be chosen now; it stays in sight, so that nobody looks for it. */
  readonly unavailable?: string | undefined;
  readonly lang?: string;
};

/** One of several cards: native radio buttons, so the arrow keys work. */
export function Choices<Value extends string>(props: {
  readonly legend: string;
  /** The legend is said by the page's own heading: only read out. */
  readonly legendHidden?: boolean;
  readonly choices: readonly Choice<Value>[];
  /** Null: none is chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** How they stand: one below the other, or side by side as far as there is room. */
  readonly shape?: 'column' | 'row' | 'tiles' | 'pairs';
}) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={props.legendHidden ? 'visually-hidden' : styles.legend}>{props.legend}</legend>
      <div className={classNames(styles.cards, styles[props.shape ?? 'column'])}>
        {props.choices.map((choice) => (
          <label
            key={choice.value}
            lang={choice.lang}
            className={classNames(styles.card, choice.unavailable && styles.unavailable)}
          >
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={choice.value === props.value}
              disabled={Boolean(choice.unavailable)}
              onChange={() => props.onChange(choice.value)}
            />
            <span aria-hidden className={styles.dot}>
              <Check className={styles.tick} />
            </span>
            {choice.picture && <span className={styles.picture}>{choice.picture}</span>}
            <span className={styles.words}>
              <span className={styles.title}>{choice.title}</span>
              {(choice.unavailable ?? choice.text) && (
                <span className={styles.text}>{choice.unavailable ?? choice.text}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
