import { useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './undo-button.module.css';

const RADIUS = 30;
const ROUND = 2 * Math.PI * RADIUS;

/** Takes back what was just recorded, with a ring and a figure for how long that is still possible. */
export function UndoButton(props: {
  readonly secondsLeft: number;
  readonly secondsInAll: number;
  readonly busy: boolean;
  readonly onPress: () => void;
}) {
  const t = useTexts('pay');
  const { secondsLeft, secondsInAll, busy } = props;
  const tap = useTap(props.onPress);
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={styles.undo}
      onKeyDown={tap.onKeyDown}
      onClick={(event) => {
        if (!busy) tap.onClick(event);
      }}
    >
      <span aria-hidden className={styles.ring}>
        <svg viewBox="0 0 72 72">
          <circle cx="36" cy="36" r={RADIUS} className={styles.track} />
          <circle
            cx="36"
            cy="36"
            r={RADIUS}
            className={styles.rest}
            strokeDasharray={ROUND}
            strokeDashoffset={ROUND * (1 - Math.min(1, secondsLeft / Math.max(1, secondsInAll)))}
          />
        </svg>
        <span className={styles.figure}>{secondsLeft}</span>
      </span>
      {busy ? t('thanks.undoing') : t('thanks.undo')}
    </button>
  );
}
