import { useId, type ReactNode } from 'react';
import styles from './switch.module.css';

/** On or off. `text` says what on means. */
export function Switch(props: {
  readonly label: ReactNode;
  readonly text?: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        className={styles.input}
        checked={props.on}
        aria-checked={props.on}
        aria-describedby={props.text ? id : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span aria-hidden className={styles.track}>
        <span className={styles.knob} />
      </span>
      <span className={styles.words}>
        <span className={styles.label}>{props.label}</span>
        {props.text && (
          <span id={id} className={styles.text}>
            {props.text}
          </span>
        )}
      </span>
    </label>
  );
}
