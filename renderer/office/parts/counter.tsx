import { useTexts } from '../../i18n/use-texts.ts';
import { Stepper } from '../../design/stepper.tsx';
import styles from './counter.module.css';

/** A small whole number between − and +. `text` is how it reads: "7 days". */
export function Counter(props: {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useTexts('setup');
  return (
    <fieldset aria-label={props.label} className={styles.counter}>
      <span className={styles.label}>{props.label}</span>
      <Stepper
        lessLabel={t('counter.less', { what: props.label })}
        moreLabel={t('counter.more', { what: props.label })}
        onLess={() => props.onChange(Math.max(props.least, props.value - 1))}
        onMore={() => props.onChange(Math.min(props.most, props.value + 1))}
        lessDisabled={props.value <= props.least}
        moreDisabled={props.value >= props.most}
        className={styles.stepper}
      >
        <span aria-live="polite">{props.text}</span>
      </Stepper>
    </fieldset>
  );
}
