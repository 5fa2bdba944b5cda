import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

/**
 * A native modal dialog: the page behind it is inert, Escape and a touch beside it close it (`onClose`), the focus goes back where it was.
 * `sheet` comes up from the lower edge, within reach; `middle` is for a question in the middle of the screen.
 */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly place?: 'middle' | 'sheet';
  readonly className?: string | undefined;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      closedby="any"
      className={classNames(styles.dialog, styles[props.place ?? 'middle'], props.className)}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className={styles.paper}>
        <h2 id={title} className={styles.title} tabIndex={-1}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  );
}
