import { ArrowLeft, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ScreenTitle } from '../../kiosk/screen-title.tsx';
import styles from './count-frame.module.css';

const STEPS = ['count', 'sign', 'result'] as const;
export type CountStep = (typeof STEPS)[number];

/** The screen of a count: the way back, where in its three steps one is, and the step itself, with the whole screen to it. */
export function CountFrame(props: {
  readonly step: CountStep;
  readonly title: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** What is in it may be longer than the screen. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTexts('box');
  const here = STEPS.indexOf(props.step);
  return (
    <div data-alone className={styles.screen}>
      <header className={styles.head}>
        <Button size="staff" icon={ArrowLeft} onPress={props.onBack} className={styles.back}>
          {props.backLabel}
        </Button>
        <ScreenTitle className={styles.title}>{props.title}</ScreenTitle>
        <ol aria-label={t('steps.name')} className={styles.steps}>
          {STEPS.map((step, at) => (
            <li
              key={step}
              aria-current={at === here ? 'step' : undefined}
              data-done={at < here || undefined}
              className={styles.step}
            >
              <span aria-hidden className={styles.number}>
                {at < here ? <Check /> : at + 1}
              </span>
              <span>{t(`steps.${step}`)}</span>
            </li>
          ))}
        </ol>
      </header>
      <div className={classNames(styles.body, props.scrolls && styles.scrolls)}>{props.children}</div>
    </div>
  );
}
