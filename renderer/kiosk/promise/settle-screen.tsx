import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { GOODS } from '../../stores/screen.ts';

/** Paying a promise by its code. */
export function SettleScreen() {
  const { screen } = useApp();
  const t = useTexts('common');
  return <Button onPress={() => screen.getState().go(GOODS)}>{t('back')}</Button>;
}
