import { useTexts } from '../../i18n/use-texts.ts';
import type { PromiseDraft } from '../../setup/draft.ts';
import { Counter } from './counter.tsx';
import styles from './promise-fields.module.css';
import { Switch } from './switch.tsx';

/** The shortest and the longest time in which a promise may be kept, in days (see schemas.ts). */
const LEAST_DAYS = 1;
const MOST_DAYS = 365;

/** Whether a buyer may pay later, and in how many days. */
export function PromiseFields(props: {
  readonly promise: PromiseDraft;
  readonly onChange: (promise: PromiseDraft) => void;
}) {
  const t = useTexts('setup');
  const { promise, onChange } = props;
  return (
    <div className={styles.fields}>
      <Switch
        label={t('promise.allow')}
        text={t('promise.allowText')}
        on={promise.allowed}
        onChange={(allowed) => onChange({ ...promise, allowed })}
      />
      {promise.allowed && (
        <Counter
          label={t('promise.within')}
          value={promise.days}
          text={t('promise.days', { count: promise.days })}
          least={LEAST_DAYS}
          most={MOST_DAYS}
          onChange={(days) => onChange({ ...promise, days })}
        />
      )}
    </div>
  );
}
