import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { StandState } from '../../office/stand-state.tsx';
import { Notices } from './notices.tsx';
import { OverduePromises } from './overdue-promises.tsx';
import { staffListQuery } from '../queries.ts';
import { SoldOut } from './sold-out.tsx';

/** What waits for the staff: words from buyers, and what the records alone say. */
export function Today() {
  const t = useTexts('staff');
  const { client } = useApp();
  const { data: list, error, refetch, isFetching } = useQuery(staffListQuery(client));
  const nothing = list && list.notices.length + list.soldOut.length + list.overduePromises.length === 0;
  return (
    <SectionPage title={t('section.today')} aside={<StandState />}>
      {!list && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!list && !error && <LoadingState />}
      {list && <Notices notices={list.notices} />}
      {list && <SoldOut products={list.soldOut} />}
      {list && <OverduePromises promises={list.overduePromises} />}
      {nothing && (
        <EmptyState icon={CircleCheck} title={t('today.nothing')}>
          <p>{t('today.nothingText')}</p>
        </EmptyState>
      )}
    </SectionPage>
  );
}
