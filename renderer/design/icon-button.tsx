import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';
import { useTap, type TapRepeat } from './use-tap.ts';

export type IconButtonProps = {
  readonly icon: LucideIcon;
  /** Its name, read out in place of the picture. */
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly repeat?: TapRepeat;
  readonly quiet?: boolean;
  readonly className?: string | undefined;
};

/** A square button that shows a picture only. */
export function IconButton({ icon: Icon, label, onPress, disabled, repeat, quiet, className }: IconButtonProps) {
  const tap = useTap(onPress, repeat);
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled || undefined}
      className={classNames(styles.button, quiet && styles.quiet, className)}
      onKeyDown={tap.onKeyDown}
      onClick={(event) => {
        if (!disabled) tap.onClick(event);
      }}
    >
      <Icon aria-hidden />
    </button>
  );
}
