import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** The shelf, counted product by product. */
export function StocktakePage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.stocktake')}>{null}</SectionPage>;
}
