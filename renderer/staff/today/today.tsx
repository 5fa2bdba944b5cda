import { useQuery } from '@tanstack/react-query';
import { useApp, useShop } from '../../app-context.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { StandState } from '../../office/stand-state.tsx';
import { BoughtCard } from './bought-card.tsx';
import { GoodsCard } from './goods-card.tsx';
import { todayQuery } from './queries.ts';
import { RateCard } from './rate-card.tsx';
import { TodoList } from './todo-list.tsx';
import styles from './today.module.css';

/** One view of what needs doing, and beside it how the shop is doing. */
export function Today() {
  const t = useTexts('staff');
  const { client } = useApp();
  const { settings, today } = useShop();
  const { weekdayAndDay } = useFormats();
  const { data: view, error, refetch, isFetching } = useQuery(todayQuery(client));
  return (
    <SectionPage
      title={t('section.today')}
      subtitle={`${weekdayAndDay(today)}, ${settings.school}`}
      aside={<StandState />}
      wide
    >
      {!view && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!view && !error && <LoadingState />}
      {view && (
        <div className={styles.today}>
          <TodoList view={view} />
          <div className={styles.side}>
            <RateCard rates={view.rates} />
            <BoughtCard bought={view.bought} promises={view.promises.open} />
            <GoodsCard warning={view.warning} />
          </div>
        </div>
      )}
    </SectionPage>
  );
}
