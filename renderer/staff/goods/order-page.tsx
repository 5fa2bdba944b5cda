import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowLeft, ArrowUp, GripVertical, Save, Undo2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { CATEGORIES, type Category, type Sku } from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { QUICK_REPEAT } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../office/parts/select-field.tsx';
import form from '../../office/section-form.module.css';
import { SectionPage } from '../../office/section-page.tsx';
import { useUnsaved } from '../../office/unsaved.ts';
import { useDraft } from '../use-draft.ts';
import styles from './order-page.module.css';
import { goodsChanged } from './queries.ts';
import { moved, orderNow } from './shelf-order.ts';
import { useDragRow } from './use-drag-row.ts';

type Draft = { readonly order: readonly Sku[] | null; readonly shelf: Category | 'all' };

/** The order of the goods on the shelf and on the kiosk's screen: by buttons, by the arrow keys, or by dragging. */
export function OrderPage(props: {
  readonly goods: readonly GoodsItem[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const t = useTexts('goods');
  const common = useTexts('common');
  const { client, language } = useApp();
  const queries = useQueryClient();
  const spoken = useStore(language, (state) => state.current);
  const [draft, setDraft, forget] = useDraft<Draft>('goods/order', { order: null, shelf: 'all' });
  useUnsaved(draft.order !== null, forget);
  const [said, setSaid] = useState('');
  const write = useWrite((input: { id: string; skus: Sku[] }) => client.goods.order(input));

  const stand = props.goods.filter(({ retired }) => !retired);
  const bySku = new Map(stand.map((product) => [product.sku, product]));
  const order = orderNow(
    draft.order ?? [],
    stand.map(({ sku }) => sku),
  );
  const inShelf = (sku: Sku) => draft.shelf === 'all' || bySku.get(sku)?.category === draft.shelf;
  const shelf = order.filter(inShelf);

  const move = (from: number, to: number) => {
    const next = moved(order, shelf, { from, to });
    const sku = shelf[from];
    if (next === order || sku === undefined) return;
    write.reset();
    setDraft({ ...draft, order: next });
    const place = next.filter(inShelf).indexOf(sku) + 1;
    setSaid(t('order.moved', { name: bySku.get(sku)?.name[spoken] ?? sku, place, places: shelf.length }));
  };
  const store = async () => {
    if ((await write.send({ skus: [...order] })) === null) return;
    await goodsChanged(queries, client);
    forget();
    props.onDone();
  };

  return (
    <div className={form.form}>
      <SectionPage
        title={t('order.title')}
        aside={
          <Button size="staff" kind="quiet" icon={ArrowLeft} onPress={props.onBack}>
            {t('back')}
          </Button>
        }
      >
        <p className={styles.lead}>{t('order.lead')}</p>
        <SelectField
          label={t('filter.shelf')}
          value={draft.shelf}
          options={[
            { value: 'all', title: t('filter.allShelves') },
            ...CATEGORIES.map((category) => ({ value: category, title: common(`category.${category}`) })),
          ]}
          onChange={(next) => setDraft({ ...draft, shelf: next })}
          className={styles.shelf}
        />
        <p className="visually-hidden" aria-live="assertive">
          {said}
        </p>
        <Rows
          rows={shelf.flatMap((sku) => bySku.get(sku) ?? [])}
          nameOf={(product) => product.name[spoken]}
          onMove={move}
        />
      </SectionPage>
      <footer className={form.foot}>
        <div className={form.said}>
          <ErrorNote error={write.error} />
        </div>
        {draft.order && (
          <Button size="staff" icon={Undo2} disabled={write.busy} onPress={forget}>
            {t('order.undo')}
          </Button>
        )}
        <Button
          kind="primary"
          size="staff"
          icon={Save}
          busy={write.busy}
          disabled={draft.order === null}
          className={form.save}
          onPress={() => void store()}
        >
          {t('order.save')}
        </Button>
      </footer>
    </div>
  );
}

function Rows(props: {
  readonly rows: readonly GoodsItem[];
  readonly nameOf: (product: GoodsItem) => string;
  readonly onMove: (from: number, to: number) => void;
}) {
  const t = useTexts('goods');
  const list = useRef<HTMLOListElement>(null);
  const { rows, nameOf, onMove } = props;
  const drag = useDragRow(list, onMove);
  const key = (event: KeyboardEvent, index: number) => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(index, to);
  };
  return (
    <ol ref={list} className={styles.rows}>
      {rows.map((product, index) => (
        <li
          key={product.sku}
          className={classNames(
            styles.row,
            drag.from === index && styles.taken,
            drag.to === index && drag.from !== index && (index > drag.from ? styles.below : styles.above),
          )}
        >
          <button
            type="button"
            aria-label={t('order.handle', { name: nameOf(product) })}
            className={styles.handle}
            onKeyDown={(event) => key(event, index)}
            {...drag.handle(index)}
          >
            <GripVertical aria-hidden />
          </button>
          <PictureOfGoods picture={product.picture} category={product.category} className={styles.picture} />
          <span className={styles.name}>{nameOf(product)}</span>
          <IconButton
            icon={ArrowUp}
            label={t('order.up', { name: nameOf(product) })}
            disabled={index === 0}
            repeat={QUICK_REPEAT}
            onPress={() => onMove(index, index - 1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('order.down', { name: nameOf(product) })}
            disabled={index === rows.length - 1}
            repeat={QUICK_REPEAT}
            onPress={() => onMove(index, index + 1)}
          />
        </li>
      ))}
    </ol>
  );
}
