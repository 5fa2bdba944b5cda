import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../design/class-names.ts';
import styles from './notice.module.css';

/** A sentence that should not be missed, with a mark in front of it. */
export function Notice(props: {
  readonly icon: LucideIcon;
  readonly tone: 'gold' | 'sky' | 'done';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const { icon: Icon } = props;
  return (
    <div className={classNames(styles.notice, styles[props.tone])}>
      <Icon aria-hidden className={styles.mark} />
      <div className={styles.words}>{props.children}</div>
      {props.action}
    </div>
  );
}
