import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/chip.tsx';
import styles from './task-list.module.css';

/** One kind of things to do, as a card with a row for each. */
export function TaskList(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const { icon: Icon } = props;
  return (
    <Card className={styles.card}>
      <header className={styles.head}>
        <span className={styles.picture}>
          <Icon aria-hidden />
        </span>
        <div className={styles.words}>
          <h2 className={styles.title}>
            {props.title}
            <Chip tone="gold">{props.count}</Chip>
          </h2>
          <p className={styles.text}>{props.text}</p>
        </div>
      </header>
      <ul className={styles.rows}>{props.children}</ul>
    </Card>
  );
}

/** One thing: what, when or how much, and what can be done about it. */
export function Task(props: { readonly what: ReactNode; readonly detail: ReactNode; readonly action?: ReactNode }) {
  return (
    <li className={styles.row}>
      <span className={styles.what}>{props.what}</span>
      <span className={styles.detail}>{props.detail}</span>
      {props.action}
    </li>
  );
}
