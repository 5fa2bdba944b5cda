import type { ReactNode } from 'react';
import { ScreenTitle } from '../kiosk/screen-title.tsx';
import styles from './section-form.module.css';

/** The heading of a section and what is in it. */
export function SectionPage(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <header className={styles.head}>
        <ScreenTitle className={styles.title}>{props.title}</ScreenTitle>
        {props.aside}
      </header>
      <div className={styles.content}>{props.children}</div>
    </>
  );
}
