import type { Opening } from '../../../shop/opening-hours.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Outside of opening hours. */
export function ClosedScreen(_props: { readonly opening: Extract<Opening, { open: false }> }) {
  const t = useTexts('kiosk');
  return <p>{t('closed.title')}</p>;
}
