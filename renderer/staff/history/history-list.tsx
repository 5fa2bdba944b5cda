import { ChevronDown, SearchX } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryPage } from '../../../shop/contract/history-views.ts';
import { Button } from '../../design/button.tsx';
import { EmptyState, ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { HistoryBlock } from './history-block.tsx';
import styles from './history-list.module.css';
import type { Words } from './words.ts';

/** How long before its end comes into sight the next piece of the list is asked for. */
const AHEAD = '1200px';

/** All entries that were found so far, and below them the way to earlier ones: it asks for them by itself while one scrolls. */
export function HistoryList(props: {
  readonly pages: readonly HistoryPage[];
  readonly words: Words;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onMore: () => void;
  readonly onOpen: (id: string) => void;
  readonly onClear: (() => void) | null;
}) {
  const { pages, words, hasMore, busy, error, onMore } = props;
  const t = useTexts('history');
  const { formats } = words;
  const [chosen, setChosen] = useState<number | null>(null);
  const rows = pages.reduce((count, page) => count + page.rows.length, 0);
  const first = pages.find((page) => page.rows.length > 0)?.rows[0]?.seq ?? null;
  const current = chosen ?? first;
  const list = useRows(setChosen);
  const end = useEndInSight(hasMore && !busy && error === null, onMore);
  const lookedTo = pages.at(-1)?.lookedTo ?? null;
  const lastDay = (index: number) =>
    pages
      .slice(0, index)
      .findLast((page) => page.rows.length > 0)
      ?.rows.at(-1)?.date ?? null;

  if (rows === 0 && !hasMore) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('nothing')}
        action={props.onClear && <Button onPress={props.onClear}>{t('filter.clear')}</Button>}
      >
        <p>{t('nothingText')}</p>
      </EmptyState>
    );
  }
  return (
    <section ref={list} aria-label={t('list')} className={styles.list}>
      {pages.map((page, index) => (
        <HistoryBlock
          key={page.rows[0]?.seq ?? `to-${page.next ?? 0}`}
          page={page}
          after={lastDay(index)}
          words={words}
          current={page.rows.some(({ seq }) => seq === current) ? current : null}
          onOpen={props.onOpen}
        />
      ))}
      <div ref={end} className={styles.end}>
        <p aria-live="polite" className={styles.looking}>
          {busy && (lookedTo === null ? t('looking') : t('lookedTo', { day: formats.fullDay(lookedTo) }))}
          {!hasMore && t('end')}
        </p>
        <ErrorNote error={error} />
        {hasMore && (
          <Button size="staff" icon={ChevronDown} busy={busy} onPress={onMore}>
            {t('more')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Calls `onSight` while the end of the list is near the screen. It is not active while a piece is on its way, and looks again after it. */
function useEndInSight(active: boolean, onSight: () => void) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onSight);
  useEffect(() => {
    latest.current = onSight;
  });
  const see = useCallback((entries: readonly IntersectionObserverEntry[]) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
  }, []);
  useEffect(() => {
    if (!active || !end.current) return undefined;
    const observer = new IntersectionObserver(see, {
      root: end.current.closest('[data-scrolls]'),
      rootMargin: `0px 0px ${AHEAD} 0px`,
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [active, see]);
  return end;
}

/** The arrow keys go from row to row, Home and End to the first and the last; the row that has the focus is the one that Tab finds. */
function useRows(onFocus: (seq: number) => void) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const move = (event: KeyboardEvent) => {
      const rows = [...element.querySelectorAll<HTMLElement>('[data-row]')];
      const here = rows.findIndex((row) => row === document.activeElement);
      const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (here === -1 || to === undefined) return;
      event.preventDefault();
      rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
    };
    const focus = ({ target }: FocusEvent) => {
      const seq = target instanceof HTMLElement ? target.dataset['row'] : undefined;
      if (seq !== undefined) onFocus(Number(seq));
    };
    element.addEventListener('keydown', move);
    element.addEventListener('focusin', focus);
    return () => {
      element.removeEventListener('keydown', move);
      element.removeEventListener('focusin', focus);
    };
  }, [onFocus]);
  return list;
}
