import { ChevronDown, ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { classNames } from '../../design/class-names.ts';
import styles from './todo-row.module.css';

/** One thing to do: what, why, and the button that goes there. `gold`: the one that should not wait. */
export function TodoRow(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly chip?: string;
  readonly children: ReactNode;
  /** What its button says; a row that nobody here can do anything about has none. */
  readonly action?: string;
  readonly gold?: boolean;
  readonly onPress?: () => void;
  /** Below the row, once it is asked for. */
  readonly opened?: ReactNode;
}) {
  const { icon: Icon, gold = false, opened } = props;
  return (
    <li className={classNames(styles.row, gold && styles.gold)}>
      <div className={styles.head}>
        <span className={styles.picture}>
          <Icon aria-hidden />
        </span>
        <div>
          <h3 className={styles.title}>
            {props.title}
            {props.chip && (
              <>
                {' '}
                <Chip tone="gold">{props.chip}</Chip>
              </>
            )}
          </h3>
          <p className={styles.text}>{props.children}</p>
        </div>
        {props.action !== undefined && props.onPress && (
          <Button
            size="staff"
            kind={gold ? 'primary' : 'plain'}
            iconAfter={opened ? ChevronDown : ChevronRight}
            label={`${props.action}: ${props.title}`}
            onPress={props.onPress}
            className={styles.action}
          >
            <span className={styles.word}>{props.action}</span>
          </Button>
        )}
      </div>
      {opened}
    </li>
  );
}
