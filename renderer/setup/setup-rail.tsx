import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import { Brand } from '../kiosk/brand.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import type { SetupStore } from './setup-store.ts';
import styles from './setup-rail.module.css';
import { STEPS, type Step } from './steps.ts';

/** Where one is in the set-up; what was reached before can be gone back to. */
export function SetupRail({ setup }: { readonly setup: SetupStore }) {
  const t = useTexts('setup');
  const { step, reached } = useStore(setup);
  const here = STEPS.indexOf(step);
  const stateOf = (index: number) => {
    if (index === here) return 'here';
    return index <= STEPS.indexOf(reached) ? 'done' : 'ahead';
  };
  return (
    <nav aria-label={t('progress.name')} className={styles.rail}>
      <Brand />
      <p className={styles.where}>
        {t('progress.where', { step: here + 1, steps: STEPS.length, name: t(`step.${step}`) })}
      </p>
      <ol className={styles.steps}>
        {STEPS.map((each, index) => (
          <li key={each}>
            <RailStep step={each} number={index + 1} state={stateOf(index)} onPress={() => setup.getState().go(each)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RailStep(props: {
  readonly step: Step;
  readonly number: number;
  readonly state: 'here' | 'done' | 'ahead';
  readonly onPress: () => void;
}) {
  const t = useTexts('setup');
  return (
    <button
      type="button"
      className={styles.step}
      data-state={props.state}
      aria-current={props.state === 'here' ? 'step' : undefined}
      aria-disabled={props.state === 'ahead' || undefined}
      onClick={props.onPress}
    >
      <span aria-hidden className={styles.mark}>
        {props.state === 'done' ? <Check className={styles.tick} /> : props.number}
      </span>
      <span className={styles.name}>{t(`step.${props.step}`)}</span>
    </button>
  );
}
