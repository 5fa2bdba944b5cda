import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { COUNTDOWN_SECONDS } from '../stores/idle.ts';
import styles from './still-here.module.css';

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/** Asks, after a while without a touch, whether the buyer is still there, and counts down. */
export function StillHere() {
  const { idle } = useApp();
  const left = useStore(idle, (state) => state.secondsLeft);
  return left === null ? null : <Question left={left} onYes={idle.getState().stay} onNo={idle.getState().startOver} />;
}

function Question(props: { readonly left: number; readonly onYes: () => void; readonly onNo: () => void }) {
  const t = useTexts('kiosk');
  return (
    <Dialog title={t('stillHere.title')} onClose={props.onYes}>
      <div className={styles.row}>
        <div className={styles.ring} role="timer" aria-label={t('stillHere.seconds', { count: props.left })}>
          <svg viewBox="0 0 100 100" aria-hidden>
            <circle cx="50" cy="50" r={RADIUS} className={styles.track} />
            <circle
              cx="50"
              cy="50"
              r={RADIUS}
              className={styles.rest}
              strokeDasharray={ROUND}
              strokeDashoffset={ROUND * (1 - props.left / COUNTDOWN_SECONDS)}
            />
          </svg>
          <span aria-hidden className={styles.figure}>
            {props.left}
          </span>
        </div>
        <p>{t('stillHere.text')}</p>
      </div>
      <div className={styles.buttons}>
        <Button onPress={props.onNo}>{t('stillHere.no')}</Button>
        <Button kind="primary" onPress={props.onYes}>
          {t('stillHere.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
