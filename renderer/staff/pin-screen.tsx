import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { peopleQuery } from './queries.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { ErrorState, LoadingState } from '../design/states.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { ScreenTitle } from '../kiosk/screen-title.tsx';
import { IDLE } from '../stores/screen.ts';
import { People } from './people.tsx';
import { ForgotPin } from './forgot-pin.tsx';
import { PinEntry } from './pin-entry.tsx';
import styles from './pin-screen.module.css';
import { WithStaffTexts } from './with-staff-texts.tsx';

/** Asks who is there and for the PIN. */
export function PinScreen() {
  return (
    <WithStaffTexts>
      <SignIn />
    </WithStaffTexts>
  );
}

function SignIn() {
  const t = useTexts('staff');
  const forgotten = useTexts('people');
  const { client, screen } = useApp();
  const { data: people, error, refetch, isFetching } = useQuery(peopleQuery(client));
  const [chosen, setChosen] = useState<string | null>(null);
  const [forgot, setForgot] = useState(false);
  // Where there is but one person, nobody has to choose.
  const person = people?.find(({ id }) => id === chosen) ?? (people?.length === 1 ? people[0] : undefined);
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <Button icon={ArrowLeft} onPress={() => screen.getState().go(IDLE)} className={styles.back}>
          {t('pin.cancel')}
        </Button>
        <LanguageSwitch />
      </header>
      {people && person && forgot && <ForgotPin person={person} onBack={() => setForgot(false)} />}
      {people && !(person && forgot) && (
        <div className={styles.columns}>
          <div className={styles.who}>
            <ScreenTitle className={styles.title}>{t('pin.who')}</ScreenTitle>
            <People people={people} chosen={person?.id ?? null} onChoose={setChosen} />
            {person && (
              <Button kind="quiet" icon={LifeBuoy} onPress={() => setForgot(true)} className={styles.forgot}>
                {forgotten('forgot.ask')}
              </Button>
            )}
          </div>
          <PinEntry key={person?.id} person={person} />
        </div>
      )}
      {!people && (
        <div className={styles.wait}>
          <ScreenTitle hidden>{t('pin.who')}</ScreenTitle>
          {error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />}
        </div>
      )}
    </main>
  );
}
