import { CircleAlert, CircleCheck, ScanBarcode, type LucideIcon } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { EmptyState, ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import form from '../../office/section-form.module.css';
import { Notice } from '../../office/parts/notice.tsx';
import { showFirstProblem } from '../../office/parts/show-first-problem.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { typedMoney } from '../../setup/typed-money.ts';
import { ProductFinder } from './product-finder.tsx';
import { withOneMore, type LineDraft } from './stock-draft.ts';
import { StockLines } from './stock-lines.tsx';
import { useStockScan } from './use-stock-scan.ts';
import styles from './stock.module.css';

/**
 * Lines by scanning, searching and tapping, with what is asked about all of them above (`asked`), and the one gold button
 * below. `onSend` answers whether it could be sent; the first field that is wrong is shown where it could not.
 */
export function StockForm(props: {
  readonly tabs: ReactNode;
  readonly asked: ReactNode;
  readonly products: readonly StockProduct[];
  readonly lines: readonly LineDraft[];
  readonly onLines: (change: (lines: readonly LineDraft[]) => readonly LineDraft[]) => void;
  readonly costs: boolean;
  readonly problems: boolean;
  readonly below?: ReactNode;
  readonly total: ReactNode;
  readonly icon: LucideIcon;
  readonly send: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** What the last one that was sent came to. */
  readonly saved: string | null;
  readonly onSend: () => boolean;
}) {
  const t = useTexts('stock');
  const staff = useTexts('staff');
  const spoken = useStore(useApp().language, (state) => state.current);
  const { digits } = useShop().settings.currency;
  const products = useMemo(() => new Map(props.products.map((each) => [each.sku, each])), [props.products]);
  const { onLines } = props;
  const take = (product: StockProduct) => {
    const cost = product.cost === 0 ? '' : typedMoney(product.cost, digits, spoken);
    onLines((lines) => withOneMore(lines, product, cost));
  };
  const trouble = useStockScan(props.products, take);
  return (
    <form
      noValidate
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.onSend()) showFirstProblem(event.currentTarget);
      }}
    >
      <SectionPage title={staff('section.stock')} aside={props.tabs}>
        {props.asked}
        <ProductFinder products={props.products} onTake={take} />
        <div role="alert" className={styles.said}>
          {trouble && (
            <Notice icon={CircleAlert} tone="gold">
              {trouble}
            </Notice>
          )}
        </div>
        {props.lines.length === 0 ? (
          <EmptyState icon={ScanBarcode} title={t('empty')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <StockLines
            lines={props.lines}
            products={products}
            costs={props.costs}
            problems={props.problems}
            removable
            onChange={(lines) => onLines(() => lines)}
          />
        )}
        {props.below}
      </SectionPage>
      <footer className={form.foot}>
        <div className={form.said} aria-live="polite">
          {props.saved && (
            <Notice icon={CircleCheck} tone="done">
              {props.saved}
            </Notice>
          )}
          <ErrorNote error={props.error} />
          {props.total}
        </div>
        <Button
          kind="primary"
          size="staff"
          type="submit"
          icon={props.icon}
          busy={props.busy}
          disabled={props.lines.length === 0}
          className={form.save}
        >
          {props.send}
        </Button>
      </footer>
    </form>
  );
}
