import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { IDLE, type Thanks } from '../../stores/screen.ts';

/** Thank you, with undo. */
export function ThanksScreen(_props: { readonly thanks: Thanks }) {
  const { screen } = useApp();
  const t = useTexts('common');
  return <Button onPress={() => screen.getState().go(IDLE)}>{t('done')}</Button>;
}
