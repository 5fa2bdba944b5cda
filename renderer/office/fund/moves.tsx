import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import type { FundMove } from '../../../shop/contract/fund-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/chip.tsx';
import { Money } from '../../design/money.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { MoreButton } from '../../staff/settling/more-button.tsx';
import { Row, Rows } from '../../staff/settling/rows.tsx';
import styles from './fund.module.css';
import { movesQuery } from './queries.ts';

/** What was banked and given, newest first. */
export function Moves({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useTexts('fund');
  const { client } = useApp();
  const list = useInfiniteQuery(movesQuery(client));
  const { data, error, refetch, isFetching } = list;
  const moves = data?.pages.flatMap((page) => page.moves) ?? [];
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('moves.title')}</h2>
      {!data && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && moves.length === 0 && <p className={styles.text}>{t('moves.none')}</p>}
      {moves.length > 0 && (
        <Rows label={t('moves.title')}>
          {moves.map((move) => (
            <Move key={move.id} move={move} onOpen={() => onOpen(move.id)} />
          ))}
        </Rows>
      )}
      {list.hasNextPage && <MoreButton busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()} />}
    </Card>
  );
}

function Move({ move, onOpen }: { readonly move: FundMove; readonly onOpen: () => void }) {
  const t = useTexts('fund');
  const { fullDay, list } = useFormats();
  const about =
    move.kind === 'money-banked'
      ? [t('moves.slip', { slip: move.slip })]
      : [
          move.purpose,
          move.receipts.length > 0 ? t('moves.papers', { count: move.receipts.length }) : t('moves.noPaper'),
        ];
  return (
    <Row
      quiet={move.takenBack !== null}
      what={
        <>
          {move.kind === 'money-banked' ? t('moves.banked') : move.charity}
          {move.takenBack && <Chip>{t('moves.takenBack')}</Chip>}
        </>
      }
      detail={list([fullDay(move.on), ...about])}
      sum={<Money amount={move.amount} />}
      action={
        <Button size="staff" iconAfter={ChevronRight} label={t('moves.openOf', { seq: move.seq })} onPress={onOpen}>
          {t('moves.open')}
        </Button>
      }
    />
  );
}
