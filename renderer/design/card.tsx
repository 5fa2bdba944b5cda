import type { ReactNode } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

/** A piece of paper on the ground. `tone`: gold for money to take or keep, trouble for what went wrong. */
export function Card(props: {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'gold' | 'sky' | 'trouble';
  readonly className?: string | undefined;
}) {
  return (
    <div className={classNames(styles.card, styles[props.tone ?? 'plain'], props.className)}>{props.children}</div>
  );
}
