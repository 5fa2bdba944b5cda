import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';

/** A small label that states something; never a control. */
export function Chip(props: {
  readonly children: ReactNode;
  readonly tone?: 'gold' | 'sky' | 'done' | 'trouble' | 'plain';
  readonly className?: string | undefined;
}) {
  return (
    <span className={classNames(styles.chip, styles[props.tone ?? 'plain'], props.className)}>{props.children}</span>
  );
}
