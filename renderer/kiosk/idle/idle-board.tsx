import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { GOODS } from '../../stores/screen.ts';

/** What the kiosk shows while nobody is there. */
export function IdleBoard() {
  const { screen } = useApp();
  const t = useTexts('kiosk');
  return <Button onPress={() => screen.getState().go(GOODS)}>{t('idle.start')}</Button>;
}
