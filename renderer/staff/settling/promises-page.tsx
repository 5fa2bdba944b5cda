import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** Promises: open, kept, let go. */
export function PromisesPage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.promises')}>{null}</SectionPage>;
}
