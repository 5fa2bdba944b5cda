import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { ScreenTitle } from '../kiosk/screen-title.tsx';
import { showFirstProblem } from '../office/parts/show-first-problem.ts';
import { TypingDock } from '../office/parts/typing-dock.tsx';
import { OpenShop, type OpenedProps } from './open-shop.tsx';
import { stepProblems } from './problems.ts';
import { SetupRail } from './setup-rail.tsx';
import { createSetupStore, type SetupStore } from './setup-store.ts';
import { StepPage } from './step-page.tsx';
import { STEPS } from './steps.ts';
import styles from './setup-pages.module.css';
import { guessedZone } from './zones.ts';

/** Page after page of the set-up, each with the way back and on at the same place. */
export function SetupPages({ onOpened }: OpenedProps) {
  const t = useTexts('setup');
  const common = useTexts('common');
  const { language } = useApp();
  const [setup] = useState(() => createSetupStore({ language: language.getState().current, timeZone: guessedZone() }));
  const step = useStore(setup, (state) => state.step);
  const screen = useRef<HTMLElement>(null);
  return (
    <main ref={screen} className={styles.setup}>
      <div className={styles.columns}>
        <SetupRail setup={setup} />
        <form
          key={step}
          noValidate
          className={styles.page}
          onSubmit={(event) => {
            event.preventDefault();
            if (step !== 'summary' && !setup.getState().next()) showFirstProblem(event.currentTarget);
          }}
        >
          <header className={styles.head}>
            <ScreenTitle className={styles.title}>{t(`title.${step}`)}</ScreenTitle>
            {step !== 'language' && <LanguageSwitch />}
          </header>
          <div className={styles.content}>
            <StepPage setup={setup} />
          </div>
          <footer className={styles.foot}>
            {step !== STEPS[0] && (
              <Button icon={ArrowLeft} onPress={() => setup.getState().back()}>
                {common('back')}
              </Button>
            )}
            <Refusal setup={setup} />
            {step === 'summary' ? <OpenShop setup={setup} onOpened={onOpened} /> : <Next setup={setup} />}
          </footer>
        </form>
      </div>
      <TypingDock area={screen} />
    </main>
  );
}

function Next({ setup }: { readonly setup: SetupStore }) {
  const t = useTexts('setup');
  const returns = useStore(setup, (state) => state.reached === 'summary');
  return (
    <Button kind="primary" type="submit" iconAfter={ArrowRight} className={styles.next}>
      {returns ? t('toSummary') : t('next')}
    </Button>
  );
}

/** Why the page was not left, in one line beside the button; the fields say the rest. */
function Refusal({ setup }: { readonly setup: SetupStore }) {
  const t = useTexts('setup');
  const refused = useStore(
    setup,
    ({ draft, step, tried }) => tried.includes(step) && stepProblems(draft, step).length > 0,
  );
  return <output className={styles.refusal}>{refused && t('refused')}</output>;
}
