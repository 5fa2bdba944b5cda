import { useQuery } from '@tanstack/react-query';
import { CalendarRange, FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Period } from '../../../shop/reports/period.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useDraft } from '../../staff/use-draft.ts';
import { SectionPage } from '../section-page.tsx';
import { daysOf, type ChosenPeriod } from './chosen-period.ts';
import { ExportPanel } from './export-panel.tsx';
import { PeriodChooser } from './period-chooser.tsx';
import { reportQuery } from './queries.ts';
import { ReportView } from './report-view.tsx';
import { TermsEditor } from './terms-editor.tsx';

/** The report of a period on the screen, and the way to take it along as a file. */
export function ReportsPage() {
  const t = useTexts('reports');
  const staff = useTexts('staff');
  const { settings, today } = useShop();
  const [chosen, setChosen] = useDraft<ChosenPeriod>('reports', { kind: 'month', day: today });
  const [view, setView] = useState<'report' | 'export' | 'terms'>('report');
  const days = daysOf(chosen, settings.terms ?? []);
  const usable = days !== null && days.from <= days.to;
  if (view === 'terms') return <TermsEditor onLeave={() => setView('report')} />;
  return (
    <SectionPage
      title={staff('section.reports')}
      wide
      aside={
        usable && (
          <Button
            size="staff"
            icon={FileDown}
            pressed={view === 'export'}
            onPress={() => setView(view === 'export' ? 'report' : 'export')}
          >
            {t('export.do')}
          </Button>
        )
      }
    >
      <PeriodChooser chosen={chosen} onChange={setChosen} onTerms={() => setView('terms')} />
      {days === null && (
        <EmptyState
          icon={CalendarRange}
          title={t('terms.none')}
          action={
            <Button size="staff" icon={CalendarRange} onPress={() => setView('terms')}>
              {t('terms.do')}
            </Button>
          }
        >
          {t('terms.noneText')}
        </EmptyState>
      )}
      {usable && view === 'export' && <ExportPanel key={`${days.from} ${days.to}`} period={days} />}
      {usable && <Opened period={days} />}
    </SectionPage>
  );
}

function Opened({ period }: { readonly period: Period }) {
  const { client } = useApp();
  const { data: report, error, refetch, isFetching } = useQuery(reportQuery(client, period));
  if (report) return <ReportView report={report} />;
  return error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />;
}
