import type { ReactNode } from 'react';
import { classNames } from '../../design/class-names.ts';
import styles from './rows.module.css';

/** A list of what was recorded, one row each. */
export function Rows(props: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <ul aria-label={props.label} className={styles.rows}>
      {props.children}
    </ul>
  );
}

/** What, a line about it, the sum, and what can be done. `below` opens under all of it. */
export function Row(props: {
  readonly what: ReactNode;
  readonly detail?: ReactNode;
  readonly sum?: ReactNode;
  readonly action?: ReactNode;
  readonly below?: ReactNode;
  /** It does not count (any more). */
  readonly quiet?: boolean;
}) {
  return (
    <li className={classNames(styles.row, props.quiet && styles.quiet)}>
      <div className={styles.words}>
        <div className={styles.what}>{props.what}</div>
        {props.detail && <div className={styles.detail}>{props.detail}</div>}
      </div>
      <div className={styles.end}>
        {props.sum !== undefined && <span className={styles.sum}>{props.sum}</span>}
        {props.action}
      </div>
      {props.below && <div className={styles.below}>{props.below}</div>}
    </li>
  );
}
