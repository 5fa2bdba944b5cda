import { useRef, type CSSProperties, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { useApp, useShop } from '../../app-context.ts';
import { classNames } from '../../design/class-names.ts';
import { Pager } from '../../design/pager.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { ProductCard, type ProductCardProps } from './product-card.tsx';
import styles from './product-grid.module.css';
import { useGridSize } from './use-grid-size.ts';

/** Sideways by at least this much, and mostly sideways, is a swipe. CSS pixels. */
const SWIPE = 60;

/** One page of cards; only they are in the document, however many products there are. */
export function ProductGrid(props: {
  readonly goods: readonly StandProduct[];
  readonly portrait: boolean;
  readonly onTake: ProductCardProps['onTake'];
}) {
  const { goodsView, language } = useApp();
  const t = useTexts('kiosk');
  const fewLeft = useShop().settings.fewLeft;
  const spoken = useStore(language, (state) => state.current);
  const wanted = useStore(goodsView, (state) => state.page);
  const place = useRef<HTMLDivElement>(null);
  const { columns, rows, shape } = useGridSize(place);

  const size = columns * rows;
  const pages = Math.max(1, Math.ceil(props.goods.length / size));
  const page = Math.min(wanted, pages - 1);
  const turnTo = (to: number) => goodsView.getState().turnTo(Math.min(pages - 1, Math.max(0, to)));
  const swipe = useSwipe((by) => turnTo(page + by));

  return (
    <div className={classNames(styles.shelf, props.portrait && styles.portrait)}>
      <div ref={place} className={styles.place} {...swipe}>
        <ul
          key={page}
          aria-label={t('goods.title')}
          className={styles.cards}
          style={{ '--columns': columns, '--rows': rows } as CSSProperties}
        >
          {props.goods.slice(page * size, (page + 1) * size).map((product) => (
            <ProductCard
              key={product.sku}
              product={product}
              language={spoken}
              fewLeft={fewLeft}
              shape={shape}
              onTake={props.onTake}
            />
          ))}
        </ul>
      </div>
      <Pager
        label={t('goods.pages')}

        page={page}
        pages={pages}
        onPage={turnTo}
        shape={props.portrait ? 'row' : rows === 1 && shape === 'flat' ? 'icons' : 'column'}
        mostDots={shape === 'flat' ? 4 : 9}
      />
    </div>
  );
}

/** Tells a swipe by a finger or a pen: 1 to the next page, -1 to the one before. A bonus beside the page buttons. */
function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      start.current = event.pointerType === 'mouse' || !event.isPrimary ? null : { x: event.clientX, y: event.clientY };
    },
    onPointerUp: (event: PointerEvent) => {
      if (!start.current || !event.isPrimary) return;
      const x = event.clientX - start.current.x;
      const y = event.clientY - start.current.y;
      start.current = null;
      if (Math.abs(x) >= SWIPE && Math.abs(x) > 2 * Math.abs(y)) onSwipe(x < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
