import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** Who has a PIN. */
export function PeoplePage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.people')}>{null}</SectionPage>;
}
