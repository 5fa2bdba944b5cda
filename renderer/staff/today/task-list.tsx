import type { ReactNode } from 'react';
import styles from './task-list.module.css';

/** What belongs to one thing to do, a row for each. */
export function TaskList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}

/** One of them: what, when or how much, and what can be done about it. */
export function Task(props: { readonly what?: ReactNode; readonly detail?: ReactNode; readonly action?: ReactNode }) {
  return (
    <li className={styles.row}>
      {props.what && <span className={styles.what}>{props.what}</span>}
      {props.detail && <span className={styles.detail}>{props.detail}</span>}
      {props.action}
    </li>
  );
}
