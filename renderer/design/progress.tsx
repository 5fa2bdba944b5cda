import { classNames } from './class-names.ts';
import styles from './progress.module.css';

/** A bar from 0 to `goal`; more than the goal fills it. `text` says it in words for who cannot see it. */
export function Progress(props: {
  readonly value: number;
  readonly goal: number;
  readonly label: string;
  readonly text: string;
  readonly className?: string | undefined;
}) {
  return (
    <progress
      aria-label={props.label}
      aria-valuetext={props.text}
      max={Math.max(1, props.goal)}
      value={Math.min(Math.max(0, props.value), Math.max(1, props.goal))}
      className={classNames(styles.progress, props.className)}
    />
  );
}
