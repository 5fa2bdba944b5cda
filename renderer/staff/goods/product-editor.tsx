import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, PackageCheck, PackageX, Save } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import type { Client } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { showFirstProblem } from '../../office/parts/show-first-problem.ts';
import form from '../../office/section-form.module.css';
import { SectionPage } from '../../office/section-page.tsx';
import { useUnsaved } from '../../office/unsaved.ts';
import { UnsavedDialog } from '../../office/unsaved-dialog.tsx';
import { useDraft } from '../use-draft.ts';
import { useScan } from '../use-scan.ts';
import { PriceHistory } from './price-history.tsx';
import { differs, draftOf, emptyDraft, productOf, productProblems, type ProductDraft } from './product-draft.ts';
import { ProductFields } from './product-fields.tsx';
import { goodsChanged } from './queries.ts';

type SaveInput = Parameters<Client['goods']['save']>[0];

/** What became of a product, for the list to say. */
export type ProductDone = { readonly what: 'saved' | 'added' | 'retired' | 'back'; readonly sku: Sku };

/** A product: new, changed, taken off the stand or brought back. What is typed stays until it is saved or given up. */
export function ProductEditor(props: {
  readonly goods: readonly GoodsItem[];
  /** Null: a new one. */
  readonly product: GoodsItem | null;
  readonly barcode: string | null;
  readonly onBack: () => void;
  readonly onDone: (done: ProductDone) => void;
}) {
  const t = useTexts('goods');
  const { client, language } = useApp();
  const queries = useQueryClient();
  const { settings } = useShop();
  const { digits } = settings.currency;
  const spoken = useStore(language, (state) => state.current);
  const { goods, product } = props;
  const [base] = useState(() =>
    product ? draftOf(product, { digits, language: spoken }) : emptyDraft(goods, props.barcode),
  );
  const [kept, keep, forget] = useDraft<ProductDraft | null>(`goods/product/${product?.sku ?? 'new'}`, null);
  const draft = kept ?? base;
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const problems = productProblems(draft, { digits, goods, isNew: product === null });
  const save = useWrite((input: SaveInput) => client.goods.save(input));
  const retire = useWrite((input: { id: string; sku: Sku }) => client.goods.retire(input));
  const dirty = differs(draft, base);

  const { onBack } = props;
  const back = useCallback(() => {
    forget();
    onBack();
  }, [forget, onBack]);
  useUnsaved(dirty, back);

  const change = (some: Partial<ProductDraft>) => {
    // Another content is another entry: it must not go under the id of a try that failed.
    save.reset();
    keep((last) => ({ ...(last ?? base), ...some }));
  };
  useScan((scan) => {
    if (scan.type === 'barcode') change({ barcode: scan.digits });
  });

  const done = async (what: ProductDone['what'], sku: Sku) => {
    await goodsChanged(queries, client);
    forget();
    props.onDone({ what, sku });
  };
  const store = async () => {
    const wanted = productOf(draft, digits);
    if ((await save.send({ product: wanted, isNew: product === null })) === null) return;
    await done(product === null ? 'added' : product.retired ? 'back' : 'saved', wanted.sku);
  };
  const takeOff = async (sku: Sku) => {
    if ((await retire.send({ sku })) !== null) await done('retired', sku);
  };

  return (
    <form
      noValidate
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problems.length > 0) showFirstProblem(event.currentTarget);
        else void store();
      }}
    >
      <SectionPage
        title={product ? product.name[spoken] : t('product.new')}
        aside={
          <Button size="staff" kind="quiet" icon={ArrowLeft} onPress={() => (dirty ? setAsking(true) : back())}>
            {t('back')}
          </Button>
        }
      >
        {product?.retired && (
          <Notice icon={PackageX} tone="sky">
            {t('product.isRetired')}
          </Notice>
        )}
        <ProductFields
          draft={draft}
          isNew={product === null}
          goods={goods}
          problems={tried ? problems : []}
          onChange={change}
        />
        {product && <PriceHistory sku={product.sku} />}
      </SectionPage>
      <footer className={form.foot}>
        <div className={form.said}>
          {tried && problems.length > 0 && <p className={form.refusal}>{t('product.refused')}</p>}
          <ErrorNote error={save.error ?? retire.error} />
        </div>
        {product && !product.retired && (
          <Button size="staff" icon={PackageX} busy={retire.busy} onPress={() => void takeOff(product.sku)}>
            {t('product.retire')}
          </Button>
        )}
        <Button
          kind="primary"
          size="staff"
          type="submit"
          icon={product?.retired ? PackageCheck : Save}
          busy={save.busy}
          disabled={product !== null && !product.retired && !dirty}
          className={form.save}
        >
          {product?.retired ? t('product.back') : t('product.save')}
        </Button>
      </footer>
      {asking && <UnsavedDialog onStay={() => setAsking(false)} onLose={back} />}
    </form>
  );
}
