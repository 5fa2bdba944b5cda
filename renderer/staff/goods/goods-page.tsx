import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../shop/assert-never.ts';
import type { GoodsItem, ImportResult } from '../../../shop/contract/goods-views.ts';
import { useApp } from '../../app-context.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { useDraft } from '../use-draft.ts';
import { GoodsList } from './goods-list.tsx';
import type { GoodsView } from './goods-view.ts';
import { ImportPage } from './import-page.tsx';
import { LabelsPage } from './labels-page.tsx';
import { OrderPage } from './order-page.tsx';
import { ProductEditor, type ProductDone } from './product-editor.tsx';
import { catalogueQuery } from './queries.ts';

/** What was last done to the goods, said above the list. */
type Done = ProductDone | { readonly what: 'ordered' } | { readonly what: 'imported'; readonly result: ImportResult };

/** The goods of the stand: list, editor, shelf order, import and labels. */
export function GoodsPage() {
  const t = useTexts('staff');
  const { client } = useApp();
  const { data: goods, error, refetch, isFetching } = useQuery(catalogueQuery(client));
  if (goods) return <Goods goods={goods} />;
  return (
    <SectionPage title={t('section.goods')}>
      {error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />}
    </SectionPage>
  );
}

function Goods({ goods }: { readonly goods: readonly GoodsItem[] }) {
  const t = useTexts('staff');
  const [view, setView, toList] = useDraft<GoodsView>('goods/view', { name: 'list' });
  const [done, setDone] = useState<Done | null>(null);
  const go = (next: GoodsView) => {
    setDone(null);
    setView(next);
  };
  const finish = (what: Done) => {
    toList();
    setDone(what);
  };
  switch (view.name) {
    case 'list':
      return (
        <SectionPage title={t('section.goods')}>
          {done && <DoneNotice done={done} goods={goods} />}
          <GoodsList goods={goods} onView={go} />
        </SectionPage>
      );
    case 'product': {
      const product = goods.find(({ sku }) => sku === view.sku) ?? null;
      return (
        <ProductEditor
          key={view.sku}
          goods={goods}
          product={product}
          barcode={view.sku === null ? view.barcode : null}
          onBack={toList}
          onDone={finish}
        />
      );
    }
    case 'import':
      return <ImportPage onBack={toList} onDone={(result) => finish({ what: 'imported', result })} />;
    case 'labels':
      return <LabelsPage goods={goods} onBack={toList} />;
    case 'order':
      return <OrderPage goods={goods} onBack={toList} onDone={() => finish({ what: 'ordered' })} />;
    default:
      return assertNever(view);
  }
}

function DoneNotice({ done, goods }: { readonly done: Done; readonly goods: readonly GoodsItem[] }) {
  const t = useTexts('goods');
  const language = useStore(useApp().language, (state) => state.current);
  const said = () => {
    if (done.what === 'ordered') return t('done.ordered');
    if (done.what === 'imported') return t('done.imported', { ...done.result });
    const name = goods.find(({ sku }) => sku === done.sku)?.name[language] ?? done.sku;
    return t(`done.${done.what}`, { name });
  };
  return (
    <div role="status">
      <Notice icon={CircleCheck} tone="done">
        {said()}
      </Notice>
    </div>
  );
}
