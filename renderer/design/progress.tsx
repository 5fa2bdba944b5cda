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
  const share = props.goal > 0 ? Math.min(1, Math.max(0, props.value / props.goal)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={props.text}
      className={classNames(styles.progress, props.className)}
    >
      <div className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
