import type { ReactNode } from 'react';
import { classNames } from '../design/class-names.ts';
import { ScreenTitle } from '../kiosk/screen-title.tsx';
import styles from './section-form.module.css';

/** The heading of a section and what is in it. */
export function SectionPage(props: {
  readonly title: string;
  /** A line below the heading: a day, a period. */
  readonly subtitle?: ReactNode;
  readonly aside?: ReactNode;
  /** What is in it takes all of the width. */
  readonly wide?: boolean;
  /** There is nothing to press in it: it takes the focus itself, so that the keyboard can scroll it. */
  readonly reading?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <>
      <header className={styles.head}>
        <div>
          <ScreenTitle className={styles.title}>{props.title}</ScreenTitle>
          {props.subtitle && <p className={styles.subtitle}>{props.subtitle}</p>}
        </div>
        {props.aside}
      </header>
      <div
        className={classNames(styles.content, props.wide && styles.wide)}
        {...(props.reading && { tabIndex: 0, role: 'region', 'aria-label': props.title })}
      >
        {props.children}
      </div>
    </>
  );
}
