import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronsUp, ListFilter } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { ScreenTitle } from '../../kiosk/screen-title.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { NO_FILTERS } from './filters.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryList } from './history-list.tsx';
import styles from './history-page.module.css';
import { historyQuery } from './queries.ts';
import { useWords } from './words.ts';

/** Everything in the ledger, in plain words. */
export function HistoryPage() {
  const staff = useTexts('staff');
  const t = useTexts('history');
  const { client, queries } = useApp();
  const { today } = useShop();
  const words = useWords();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [showsFilters, setShowsFilters] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const query = historyQuery(client, filters, today);
  const list = useInfiniteQuery(query);
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
  const open = useCallback((id: string) => setOpened(id), []);

  const showNewest = () => {
    scroll.current?.scrollTo({ top: 0 });
    void queries.resetQueries({ queryKey: query.queryKey });
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <ScreenTitle className={styles.title}>{staff('section.history')}</ScreenTitle>
          <p className={styles.text}>{t('text')}</p>
        </div>
        <div className={styles.ways}>
          <Button
            size="staff"
            icon={ListFilter}
            pressed={showsFilters}
            onPress={() => setShowsFilters(!showsFilters)}
            className={styles.showFilters}
          >
            {t('filter.show')}
          </Button>
          <Button size="staff" icon={ChevronsUp} onPress={showNewest}>
            {t('newest')}
          </Button>
        </div>
        <div className={classNames(styles.filtering, showsFilters && styles.shown)}>
          <HistoryFilters
            filters={filters}
            onChange={(next) => {
              scroll.current?.scrollTo({ top: 0 });
              setFilters(next);
            }}
          />
        </div>
      </header>
      <div ref={scroll} data-scrolls className={styles.scroll}>
        {list.data && (
          <HistoryList
            pages={list.data.pages}
            words={words}
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            error={list.isFetchNextPageError ? list.error : null}
            onMore={() => void list.fetchNextPage()}
            onOpen={open}
            onClear={isFiltered ? () => setFilters(NO_FILTERS) : null}
          />
        )}
        {list.isPending && <LoadingState />}
        {list.isError && !list.data && (
          <ErrorState error={list.error} busy={list.isFetching} onRetry={() => void list.refetch()} />
        )}
      </div>
      {opened !== null && <EntryDialog id={opened} words={words} onClose={() => setOpened(null)} onGo={setOpened} />}
    </div>
  );
}
