import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Money as Amount } from '../../../shop/money.ts';
import { Button } from '../../design/button.tsx';
import { Money } from '../../design/money.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './pay-button.module.css';

/** The gold button of the pay screen. It names the sum that it will record, so that nothing is recorded unseen. */
export function PayButton(props: {
  readonly children: ReactNode;
  readonly sum: Amount | null;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
}) {
  const t = useTexts('pay');
  const sumId = useId();
  return (
    <Button
      kind="primary"
      iconAfter={Check}
      busy={props.busy}
      busyLabel={t('storing')}
      disabled={props.disabled}
      onPress={props.onPress}
      className={styles.pay}
      describedBy={sumId}
    >
      <span className={styles.label}>{props.children}</span>
      {props.sum !== null && props.sum > 0 && (
        <span aria-hidden id={sumId}>
          <Money amount={props.sum} className={styles.sum} />
        </span>
      )}
    </Button>
  );
}
