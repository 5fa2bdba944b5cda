import { useTexts } from '../../i18n/use-texts.ts';

/** One touch to the staff. */
export function TellUsScreen() {
  const t = useTexts('kiosk');
  return <p>{t('tellUs.title')}</p>;
}
