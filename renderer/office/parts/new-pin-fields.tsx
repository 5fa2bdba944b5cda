import { PIN_MAX_DIGITS, PIN_MIN_DIGITS, weakPin } from '../../../shop/pin.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Problem as Wrong } from '../../setup/problems.ts';
import { TextField } from './text-field.tsx';
import { useProblemText } from './use-problem-text.ts';

/** A new PIN, twice. A weak one is told as soon as it is long enough to be meant. */
export function NewPinFields(props: {
  /** What it is called: the first PIN, or a new one. */
  readonly label: string;
  readonly pin: string;
  readonly again: string;
  readonly onChange: (pins: { readonly pin: string; readonly again: string }) => void;
  readonly problems: readonly Wrong[];
}) {
  const t = useTexts('setup');
  const early = weakPin(props.pin);
  const meant = props.pin.length >= PIN_MIN_DIGITS && early !== null;
  const problem = useProblemText(meant ? [{ field: 'pin', reason: early }] : props.problems);
  return (
    <>
      <TextField
        label={props.label}
        typing="figures"
        secret
        value={props.pin}
        maxLength={PIN_MAX_DIGITS}
        onChange={(pin) => props.onChange({ pin, again: props.again })}
        hint={t('pin.hint', { least: PIN_MIN_DIGITS, most: PIN_MAX_DIGITS })}
        problem={problem('pin')}
      />
      <TextField
        label={t('pin.again')}
        typing="figures"
        secret
        value={props.again}
        maxLength={PIN_MAX_DIGITS}
        onChange={(again) => props.onChange({ pin: props.pin, again })}
        problem={problem('pin-again')}
      />
    </>
  );
}
