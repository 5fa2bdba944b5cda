import type { ReactNode } from 'react';
import { showFirstProblem } from '../parts/show-first-problem.ts';
import styles from './fund.module.css';

/** A form of the fund. Once somebody tried to send it, it shows what is wrong; it is sent when nothing is. */
export function FundForm(props: {
  /** Nothing is wrong with what is filled in. */
  readonly ready: boolean;
  /** From now on each field tells what is wrong with it. */
  readonly onTry: () => void;
  readonly onSend: () => Promise<void>;
  readonly children: ReactNode;
}) {
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onTry();
        if (props.ready) void props.onSend();
        else showFirstProblem(event.currentTarget);
      }}
    >
      {props.children}
    </form>
  );
}
