import { ArrowLeft, Printer, Tags } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Money } from '../../design/money.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { PrintPage, PrintPages } from '../../design/print-pages.tsx';
import { EmptyState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import form from '../../office/section-form.module.css';
import { SectionPage } from '../../office/section-page.tsx';
import { useDraft } from '../use-draft.ts';
import { ALL_GOODS, type GoodsChoice } from './goods-choice.ts';
import { GoodsFilters } from './goods-filters.tsx';
import { useChosen } from './goods-list.tsx';
import { LABEL_SIZES, LabelSheet, PER_SHEET, type LabelSize } from './label-sheet.tsx';
import styles from './labels-page.module.css';
import { Paged } from './paged.tsx';

type Draft = { readonly skus: readonly Sku[]; readonly size: LabelSize };

const PER_PAGE = 25;

/** Price labels for chosen goods, on sheets of A4. */
export function LabelsPage(props: { readonly goods: readonly GoodsItem[]; readonly onBack: () => void }) {
  const t = useTexts('goods');
  const [draft, setDraft] = useDraft<Draft>('goods/labels', { skus: [], size: 'small' });
  const [choice, setChoice] = useState<GoodsChoice>(ALL_GOODS);
  const [printing, setPrinting] = useState(false);
  const shown = useChosen(props.goods, choice);
  const picked = new Set(draft.skus);
  const chosen = props.goods.filter(({ sku, retired }) => picked.has(sku) && !retired);
  const sheets = sheetsOf(chosen, PER_SHEET[draft.size]);
  const example = chosen[0] ?? shown[0];

  const pick = (skus: readonly Sku[], isPicked: boolean) => {
    const others = draft.skus.filter((sku) => !skus.includes(sku));
    setDraft({ ...draft, skus: isPicked ? [...others, ...skus] : others });
  };
  return (
    <div className={form.form}>
      <SectionPage
        title={t('labels.title')}
        aside={
          <Button size="staff" kind="quiet" icon={ArrowLeft} onPress={props.onBack}>
            {t('back')}
          </Button>
        }
      >
        <div className={styles.size}>
          <Choices
            legend={t('labels.size')}
            value={draft.size}
            onChange={(size) => setDraft({ ...draft, size })}
            choices={LABEL_SIZES.map((size) => ({
              value: size,
              title: t(`labels.sizes.${size}`),
              text: t('labels.perSheet', { count: PER_SHEET[size] }),
            }))}
          />
          {example && (
            <figure className={styles.example}>
              <div aria-hidden>
                <LabelSheet size={draft.size} goods={[example]} />
              </div>
              <figcaption>{t('labels.example')}</figcaption>
            </figure>
          )}
        </div>
        <GoodsFilters choice={choice} onChange={setChoice} short />
        <div className={styles.line}>
          <Button
            size="staff"
            onPress={() =>
              pick(
                shown.map(({ sku }) => sku),
                true,
              )
            }
          >
            {t('labels.all', { count: shown.length })}
          </Button>
          <Button size="staff" disabled={draft.skus.length === 0} onPress={() => setDraft({ ...draft, skus: [] })}>
            {t('labels.none')}
          </Button>
        </div>
        {shown.length === 0 ? (
          <EmptyState icon={Tags} title={t('list.nothing')} />
        ) : (
          <Paged key={JSON.stringify(choice)} items={shown} perPage={PER_PAGE} label={t('list.pages')}>
            {(items) => (
              <ul className={styles.rows}>
                {items.map((product) => (
                  <li key={product.sku}>
                    <PickRow
                      product={product}
                      picked={picked.has(product.sku)}
                      onPick={(isPicked) => pick([product.sku], isPicked)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </Paged>
        )}
      </SectionPage>
      <footer className={form.foot}>
        <p className={form.said} aria-live="polite">
          {t('labels.chosen', { count: chosen.length })}
          {sheets.length > 0 && `, ${t('labels.sheets', { count: sheets.length })}`}
        </p>
        <Button
          kind="primary"
          size="staff"
          icon={Printer}
          disabled={chosen.length === 0}
          busy={printing}
          className={form.save}
          onPress={() => setPrinting(true)}
        >
          {t('labels.print')}
        </Button>
      </footer>
      {printing && (
        <PrintPages onDone={() => setPrinting(false)}>
          {sheets.map((goods) => (
            <PrintPage key={goods[0]?.sku}>
              <LabelSheet size={draft.size} goods={goods} />
            </PrintPage>
          ))}
        </PrintPages>
      )}
    </div>
  );
}

function sheetsOf(goods: readonly GoodsItem[], perSheet: number): readonly (readonly GoodsItem[])[] {
  return Array.from({ length: Math.ceil(goods.length / perSheet) }, (_, sheet) =>
    goods.slice(sheet * perSheet, (sheet + 1) * perSheet),
  );
}

function PickRow(props: {
  readonly product: GoodsItem;
  readonly picked: boolean;
  readonly onPick: (picked: boolean) => void;
}) {
  const { product } = props;
  const language = useStore(useApp().language, (state) => state.current);
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={props.picked}
        onChange={(event) => props.onPick(event.currentTarget.checked)}
      />
      <PictureOfGoods picture={product.picture} category={product.category} className={styles.picture} />
      <span className={styles.name}>{product.name[language]}</span>
      <Money amount={product.price} className={styles.price} />
    </label>
  );
}
