import { useInfiniteQuery } from '@tanstack/react-query';
import { History, PackageMinus, PenLine, Truck } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { MovedLine, StockMove, StockProduct } from '../../../shop/contract/stock-views.ts';
import { netLines } from '../../../shop/stock.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { PutRight } from './put-right.tsx';
import { stockMovesQuery } from './queries.ts';
import { useMoveTitle } from './use-move-title.ts';
import styles from './recent-moves.module.css';

/** Entries shown of one delivery before "and so many more". */
const FEW = 6;

/** What came and what was written off lately: when, by whom, what; and the way to put a slip right. */
export function RecentMoves(props: { readonly tabs: ReactNode; readonly products: readonly StockProduct[] }) {
  const t = useTexts('stock');
  const staff = useTexts('staff');
  const { client } = useApp();
  const list = useInfiniteQuery(stockMovesQuery(client));
  const [wrong, setWrong] = useState<string | null>(null);
  const moves = useMemo(() => list.data?.pages.flatMap((page) => page.moves) ?? [], [list.data]);
  const products = useMemo(() => new Map(props.products.map((each) => [each.sku, each])), [props.products]);
  // What puts an entry right is newer than it, so it is in what was read before it.
  const netOf = (move: StockMove) =>
    netLines(moves.filter(({ id, corrects }) => id === move.id || corrects === move.id));
  const putting = moves.find(({ id }) => id === wrong);

  if (putting) {
    return <PutRight move={putting} before={netOf(putting)} products={products} onDone={() => setWrong(null)} />;
  }
  return (
    <SectionPage title={staff('section.stock')} aside={props.tabs}>
      {list.isPending && <LoadingState />}
      {list.isError && !list.data && (
        <ErrorState error={list.error} busy={list.isFetching} onRetry={() => void list.refetch()} />
      )}
      {list.data && moves.length === 0 && (
        <EmptyState icon={History} title={t('recent.empty')}>
          <p>{t('recent.emptyText')}</p>
        </EmptyState>
      )}
      {moves.length > 0 && (
        <ol className={styles.moves} aria-label={t('tab.recent')}>
          {moves.map((move) => (
            <Move
              key={move.id}
              move={move}
              products={products}
              onWrong={move.corrects === null && netOf(move).length > 0 ? () => setWrong(move.id) : null}
            />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} busy={list.isFetchingNextPage} className={styles.more}>
          {t('recent.more')}
        </Button>
      )}
    </SectionPage>
  );
}

function Move(props: {
  readonly move: StockMove;
  readonly products: ReadonlyMap<Sku, StockProduct>;
  readonly onWrong: (() => void) | null;
}) {
  const t = useTexts('stock');
  const { day, time } = useFormats();
  const { move } = props;
  const [all, setAll] = useState(false);
  const lines = netLines([move]);
  const shown = all ? lines : lines.slice(0, FEW);
  const hidden = lines.length - shown.length;
  const titleOf = useMoveTitle();
  const when = t('recent.when', { day: day(move.day), time: time(move.minutes) });
  const Icon = move.corrects !== null ? PenLine : move.kind === 'stock-received' ? Truck : PackageMinus;
  return (
    <li>
      <Card className={styles.move}>
        <span className={styles.icon}>
          <Icon aria-hidden />
        </span>
        <div className={styles.words}>
          <h2 className={styles.title}>{titleOf(move)}</h2>
          {move.corrects !== null && <p className={styles.note}>{t('recent.correction')}</p>}
          <p className={styles.note}>
            {when}
            {move.by !== null && `, ${move.by}`}
          </p>
          <ul className={styles.lines}>
            {shown.map((line) => (
              <MovedLineRow key={`${line.sku} ${line.unitCost}`} line={line} products={props.products} />
            ))}
          </ul>
          {hidden > 0 && (
            <Button kind="quiet" size="staff" onPress={() => setAll(true)}>
              {t('recent.hidden', { count: hidden })}
            </Button>
          )}
        </div>
        {props.onWrong && (
          <Button size="staff" onPress={props.onWrong} label={`${t('putRight.do')}: ${titleOf(move)}, ${when}`}>
            {t('putRight.do')}
          </Button>
        )}
      </Card>
    </li>
  );
}

function MovedLineRow({
  line,
  products,
}: {
  readonly line: MovedLine;
  readonly products: ReadonlyMap<Sku, StockProduct>;
}) {
  const { money, number } = useFormats();
  const t = useTexts('stock');
  const spoken = useStore(useApp().language, (state) => state.current);
  return (
    <li className={styles.line}>
      <span className={styles.units}>{number(line.units).replace('-', '−')}</span>
      <span className={styles.name}>{products.get(line.sku)?.name[spoken] ?? line.sku}</span>
      {line.unitCost > 0 && <span className={styles.note}>{t('recent.each', { sum: money(line.unitCost) })}</span>}
    </li>
  );
}
