import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** The box: counting it, and the counts so far. */
export function BoxPage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.box')}>{null}</SectionPage>;
}
