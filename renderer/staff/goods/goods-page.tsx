import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';

/** The goods of the stand: list, editor, import, labels. */
export function GoodsPage() {
  const t = useTexts('staff');
  return <SectionPage title={t('section.goods')}>{null}</SectionPage>;
}
