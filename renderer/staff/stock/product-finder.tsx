import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Pager } from '../../design/pager.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { SLOW_REPEAT, useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { findGoods, indexGoods } from '../../kiosk/goods/search.ts';
import { TextField } from '../../office/parts/text-field.tsx';
import styles from './product-finder.module.css';

const PER_PAGE = 12;

/** Products by name or barcode, or page by page; each touch of one takes one. */
export function ProductFinder(props: {
  readonly products: readonly StockProduct[];
  readonly onTake: (product: StockProduct) => void;
}) {
  const t = useTexts('stock');
  const [text, setText] = useState('');
  const [browsing, setBrowsing] = useState(false);
  const [page, setPage] = useState(0);
  const index = useMemo(() => indexGoods(props.products), [props.products]);
  const searching = text.trim() !== '';
  const found = useMemo(() => findGoods(index, text), [index, text]);
  const pages = Math.ceil(found.length / PER_PAGE);
  const at = Math.max(0, Math.min(page, pages - 1));
  const shown = searching || browsing ? found.slice(at * PER_PAGE, (at + 1) * PER_PAGE) : [];
  const take = (product: StockProduct) => {
    props.onTake(product);
    setText('');
  };
  return (
    <div className={styles.finder}>
      <div className={styles.search}>
        <TextField
          label={t('find')}
          value={text}
          maxLength={40}
          onChange={(next) => {
            setText(next);
            setPage(0);
          }}
          onEnter={() => found[0] && searching && take(found[0])}
          after={<Search aria-hidden className={styles.lens} />}
          className={styles.field}
        />
        <Button pressed={browsing} onPress={() => setBrowsing(!browsing)}>
          {t('browse')}
        </Button>
      </div>
      {shown.length > 0 && (
        <ul className={styles.tiles} aria-label={t('found')}>
          {shown.map((product) => (
            <Tile key={product.sku} product={product} onTake={() => take(product)} />
          ))}
        </ul>
      )}
      <output className={styles.nothing}>{searching && found.length === 0 && t('notFound')}</output>
      {shown.length > 0 && <Pager page={at} pages={pages} onPage={setPage} shape="icons" />}
    </div>
  );
}

function Tile({ product, onTake }: { readonly product: StockProduct; readonly onTake: () => void }) {
  const t = useTexts('stock');
  const spoken = useStore(useApp().language, (state) => state.current);
  const tap = useTap(onTake, SLOW_REPEAT);
  return (
    <li>
      <button type="button" className={styles.tile} {...tap}>
        <PictureOfGoods picture={product.picture} category={product.category} className={styles.picture} />
        <span className={styles.name}>
          {product.name[spoken]}
          {product.retired && <span className={styles.note}>{t('retired')}</span>}
        </span>
      </button>
    </li>
  );
}
