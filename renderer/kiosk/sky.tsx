import type { ReactNode } from 'react';
import { classNames } from '../design/class-names.ts';
import styles from './sky.module.css';

const RAYS = Array.from({ length: 20 }, (_, index) => index * 18);
/** Two strokes outwards from the sun, the outer one half a step further. */
const RAY = 'M-12 -345 H12 L18 -425 H-18 Z M74 -436 L94 -429 L155 -490 L130 -500 Z';

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
        <div aria-hidden className={classNames(styles.rays, props.calm && styles.still)}>
          <svg viewBox="-500 -500 1000 1000">
            {RAYS.map((angle) => (
              <path key={angle} d={RAY} transform={`rotate(${angle})`} />
            ))}
          </svg>
        </div>
        <div aria-hidden className={styles.glow} />
        <svg aria-hidden viewBox="0 0 600 200" preserveAspectRatio="none" className={styles.hills}>
          <path d="M0 28 C110 0 210 12 320 34 S520 20 600 26 V200 H0 Z" className={styles.far} />
          <path d="M0 92 C120 60 240 84 360 104 S540 70 600 84 V200 H0 Z" className={styles.near} />
        </svg>
        {props.children}
      </div>
    </div>
  );
}
