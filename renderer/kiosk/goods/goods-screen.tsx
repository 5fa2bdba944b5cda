import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, MessageSquareWarning, PackageOpen, ScanBarcode, SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { goodsQuery } from '../../api/queries.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { Keyboard } from '../../design/keyboard.tsx';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useMedia } from '../../design/use-media.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useBasketRepair } from '../basket-repair.ts';
import { IDLE } from '../../stores/screen.ts';
import { Brand } from '../brand.tsx';
import { ScreenTitle } from '../screen-title.tsx';
import { BasketBar } from './basket-bar.tsx';
import { Categories } from './categories.tsx';
import { fly } from './fly.ts';
import styles from './goods-screen.module.css';
import { ProductGrid } from './product-grid.tsx';
import { SearchField } from './search-field.tsx';
import { findGoods, indexGoods } from './search.ts';
import { useTake } from './use-take.ts';

const PORTRAIT = '(orientation: portrait)';
const LOW = '(max-height: 700px)';
/** Eight shelves with their gaps need more height than a usual screen has beside the basket. */
const NOT_TALL = '(max-height: 850px)';
const MOST_IN_COLUMN = 7;

/** The goods on the stand: shelves, search, cards, and the basket always in sight. */
export function GoodsScreen() {
  const { client, screen } = useApp();
  const t = useTexts('kiosk');
  const common = useTexts('common');
  const { data: goods, error, refetch, isFetching } = useQuery(goodsQuery(client));
  if (goods) return <Stand goods={goods} />;
  return (
    <main className={styles.alone}>
      <ScreenTitle hidden>{t('goods.title')}</ScreenTitle>
      <header className={styles.aloneHeader}>
        <Button icon={ArrowLeft} onPress={() => screen.getState().go(IDLE)}>
          {common('back')}
        </Button>
        <LanguageSwitch />
      </header>
      {error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />}
    </main>
  );
}

function Stand({ goods }: { readonly goods: readonly StandProduct[] }) {
  const { goodsView } = useApp();
  const t = useTexts('kiosk');
  const text = useStore(goodsView, (state) => state.text);
  const shelf = useStore(goodsView, (state) => state.shelf);
  const typing = useStore(goodsView, (state) => state.typing);
  const portrait = useMedia(PORTRAIT);
  const low = useMedia(LOW);
  const notTall = useMedia(NOT_TALL);

  const categories = useMemo(() => new Set(goods.map(({ category }) => category)), [goods]);
  const products = useMemo(() => new Map(goods.map((product) => [product.sku, product])), [goods]);
  // Only who searches needs it, and it takes as long as a page of cards.
  const searching = typing || text !== '';
  const index = useMemo(() => (searching ? indexGoods(goods) : null), [goods, searching]);
  const shown = useMemo(() => {
    if (index && text.trim() !== '') return findGoods(index, text);
    const there = shelf !== 'all' && categories.has(shelf);
    return there ? goods.filter(({ category }) => category === shelf) : goods;
  }, [categories, goods, index, shelf, text]);

  const repair = useBasketRepair();
  useEffect(() => repair.withGoods(goods), [goods, repair]);

  const take = useTake();
  const onTake = useCallback(
    (product: StandProduct, picture: HTMLImageElement | null) => {
      if (!take(product)) return;
      // Its line may be new: it is there only after this render.
      requestAnimationFrame(() => fly(picture, document.querySelector(`[data-basket="${product.sku}"] img`)));
    },
    [take],
  );

  const shelvesInRow = portrait || low || (notTall && categories.size + 1 > MOST_IN_COLUMN);
  return (
    <main
      className={classNames(
        styles.screen,
        portrait && styles.portrait,
        shelvesInRow && styles.shelvesInRow,
        typing && styles.typing,
        low && styles.low,
      )}
    >
      <ScreenTitle hidden>{t('goods.title')}</ScreenTitle>
      <header className={styles.header}>
        <div className={styles.brand}>
          <Brand />
        </div>
        <div className={styles.search}>
          <SearchField />
        </div>
        <p className={styles.scan}>
          <ScanBarcode aria-hidden />
          <span>{t('goods.scan')}</span>
        </p>
        <TellUs />
        <LanguageSwitch />
      </header>
      {!typing && (
        <div className={styles.shelves}>
          <Categories there={categories} row={shelvesInRow} />
        </div>
      )}
      <div className={styles.goods}>
        <Shown goods={goods} shown={shown} text={text} typing={typing} portrait={portrait} onTake={onTake} />
      </div>
      {typing && <SearchKeyboard />}
      {!(typing && low) && (
        <div className={styles.basket}>
          <BasketBar products={products} portrait={portrait} />
        </div>
      )}
    </main>
  );
}

type ShownProps = {
  readonly goods: readonly StandProduct[];
  readonly shown: readonly StandProduct[];
  readonly text: string;
  readonly typing: boolean;
  readonly portrait: boolean;
  readonly onTake: (product: StandProduct, picture: HTMLImageElement | null) => void;
};

function Shown({ goods, shown, text, typing, portrait, onTake }: ShownProps) {
  const { goodsView } = useApp();
  const t = useTexts('kiosk');
  const looking = text.trim() !== '';
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {looking ? t('goods.found', { count: shown.length }) : ''}
      </p>
      {shown.length > 0 && <ProductGrid goods={shown} portrait={portrait} onTake={onTake} />}
      {shown.length === 0 && goods.length > 0 && (
        <EmptyState
          icon={SearchX}
          title={t('goods.nothingFound', { text: text.trim() })}
          // While the keyboard is open there is room for the words alone, and its own keys to go on.
          small={typing}
          action={<Button onPress={() => goodsView.getState().choose('all')}>{t('goods.showAll')}</Button>}
        >
          {t('goods.nothingFoundText')}
        </EmptyState>
      )}
      {goods.length === 0 && (
        <EmptyState icon={PackageOpen} title={t('goods.nothing')}>
          {t('goods.nothingText')}
        </EmptyState>
      )}
    </>
  );
}

function TellUs() {
  const { screen } = useApp();
  const t = useTexts('kiosk');
  return (
    <Button
      kind="quiet"
      icon={MessageSquareWarning}
      className={styles.tellUs}
      onPress={() => screen.getState().go({ name: 'tell-us' })}
    >
      {t('goods.tellUs')}
    </Button>
  );
}

function SearchKeyboard() {
  const { goodsView } = useApp();
  const common = useTexts('common');
  const text = useStore(goodsView, (state) => state.text);
  const { search, setTyping } = goodsView.getState();
  return (
    <div className={styles.keyboard}>
      <Keyboard
        value={text}
        onChange={search}
        action={
          <Button onPress={() => setTyping(false)} className={styles.hide}>
            {common('done')}
          </Button>
        }
      />
    </div>
  );
}
