import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import styles from './stepper.module.css';
import { QUICK_REPEAT } from './use-tap.ts';

/** A value between − and +. The labels say what they do to what ("One less: Apple"). */
export function Stepper(props: {
  readonly children: ReactNode;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly onLess: () => void;
  readonly onMore: () => void;
  readonly lessDisabled?: boolean;
  readonly moreDisabled?: boolean;
  readonly className?: string | undefined;
}) {
  return (
    <div className={classNames(styles.stepper, props.className)}>
      <IconButton
        icon={Minus}
        label={props.lessLabel}
        onPress={props.onLess}
        disabled={props.lessDisabled ?? false}
        repeat={QUICK_REPEAT}
      />
      <span className={styles.value}>{props.children}</span>
      <IconButton
        icon={Plus}
        label={props.moreLabel}
        onPress={props.onMore}
        disabled={props.moreDisabled ?? false}
        repeat={QUICK_REPEAT}
      />
    </div>
  );
}
