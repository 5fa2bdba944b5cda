import type { ReactNode } from 'react';
import styles from './settling.module.css';

/** Sums to be held against each other, with what each of them is. */
export function Figures(props: { readonly figures: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.figures}>
      {props.figures.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
