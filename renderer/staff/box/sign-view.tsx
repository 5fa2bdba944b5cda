import { Check, ChevronRight, Lock, PenLine } from 'lucide-react';
import { useState } from 'react';
import { piecesTotal } from '../../../shop/change.ts';
import type { CountView, OpenCountView } from '../../../shop/contract/box-views.ts';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import { PIN_MIN_DIGITS } from '../../../shop/pin.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { Button } from '../../design/button.tsx';
import { Money } from '../../design/money.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { initials } from '../initials.ts';
import { People } from '../people.tsx';
import { PinPad } from '../pin-pad.tsx';
import { waitText } from '../wait-text.ts';
import { CountFrame } from './count-frame.tsx';
import styles from './sign-view.module.css';
import { useSigning } from './use-signing.ts';

/** The second step: two different people, each with their own PIN, sign what was counted. Only then is it told what the books said. */
export function SignView(props: {
  readonly count: OpenCountView;
  readonly people: readonly PersonView[];
  readonly onBack: () => void;
  readonly onLocked: (count: CountView) => void;
  readonly onRefused: (error: unknown) => void;
}) {
  const { count } = props;
  const t = useTexts('box');
  const signing = useSigning(props);
  const { slot, signers, candidates } = signing;
  const person = signers[slot];
  const [asking, setAsking] = useState(false);
  const choose = asking || !person;
  return (
    <CountFrame step="sign" title={t('sign.title')} backLabel={t('sign.back')} onBack={props.onBack} scrolls>
      <div className={styles.page}>
        <div className={styles.words}>
          <p>{t('sign.text')}</p>
          {count.sheet && (
            <p className={styles.counted}>
              <span>{t('past.counted')}</span>
              <Money amount={piecesTotal(count.sheet.rows)} className={styles.sum} />
            </p>
          )}
          <ol className={styles.slots}>
            <Signature label={t('sign.first')} person={signers[0]} state={slot === 0 ? 'here' : 'signed'} />
            <Signature label={t('sign.second')} person={signers[1]} state={slot === 1 ? 'here' : 'waits'} />
          </ol>
          {choose ? (
            <section>
              <h2 className={styles.question}>{t('sign.who')}</h2>
              <People
                people={candidates}
                chosen={person?.id ?? null}
                onChoose={(id) => {
                  setAsking(false);
                  signing.choose(id);
                }}
              />
            </section>
          ) : (
            candidates.length > 1 && (
              <Button size="staff" onPress={() => setAsking(true)} className={styles.other}>
                {t('sign.change')}
              </Button>
            )
          )}
        </div>
        <PinPad
          title={person?.name ?? t('sign.who')}
          pin={signing.pin}
          ready={signing.ready}
          onChange={signing.type}
          onEnter={signing.enter}
          message={<SigningMessage {...signing} />}
        >
          <Button
            kind="primary"
            iconAfter={slot === 0 ? ChevronRight : Lock}
            busy={signing.busy}
            disabled={!signing.ready || signing.pin.length < PIN_MIN_DIGITS}
            onPress={signing.enter}
            className={styles.enter}
          >
            {slot === 0 ? t('sign.next') : t('sign.lock')}
          </Button>
        </PinPad>
      </div>
    </CountFrame>
  );
}

/** One of the two lines to sign on. */
function Signature(props: {
  readonly label: string;
  readonly person: PersonView | undefined;
  readonly state: 'here' | 'signed' | 'waits';
}) {
  const t = useTexts('box');
  const { person, state } = props;
  return (
    <li className={styles.slot} aria-current={state === 'here' ? 'step' : undefined}>
      <span aria-hidden className={styles.initials}>
        {person ? initials(person.name) : <PenLine />}
      </span>
      <span className={styles.who}>
        <span className={styles.label}>{props.label}</span>
        <span className={styles.name}>{person?.name ?? '–'}</span>
      </span>
      {state === 'signed' && (
        <span className={styles.signed}>
          <Check aria-hidden /> {t('sign.signed')}
        </span>
      )}
    </li>
  );
}

/** What became of the last try. */
function SigningMessage(props: Pick<ReturnType<typeof useSigning>, 'bad' | 'signers' | 'seconds' | 'error'>) {
  const t = useTexts('box');
  const errorText = useErrorText();
  const { bad, seconds } = props;
  const name = props.signers.find((signer) => signer?.id === bad?.person)?.name ?? '';
  const text = () => {
    if (bad && seconds > 0) return t('sign.locked', { name, time: waitText(seconds) });
    if (bad) return t('sign.wrong', { name });
    return props.error === null ? null : errorText(props.error);
  };
  return <p role="alert">{text()}</p>;
}
