import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode, type Ref } from 'react';
import { classNames } from '../../design/class-names.ts';
import styles from './text-field.module.css';

/** What the keys of the on-screen keyboard should be: letters, figures, or what a web address is made of. */
type Typing = 'text' | 'figures' | 'link';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong with it, as a sentence; nothing while it is right or has not been left yet. */
  readonly problem?: string | undefined;
  readonly typing?: Typing;
  /** Shows dots instead of what is typed. */
  readonly secret?: boolean;
  /** The language that belongs into it: the on-screen keyboard begins with its letters. */
  readonly lang?: string;
  readonly maxLength?: number;
  /** What stands behind the value, such as the sign of the currency. */
  readonly after?: ReactNode;
  /** What the Enter key does here, in place of sending the form around it. */
  readonly onEnter?: () => void;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
};

const INPUT_MODE = { text: 'text', figures: 'decimal', link: 'url' } as const;

/** A line of text under its label. */
export function TextField({ ref, ...props }: TextFieldProps) {
  const id = useId();
  const typing = props.typing ?? 'text';
  const described = [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, props.className)}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <div className={styles.box}>
        <input
          ref={ref}
          id={id}
          className={classNames(
            styles.input,
            props.secret && styles.secret,
            props.after !== undefined && styles.withAfter,
          )}
          type={props.secret ? 'password' : 'text'}
          inputMode={INPUT_MODE[typing]}
          data-typing={typing}
          lang={props.lang}
          value={props.value}
          maxLength={props.maxLength}
          autoComplete={props.secret ? 'new-password' : 'off'}
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={props.problem ? true : undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !props.onEnter) return;
            event.preventDefault();
            props.onEnter();
          }}
        />
        {props.after && <span className={styles.after}>{props.after}</span>}
      </div>
      {props.hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {props.hint}
        </p>
      )}
      <Problem id={`${id}-problem`} text={props.problem} />
    </div>
  );
}

/** What is wrong, below what it is about. Read out when it comes. */
export function Problem({ id, text }: { readonly id?: string; readonly text: string | undefined }) {
  return (
    <div role="alert" className={styles.problemHolder}>
      {text && (
        <p id={id} className={styles.problem}>
          <CircleAlert aria-hidden className={styles.mark} />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
