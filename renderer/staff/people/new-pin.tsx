import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useCallback, useState } from 'react';
import { PIN_MAX_DIGITS, PIN_MIN_DIGITS, weakPin, type WeakPin } from '../../../shop/pin.ts';
import { ErrorNote } from '../../design/states.tsx';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useProblemText } from '../../office/parts/use-problem-text.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { PinPad } from '../pin-pad.tsx';
import styles from './people-page.module.css';

/** A new PIN, typed by the person themselves and twice, so that a slip locks nobody out. */
export function NewPin(props: {
  readonly title: string;
  /** What the button says that makes the PIN hold. */
  readonly doneLabel: string;
  readonly name: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onBack: () => void;
  /** Something else was typed. */
  readonly onChange: () => void;
  readonly onChosen: (pin: string) => void;
}) {
  const t = useTexts('people');
  const { name, busy } = props;
  const { pin, first, weak, differs, type, enter, again } = useTyping(props);
  const problem = useProblemText(weak ? [{ field: 'pin', reason: weak }] : []);
  const enough = pin.length >= PIN_MIN_DIGITS;
  return (
    <SectionPage title={props.title}>
      <div className={styles.columns}>
        <div className={styles.side}>
          <p className={styles.intro}>{t('pin.text', { name })}</p>
          <p>{t('pin.rule', { least: PIN_MIN_DIGITS, most: PIN_MAX_DIGITS })}</p>
          <Button size="staff" icon={ArrowLeft} onPress={again ?? props.onBack} className={styles.back}>
            {again ? t('pin.startOver') : t('pin.back')}
          </Button>
        </div>
        <PinPad
          key={first === null ? 'first' : 'again'}
          title={first === null ? t('pin.choose') : t('pin.again')}
          pin={pin}
          ready={!busy}
          onChange={type}
          onEnter={enter}
          onEscape={again ?? props.onBack}
          message={
            <>
              <p role="alert">{differs ? t('pin.differs') : problem('pin')}</p>
              <ErrorNote error={props.error} />
            </>
          }
        >
          <Button
            kind="primary"
            size="staff"
            icon={first === null ? ArrowRight : Check}
            busy={busy}
            disabled={!enough}
            onPress={enter}
            className={styles.enter}
          >
            {first === null ? t('pin.next') : props.doneLabel}
          </Button>
        </PinPad>
      </div>
    </SectionPage>
  );
}

/** The two rounds. `again` starts over; null while that is where it is. */
function useTyping({ onChange, onChosen }: Pick<Parameters<typeof NewPin>[0], 'onChange' | 'onChosen'>) {
  const [pin, setPin] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const [weak, setWeak] = useState<WeakPin | null>(null);
  const [differs, setDiffers] = useState(false);

  const startOver = (wasOther: boolean) => {
    setPin('');
    setFirst(null);
    setDiffers(wasOther);
    onChange();
  };
  const type = useCallback(
    (change: (now: string) => string) => {
      setPin(change);
      setWeak(null);
      setDiffers(false);
      onChange();
    },
    [onChange],
  );
  const enter = () => {
    if (pin.length < PIN_MIN_DIGITS) return;
    if (first === null) {
      const reason = weakPin(pin);
      setWeak(reason);
      setDiffers(false);
      setPin('');
      if (reason === null) setFirst(pin);
    } else if (pin === first) {
      onChosen(pin);
    } else {
      startOver(true);
    }
  };
  return { pin, first, weak, differs, type, enter, again: first === null ? null : () => startOver(false) };
}
