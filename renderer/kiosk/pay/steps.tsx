import type { LucideIcon } from 'lucide-react';
import styles from './steps.module.css';

/** A heading and a few short lines, each with its picture: what happens next. */
export function Steps(props: {
  readonly title: string;
  readonly steps: readonly (readonly [icon: LucideIcon, text: string])[];
}) {
  return (
    <section className={styles.side}>
      <h2 className={styles.title}>{props.title}</h2>
      <ol className={styles.steps}>
        {props.steps.map(([Icon, text]) => (
          <li key={text} className={styles.step}>
            <Icon aria-hidden className={styles.icon} />
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
