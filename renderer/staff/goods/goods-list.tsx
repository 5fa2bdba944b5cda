import { ArrowDownUp, ChevronRight, FileDown, FileUp, PackageSearch, Plus, Tag } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { Money } from '../../design/money.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { EmptyState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { sameBarcode, type Scan } from '../../kiosk/goods/scan-reader.ts';
import { useDraft } from '../use-draft.ts';
import { useScan } from '../use-scan.ts';
import { ExportButton } from './export-button.tsx';
import { ALL_GOODS, chosenGoods, isFew, type GoodsChoice } from './goods-choice.ts';
import { GoodsFilters } from './goods-filters.tsx';
import type { GoodsView } from './goods-view.ts';
import { Paged } from './paged.tsx';
import styles from './goods-list.module.css';

const PER_PAGE = 25;

/** The goods of the stand, found and sorted; a touch or a scan opens one. */
export function GoodsList(props: { readonly goods: readonly GoodsItem[]; readonly onView: (view: GoodsView) => void }) {
  const t = useTexts('goods');
  const [choice, setChoice] = useDraft<GoodsChoice>('goods/choice', ALL_GOODS);
  const { goods, onView } = props;
  const shown = useChosen(goods, choice);
  const [unknown, setUnknown] = useState<Scan | null>(null);
  const open = (sku: Sku) => onView({ name: 'product', sku });

  useScan((scan) => {
    const found =
      scan.type === 'barcode'
        ? goods.find(({ barcode }) => barcode !== null && sameBarcode(barcode, scan.digits))
        : undefined;
    if (found) open(found.sku);
    else setUnknown(scan);
  });

  return (
    <>
      <Actions isEmpty={goods.every(({ retired }) => retired)} onView={onView} />
      {unknown && <Unknown scan={unknown} onNew={(barcode) => onView({ name: 'product', sku: null, barcode })} />}
      <GoodsFilters choice={choice} onChange={setChoice} />
      <p className={styles.count} aria-live="polite">
        {t('list.count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Nothing goods={goods} onAll={() => setChoice(ALL_GOODS)} />
      ) : (
        <Paged key={JSON.stringify(choice)} items={shown} perPage={PER_PAGE} label={t('list.pages')}>
          {(items) => (
            <ul className={styles.rows}>
              {items.map((product) => (
                <li key={product.sku}>
                  <Row product={product} onPress={() => open(product.sku)} />
                </li>
              ))}
            </ul>
          )}
        </Paged>
      )}
    </>
  );
}

/** The goods of a choice, in the language of the moment. */
export function useChosen(goods: readonly GoodsItem[], choice: GoodsChoice): readonly GoodsItem[] {
  const { fewLeft } = useShop().settings;
  const language = useStore(useApp().language, (state) => state.current);
  return useMemo(() => chosenGoods(goods, choice, { language, fewLeft }), [goods, choice, language, fewLeft]);
}

function Actions(props: { readonly isEmpty: boolean; readonly onView: (view: GoodsView) => void }) {
  const t = useTexts('goods');
  const { isEmpty, onView } = props;
  return (
    <div className={styles.actions}>
      <Button
        kind="primary"
        size="staff"
        icon={Plus}
        onPress={() => onView({ name: 'product', sku: null, barcode: null })}
      >
        {t('list.new')}
      </Button>
      <Button size="staff" icon={FileUp} onPress={() => onView({ name: 'import' })}>
        {t('list.import')}
      </Button>
      {!isEmpty && (
        <>
          <ExportButton icon={FileDown} />
          <Button size="staff" icon={Tag} onPress={() => onView({ name: 'labels' })}>
            {t('list.labels')}
          </Button>
          <Button size="staff" icon={ArrowDownUp} onPress={() => onView({ name: 'order' })}>
            {t('list.order')}
          </Button>
        </>
      )}
    </div>
  );
}

/** What was scanned is on no product: perhaps it is a new one. */
function Unknown(props: { readonly scan: Scan; readonly onNew: (barcode: string) => void }) {
  const t = useTexts('goods');
  const { scan } = props;
  return (
    <div role="status" className={styles.unknown}>
      {scan.type === 'misread' ? (
        <p>{t('scan.misread')}</p>
      ) : (
        <>
          <p>{t('scan.unknown', { barcode: scan.digits })}</p>
          <Button size="staff" onPress={() => props.onNew(scan.digits)}>
            {t('scan.new')}
          </Button>
        </>
      )}
    </div>
  );
}

function Nothing(props: { readonly goods: readonly GoodsItem[]; readonly onAll: () => void }) {
  const t = useTexts('goods');
  if (props.goods.length === 0) {
    return (
      <EmptyState icon={PackageSearch} title={t('list.empty')}>
        <p>{t('list.emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={PackageSearch}
      title={t('list.nothing')}
      action={
        <Button size="staff" onPress={props.onAll}>
          {t('list.showAll')}
        </Button>
      }
    />
  );
}

function Row({ product, onPress }: { readonly product: GoodsItem; readonly onPress: () => void }) {
  const t = useTexts('goods');
  const common = useTexts('common');
  const { number } = useFormats();
  const { fewLeft } = useShop().settings;
  const language = useStore(useApp().language, (state) => state.current);
  const { sku, name, category, picture, price, stock, retired } = product;
  const left = t('list.left', { count: Math.abs(stock), units: number(stock).replace('-', '−') });
  return (
    <button type="button" className={styles.row} onClick={onPress}>
      <PictureOfGoods picture={picture} category={category} className={styles.picture} />
      <span className={styles.words}>
        <span className={styles.name}>{name[language]}</span>
        <span className={styles.detail}>
          {common(`category.${category}`)}, {sku}
        </span>
      </span>
      <span className={styles.stock}>
        {retired && <Chip>{t('list.retired')}</Chip>}
        {!retired && isFew(product, fewLeft) && <Chip tone="gold">{left}</Chip>}
        {!retired && !isFew(product, fewLeft) && left}
      </span>
      <Money amount={price} className={styles.price} />
      <ChevronRight aria-hidden className={styles.mark} />
    </button>
  );
}
