import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowRight, ChevronRight, CircleAlert, Play, Warehouse } from 'lucide-react';
import { useState } from 'react';
import { CATEGORIES, type Category } from '../../../shop/catalogue.ts';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import type { StocktakeSummary, StocktakeView } from '../../../shop/contract/stocktake-views.ts';
import { errorCode } from '../../api/errors.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { CATEGORY_PICTURES, PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { Progress } from '../../design/progress.tsx';
import { EmptyState, ErrorNote, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { stocktakeQuery, stocktakesQuery } from './queries.ts';
import { progressOf } from './shelves.ts';
import { stocktakeNow } from './use-counting.ts';
import styles from './stocktake.module.css';

/** Where to begin, or go on with what was begun; and what earlier stocktakes found. */
export function StocktakeStart(props: {
  readonly products: readonly StockProduct[];
  readonly stocktake: StocktakeView | null;
  readonly gone: boolean;
  readonly onCount: () => void;
  readonly onReport: (id: string) => void;
}) {
  const t = useTexts('staff');
  const stock = useTexts('stock');
  return (
    <SectionPage title={t('section.stocktake')}>
      {props.gone && (
        <Notice icon={CircleAlert} tone="gold">
          {stock('take.gone')}
        </Notice>
      )}
      {props.stocktake ? (
        <GoOn stocktake={props.stocktake} onCount={props.onCount} />
      ) : (
        <Begin products={props.products} onCount={props.onCount} />
      )}
      <Past onReport={props.onReport} />
    </SectionPage>
  );
}

function GoOn({ stocktake, onCount }: { readonly stocktake: StocktakeView; readonly onCount: () => void }) {
  const t = useTexts('stock');
  const common = useTexts('common');
  const { day, time } = useFormats();
  const [dropping, setDropping] = useState(false);
  const { counted, all } = progressOf(stocktake.lines);
  const { started, category } = stocktake;
  const far = t('take.progress', { counted, count: all });
  return (
    <Card className={styles.open}>
      <h2 className={styles.title}>{category === null ? t('take.all') : common(`category.${category}`)}</h2>
      <p className={styles.quiet}>
        {t('take.startedBy', { day: day(started.day), time: time(started.minutes), name: started.by })}
      </p>
      <Progress value={counted} goal={all} label={t('take.counted')} text={far} />
      <p className={styles.strong}>{far}</p>
      <div className={styles.actions}>
        <Button size="staff" onPress={() => setDropping(true)}>
          {t('take.drop')}
        </Button>
        <Button kind="primary" size="staff" iconAfter={ArrowRight} onPress={onCount}>
          {t('take.goOn')}
        </Button>
      </div>
      {dropping && <DropDialog stocktake={stocktake} onClose={() => setDropping(false)} />}
    </Card>
  );
}

function DropDialog({ stocktake, onClose }: { readonly stocktake: StocktakeView; readonly onClose: () => void }) {
  const t = useTexts('stock');
  const { client, queries } = useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const drop = async () => {
    setBusy(true);
    setError(null);
    try {
      await client.stocktake.abandon({ stocktake: stocktake.id });
      onClose();
      await queries.invalidateQueries({ queryKey: stocktakeQuery(client).queryKey });
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('drop.title')} onClose={onClose}>
      <p>{t('drop.text', { count: progressOf(stocktake.lines).counted })}</p>
      <ErrorNote error={error} />
      <div className={styles.actions}>
        <Button onPress={() => void drop()} busy={busy}>
          {t('drop.do')}
        </Button>
        <Button onPress={onClose}>{t('drop.stay')}</Button>
      </div>
    </Dialog>
  );
}

function Begin({ products, onCount }: { readonly products: readonly StockProduct[]; readonly onCount: () => void }) {
  const t = useTexts('stock');
  const common = useTexts('common');
  const { client, queries } = useApp();
  const [scope, setScope] = useState<Category | 'all'>('all');
  const write = useWrite(client.stocktake.begin);
  const sold = products.filter(({ retired }) => !retired);
  const countOf = (category: Category) => sold.filter((product) => product.category === category).length;
  const shelves = CATEGORIES.filter((category) => countOf(category) > 0);

  const begin = async () => {
    const begun = await write.send({ category: scope === 'all' ? null : scope });
    if (!begun) return;
    queries.setQueryData(stocktakeQuery(client).queryKey, begun);
    onCount();
  };
  // Somebody has begun on another screen: that one is shown instead.
  const instead = errorCode(write.error) === 'stocktake-open' ? stocktakeNow(write.error) : undefined;
  const show = () => {
    if (instead) queries.setQueryData(stocktakeQuery(client).queryKey, instead);
  };

  if (sold.length === 0) {
    return (
      <EmptyState icon={Warehouse} title={t('take.nothing')}>
        <p>{t('take.nothingText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.begin}>
      <Choices<Category | 'all'>
        legend={t('take.what')}
        shape="row"
        choices={[
          {
            value: 'all',
            title: t('take.all'),
            text: t('take.products', { count: sold.length }),
            picture: <PictureOfGoods picture="package" className={styles.shelf} />,
          },
          ...shelves.map((category) => ({
            value: category,
            title: common(`category.${category}`),
            text: t('take.products', { count: countOf(category) }),
            picture: <PictureOfGoods picture={CATEGORY_PICTURES[category]} className={styles.shelf} />,
          })),
        ]}
        value={scope}
        onChange={(next) => {
          write.reset();
          setScope(next);
        }}
      />
      <p className={styles.quiet}>{t('take.how')}</p>
      <ErrorNote error={write.error} />
      <div className={styles.actions}>
        {instead && (
          <Button size="staff" onPress={show}>
            {t('take.showIt')}
          </Button>
        )}
        <Button kind="primary" size="staff" icon={Play} busy={write.busy} onPress={() => void begin()}>
          {t('take.begin')}
        </Button>
      </div>
    </div>
  );
}

function Past({ onReport }: { readonly onReport: (id: string) => void }) {
  const t = useTexts('stock');
  const { client } = useApp();
  const list = useInfiniteQuery(stocktakesQuery(client));
  const past = list.data?.pages.flatMap((page) => page.stocktakes) ?? [];
  return (
    <section className={styles.past}>
      <h2 className={styles.title}>{t('past.title')}</h2>
      {list.isPending && <LoadingState />}
      {list.isError && !list.data && (
        <ErrorState error={list.error} busy={list.isFetching} onRetry={() => void list.refetch()} />
      )}
      {list.data && past.length === 0 && <p className={styles.quiet}>{t('past.none')}</p>}
      {past.length > 0 && (
        <ul className={styles.list}>
          {past.map((each) => (
            <PastRow key={each.id} stocktake={each} onOpen={() => onReport(each.id)} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button size="staff" onPress={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
          {t('recent.more')}
        </Button>
      )}
    </section>
  );
}

function PastRow({ stocktake, onOpen }: { readonly stocktake: StocktakeSummary; readonly onOpen: () => void }) {
  const t = useTexts('stock');
  const common = useTexts('common');
  const { fullDay, money } = useFormats();
  const { category, missing, surplus, products } = stocktake;
  return (
    <li>
      <button type="button" className={styles.pastRow} onClick={onOpen}>
        <span className={styles.when}>
          <span className={styles.strong}>{fullDay(stocktake.day)}</span>
          <span className={styles.quiet}>
            {category === null ? t('take.all') : common(`category.${category}`)},{' '}
            {t('take.products', { count: products })}
          </span>
        </span>
        <span className={styles.found}>
          {missing.units === 0 && surplus.units === 0 && <span>{t('past.fits')}</span>}
          {missing.units > 0 && (
            <span className={styles.strong}>
              {t('past.missing', { count: missing.units, sum: money(missing.value) })}
            </span>
          )}
          {surplus.units > 0 && <span>{t('past.surplus', { count: surplus.units, sum: money(surplus.value) })}</span>}
        </span>
        <ChevronRight aria-hidden className={styles.chevron} />
      </button>
    </li>
  );
}
