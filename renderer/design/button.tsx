import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { useTap, type TapRepeat } from './use-tap.ts';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `primary`: the one gold coin of a screen. `plain`: white with an edge. `quiet`: no edge until pressed or focused. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'normal' | 'large' | 'staff';
  readonly icon?: LucideIcon;
  readonly iconAfter?: LucideIcon;
  /** Something is under way: says so in place of the label, keeps the focus and does nothing. */
  readonly busy?: boolean;
  /** What it says while busy; "One moment…" unless told. */
  readonly busyLabel?: string;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly repeat?: TapRepeat;
  readonly className?: string | undefined;
  readonly pressed?: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A native button with the shop's look. A disabled one stays focusable and says that it is not available. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  size = 'normal',
  icon: Icon,
  iconAfter: IconAfter,
  busy = false,
  busyLabel,
  disabled = false,
  type = 'button',
  repeat = 'never',
  className,
  pressed,
  label,
  describedBy,
  ref,
}: ButtonProps) {
  const t = useTexts('common');
  const off = busy || disabled;
  const tap = useTap(() => onPress?.(), repeat);
  return (
    <button
      ref={ref}
      // A busy or disabled submit button must not send its form by Enter either.
      type={off ? 'button' : type}
      className={classNames(styles.button, styles[kind], styles[size], className)}
      aria-busy={busy || undefined}
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      aria-label={busy ? undefined : label}
      aria-describedby={describedBy}
      onKeyDown={tap.onKeyDown}
      onClick={(event) => {
        if (!off) tap.onClick(event);
      }}
    >
      <span className={styles.face}>
        {Icon && !busy && <Icon aria-hidden className={styles.icon} />}
        {busy && <span aria-hidden className={styles.spinner} />}
        <span>{busy ? (busyLabel ?? t('busy')) : children}</span>
        {IconAfter && !busy && <IconAfter aria-hidden className={styles.icon} />}
      </span>
    </button>
  );
}
