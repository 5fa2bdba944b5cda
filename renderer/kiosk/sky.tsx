import type { ReactNode } from 'react';
import { classNames } from '../design/class-names.ts';
import styles from './sky.module.css';

const RAYS = Array.from({ length: 20 }, (_, index) => index * 18);

/**
 * The morning sky over the steppe, with the ram's-horn band at its edge: the ground of the idle board and of "thank you",
 * and of nothing else. `calm` leaves the rays still.
 */
export function Sky(props: {
  readonly children: ReactNode;
  readonly calm?: boolean;
  readonly className?: string | undefined;
}) {
  return (
    <div className={classNames(styles.sky, props.className)}>
      <div aria-hidden className={styles.ornament} />
      <div className={styles.view}>
        <svg aria-hidden viewBox="0 0 600 900" preserveAspectRatio="xMidYMid slice" className={styles.scene}>
          <g className={classNames(styles.rays, props.calm && styles.still)}>
            {RAYS.map((angle) => (
              <path key={angle} d="M291 -40 L309 -40 L304 -330 L296 -330 Z" transform={`rotate(${angle} 300 400)`} />
            ))}
            {RAYS.map((angle) => (
              <path key={angle} d="M288 62 L312 62 L318 -20 L282 -20 Z" transform={`rotate(${angle + 9} 300 400)`} />
            ))}
          </g>
          <circle cx="300" cy="400" r="318" className={styles.glow} />
          <circle cx="300" cy="400" r="232" className={styles.glow} />
        </svg>
        <svg aria-hidden viewBox="0 0 600 200" preserveAspectRatio="none" className={styles.hills}>
          <path d="M0 28 C110 0 210 12 320 34 S520 20 600 26 V200 H0 Z" className={styles.far} />
          <path d="M0 92 C120 60 240 84 360 104 S540 70 600 84 V200 H0 Z" className={styles.near} />
        </svg>
        {props.children}
      </div>
    </div>
  );
}
