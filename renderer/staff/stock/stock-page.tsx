import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { stockProductsQuery } from './queries.ts';
import { ReceiptForm } from './receipt-form.tsx';
import { RecentMoves } from './recent-moves.tsx';
import { WriteOffForm } from './write-off-form.tsx';
import styles from './stock.module.css';

const TABS = ['in', 'out', 'recent'] as const;
type Tab = (typeof TABS)[number];

/** What came to the stand and what was taken off it without a purchase. */
export function StockPage() {
  const t = useTexts('stock');
  const staff = useTexts('staff');
  const { client } = useApp();
  const [tab, setTab] = useState<Tab>('in');
  const { data: products, error, refetch, isFetching } = useQuery(stockProductsQuery(client));
  const tabs = (
    <div role="group" aria-label={t('tabs')} className={styles.tabs}>
      {TABS.map((each) => (
        <Button key={each} size="staff" pressed={each === tab} onPress={() => setTab(each)}>
          {t(`tab.${each}`)}
        </Button>
      ))}
    </div>
  );
  if (!products) {
    return (
      <SectionPage title={staff('section.stock')} aside={tabs}>
        {error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />}
      </SectionPage>
    );
  }
  if (tab === 'recent') return <RecentMoves tabs={tabs} products={products} />;
  return tab === 'in' ? (
    <ReceiptForm tabs={tabs} products={products} />
  ) : (
    <WriteOffForm tabs={tabs} products={products} />
  );
}
