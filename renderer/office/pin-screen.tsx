import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { IDLE } from '../stores/screen.ts';

/** Asks who is there and for the PIN. */
export function PinScreen() {
  const { screen } = useApp();
  const t = useTexts('common');
  return <Button onPress={() => screen.getState().go(IDLE)}>{t('back')}</Button>;
}
