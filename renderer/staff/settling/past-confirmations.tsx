import { useInfiniteQuery } from '@tanstack/react-query';
import type { PhoneConfirmation } from '../../../shop/contract/settling-views.ts';
import { money as moneyOf } from '../../../shop/money.ts';
import { useApp } from '../../app-context.ts';
import { Card } from '../../design/card.tsx';
import { Money } from '../../design/money.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { MoreButton } from './more-button.tsx';
import { confirmationsQuery } from './queries.ts';
import { Row, Rows } from './rows.tsx';
import styles from './settling.module.css';
import { useMoments } from './use-moments.ts';

/** What was confirmed before: what buyers claimed and what the bank had. */
export function PastConfirmations() {
  const t = useTexts('settling');
  const { client } = useApp();
  const list = useInfiniteQuery(confirmationsQuery(client));
  const { data, error, refetch, isFetching } = list;
  const past = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('phone.past')}</h2>
      {!data && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && past.length === 0 && <p className={styles.text}>{t('phone.pastNone')}</p>}
      {past.length > 0 && (
        <Rows label={t('phone.past')}>
          {past.map((confirmation) => (
            <Confirmation key={confirmation.id} confirmation={confirmation} />
          ))}
        </Rows>
      )}
      {list.hasNextPage && <MoreButton busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()} />}
    </Card>
  );
}

function Confirmation({ confirmation }: { readonly confirmation: PhoneConfirmation }) {
  const t = useTexts('settling');
  const { day, list, money, signedMoney } = useFormats();
  const moment = useMoments();
  const { through, claimed, confirmed, statement, reason, note, person } = confirmation;
  return (
    <Row
      what={t('phone.through', { day: day(through) })}
      detail={
        <>
          {claimed === confirmed ? (
            <p>{t('phone.asClaimed')}</p>
          ) : (
            <p>
              {t('phone.wasClaimed', { claimed: money(claimed) })},{' '}
              <span className={styles.whole}>
                {t('phone.differs', { difference: signedMoney(moneyOf(confirmed - claimed)) })}
              </span>
            </p>
          )}
          {reason !== null && <p>{t(`phone.reason.${reason}`)}</p>}
          {note !== null && <p>{note}</p>}
          {statement && <p>{t('phone.rows', { matched: statement.matched, rows: statement.rows })}</p>}
          <p>{list([person, moment(confirmation)])}</p>
        </>
      }
      sum={<Money amount={confirmed} />}
    />
  );
}
