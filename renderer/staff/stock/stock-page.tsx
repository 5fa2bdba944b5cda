import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** What came to the stand and what was taken off it without a purchase. */
export function StockPage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.stock')}>{null}</SectionPage>;
}
