import { BookmarkCheck } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Basket } from '../../../shop/basket.ts';
import type { Money as Amount } from '../../../shop/money.ts';
import { Money } from '../../design/money.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { BasketStrip } from './basket-strip.tsx';
import styles from './promise-ticket.module.css';

/** The code as a ticket to take along: large enough to be read out across a room, and torn where the sum begins. */
export function PromiseTicket(props: { readonly code: string; readonly sum: Amount; readonly lines: Basket }) {
  const t = useTexts('pay');
  return (
    <div className={styles.ticket}>
      <div className={styles.upper}>
        <p className={styles.label}>
          <BookmarkCheck aria-hidden />
          {t('promise.code')}
        </p>
        <output className={styles.code} lang="kk" style={{ '--signs': props.code.length } as CSSProperties}>
          {props.code}
        </output>
        <p className={styles.keep}>{t('promise.keep')}</p>
      </div>
      <div className={styles.lower}>
        <div>
          <p className={styles.small}>{t('promise.sum')}</p>
          <Money amount={props.sum} className={styles.sum} />
        </div>
        <div className={styles.goods}>
          <BasketStrip lines={props.lines} pictures />
        </div>
      </div>
    </div>
  );
}
