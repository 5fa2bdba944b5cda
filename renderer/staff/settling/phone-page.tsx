import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** Phone payments held against the bank's statement. */
export function PhonePage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.phone')}>{null}</SectionPage>;
}
