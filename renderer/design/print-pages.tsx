import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './print-pages.module.css';

/**
 * Pages of A4 for the printer: the screen never shows them, and paper shows nothing else. As soon as they are there the host's
 * printing begins; `onDone` is called when it is over, printed or not, and takes them away.
 */
export function PrintPages(props: { readonly children: ReactNode; readonly onDone: () => void }) {
  const done = useRef(props.onDone);
  useEffect(() => {
    done.current = props.onDone;
  });
  useEffect(() => {
    const over = () => done.current();
    addEventListener('afterprint', over);
    // After the frame in which they are drawn, and with their letters and pictures there.
    const frame = requestAnimationFrame(() => void printWhenReady());
    return () => {
      removeEventListener('afterprint', over);
      cancelAnimationFrame(frame);
    };
  }, []);
  return createPortal(
    // Paper is white, whatever the screen is.
    <div data-print data-theme="light" className={styles.pages}>
      {props.children}
    </div>,
    document.body,
  );
}

/** One side of one sheet. */
export function PrintPage({ children }: { readonly children: ReactNode }) {
  return <section className={styles.page}>{children}</section>;
}

async function printWhenReady(): Promise<void> {
  await document.fonts.ready;
  const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-print] img')];
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  window.print();
}
