import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';

/** The goods on the stand. */
export function GoodsScreen() {
  const { screen } = useApp();
  const t = useTexts('kiosk');
  return <Button onPress={() => screen.getState().go({ name: 'pay', for: 'gift' })}>{t('basket.gift')}</Button>;
}
