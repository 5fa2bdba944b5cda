import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApp } from '../../app-context.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { CountingPage } from './counting-page.tsx';
import { FinishingPage } from './finishing-page.tsx';
import { stockProductsQuery, stocktakeQuery } from './queries.ts';
import { ReportPage } from './report-page.tsx';
import { shelfLines } from './shelves.ts';
import { StocktakeStart } from './stocktake-start.tsx';

type Step = { readonly name: 'start' | 'counting' | 'finishing' } | { readonly name: 'report'; readonly id: string };

/** The shelf, counted product by product; before it where to begin or go on, after it what it found. */
export function StocktakePage() {
  const t = useTexts('staff');
  const { client } = useApp();
  const [step, setStep] = useState<Step>({ name: 'start' });
  const products = useQuery(stockProductsQuery(client));
  const stocktake = useQuery(stocktakeQuery(client));
  const bySku = useMemo(() => new Map((products.data ?? []).map((each) => [each.sku, each])), [products.data]);
  const open = stocktake.data;
  const lines = useMemo(() => (open ? shelfLines(open, bySku) : []), [open, bySku]);

  if (step.name === 'report') {
    return <ReportPage id={step.id} products={bySku} onDone={() => setStep({ name: 'start' })} />;
  }
  if (!products.data || open === undefined) {
    const failed = products.isError ? products : stocktake;
    return (
      <SectionPage title={t('section.stocktake')}>
        {failed.isError ? (
          <ErrorState error={failed.error} busy={failed.isFetching} onRetry={() => void failed.refetch()} />
        ) : (
          <LoadingState />
        )}
      </SectionPage>
    );
  }
  const pause = () => setStep({ name: 'start' });
  const count = () => setStep({ name: 'counting' });
  if (open && step.name === 'counting') {
    return (
      <CountingPage
        stocktake={open}
        lines={lines}
        products={bySku}
        onPause={pause}
        onFinish={() => setStep({ name: 'finishing' })}
      />
    );
  }
  if (open && step.name === 'finishing') {
    return (
      <FinishingPage stocktake={open} lines={lines} onBack={count} onDone={(id) => setStep({ name: 'report', id })} />
    );
  }
  return (
    <StocktakeStart
      products={products.data}
      stocktake={open}
      // It was finished or given up on another screen while this one was counting.
      gone={step.name !== 'start'}
      onCount={count}
      onReport={(id) => setStep({ name: 'report', id })}
    />
  );
}
