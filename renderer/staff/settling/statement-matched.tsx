import type { ReactNode } from 'react';
import { CircleCheck } from 'lucide-react';
import type { ClaimView, StatementPreview } from '../../../shop/contract/settling-views.ts';
import { sum, type Money as Amount } from '../../../shop/money.ts';
import type { StatementRow } from '../../../shop/phone-statement.ts';
import { Money } from '../../design/money.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { Paged } from '../goods/paged.tsx';
import { Row, Rows } from './rows.tsx';
import styles from './settling.module.css';
import { useMoments } from './use-moments.ts';

const PER_PAGE = 6;

/** What of a statement belongs to what buyers claimed, and what is left on both sides. */
export function StatementMatched(props: { readonly found: StatementPreview; readonly otherRows: number }) {
  const t = useTexts('settling');
  const { day, list } = useFormats();
  const moment = useMoments();
  const { matched, rowsWithoutClaim, claimsWithoutRow, refunded, wentOut } = props.found;
  const whenOf = (row: StatementRow) => {
    const when = row.minutes === null ? day(row.date) : moment({ date: row.date, minutes: row.minutes });
    return list([t('statement.row', { line: row.line }), when]);
  };
  const rowItem = (row: StatementRow) => (
    <Row
      key={row.line}
      what={row.minutes === null ? day(row.date) : moment({ date: row.date, minutes: row.minutes })}
      detail={t('statement.row', { line: row.line })}
      sum={<Money amount={row.amount} />}
    />
  );
  const claimItem = (claim: ClaimView) => (
    <Row
      key={claim.seq}
      what={moment(claim)}
      detail={list([t(`statement.for.${claim.for}`), t('number', { seq: claim.seq })])}
      sum={<Money amount={claim.amount} />}
    />
  );
  const allFits = rowsWithoutClaim.length + claimsWithoutRow.length === 0;
  return (
    <>
      {allFits && matched.length > 0 && (
        <Notice icon={CircleCheck} tone="done">
          {t('statement.allFits')}
        </Notice>
      )}
      <Part title={t('statement.claimsWithoutRow')} items={claimsWithoutRow}>
        {claimItem}
      </Part>
      <Part title={t('statement.rowsWithoutClaim')} items={rowsWithoutClaim}>
        {rowItem}
      </Part>
      <Part title={t('statement.wentOut')} items={wentOut}>
        {rowItem}
      </Part>
      <Part title={t('statement.refunded')} items={refunded.map(({ came, went }) => ({ ...went, came }))}>
        {({ came, ...went }) => (
          <Row key={went.line} quiet what={list([whenOf(came), whenOf(went)])} sum={<Money amount={came.amount} />} />
        )}
      </Part>
      <Part
        title={t('statement.matched')}
        closed
        items={matched.map(({ row, claim }) => ({ amount: row.amount, row, claim }))}
      >
        {({ row, claim }) => (
          <Row
            key={row.line}
            what={moment(claim)}
            detail={list([t(`statement.for.${claim.for}`), whenOf(row)])}
            sum={<Money amount={row.amount} />}
          />
        )}
      </Part>
      {props.otherRows > 0 && <p className={styles.text}>{t('statement.otherRows', { count: props.otherRows })}</p>}
    </>
  );
}

/** One part of the result with how many there are and what they come to; nothing at all where there are none. */
function Part<Item extends { readonly amount: Amount }>(props: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly closed?: boolean;
  readonly children: (item: Item) => ReactNode;
}) {
  const { title, items, children: item } = props;
  if (items.length === 0) return null;
  return (
    <details open={!props.closed} className={styles.part}>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        <span className={styles.count}>{items.length}</span>
        <Money amount={sum(items.map(({ amount }) => amount))} className={styles.partSum} />
      </summary>
      <Paged items={items} perPage={PER_PAGE} label={title}>
        {(shown) => <Rows label={title}>{shown.map(item)}</Rows>}
      </Paged>
    </details>
  );
}
