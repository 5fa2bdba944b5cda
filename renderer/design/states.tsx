import { RotateCcw, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useErrorText } from '../api/use-error-text.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './states.module.css';

/** Nothing here: says why and what to do. */
export function EmptyState(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** The words alone, for a low place. */
  readonly small?: boolean;
}) {
  const { icon: Icon } = props;
  return (
    <div className={classNames(styles.state, props.small && styles.small)}>
      {!props.small && <Icon aria-hidden className={styles.picture} />}
      <p className={styles.title}>{props.title}</p>
      {props.children && <div className={styles.text}>{props.children}</div>}
      {!props.small && props.action}
    </div>
  );
}

/** Something is on its way. It shows only after a moment, so that a fast answer does not flicker. */
export function LoadingState({ label }: { readonly label?: string }) {
  const t = useTexts('common');
  return (
    <output className={styles.state}>
      <span aria-hidden className={styles.sun} />
      <span className={styles.late}>{label ?? t('loading')}</span>
    </output>
  );
}

/** A read failed: what happened, and a way to try again. */
export function ErrorState(props: { readonly error: unknown; readonly onRetry?: () => void; readonly busy?: boolean }) {
  const t = useTexts('common');
  const text = useErrorText();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{t('trouble.title')}</p>
      <p className={styles.text}>{text(props.error)}</p>
      {props.onRetry && (
        <Button icon={RotateCcw} onPress={props.onRetry} busy={props.busy ?? false}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  );
}

/** One kind sentence about a write that failed, beside the button that tries again. Read out when it comes. */
export function ErrorNote({ error }: { readonly error: unknown }) {
  const text = useErrorText();
  return (
    <div role="alert" className={styles.noteHolder}>
      {error !== null && error !== undefined && <p className={styles.note}>{text(error)}</p>}
    </div>
  );
}
