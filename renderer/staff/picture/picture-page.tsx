import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** Shelf, records and box beside each other. */
export function PicturePage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.picture')}>{null}</SectionPage>;
}
