import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** Everything in the ledger, in plain words. */
export function HistoryPage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.history')}>{null}</SectionPage>;
}
