import { useErrorText } from '../api/use-error-text.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { PinFailure } from './pin-failure.ts';
import { waitText } from './wait-text.ts';

/** What a form says under its fields after a failed try: `wrong` where it did not fit, and for how many seconds to wait. */
export function usePinFailureText(failure: PinFailure | null, seconds: number, wrong: string): string | undefined {
  const t = useTexts('staff');
  const errorText = useErrorText();
  if (failure === null) return undefined;
  if (failure.kind === 'other') return errorText(failure.error);
  const said = failure.kind === 'wrong' ? wrong : t('pin.locked');
  return seconds > 0 ? `${said} ${t('pin.wait', { time: waitText(seconds) })}` : said;
}
