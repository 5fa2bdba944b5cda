import { CopyCheck } from 'lucide-react';
import { clockText } from '../../../shop/clock-time.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import type { DayDraft } from '../../setup/draft.ts';
import type { Problem as Wrong } from '../../setup/problems.ts';
import { Switch } from './switch.tsx';
import { Problem } from './text-field.tsx';
import { TimeField } from './time-field.tsx';
import { useProblemText } from './use-problem-text.ts';
import styles from './week-editor.module.css';

/** When the stand is open on each day of the week, Monday first. */
export function WeekEditor(props: {
  readonly week: readonly DayDraft[];
  readonly onChange: (week: readonly DayDraft[]) => void;
  readonly problems: readonly Wrong[];
}) {
  const t = useTexts('setup');
  const common = useTexts('common');
  const problem = useProblemText(props.problems);
  const first = props.week.findIndex((day) => day.open);
  const model = props.week[first];
  const sameTimes = props.week.every((day) => !day.open || (day.opens === model?.opens && day.closes === model.closes));
  const change = (index: number, day: Partial<DayDraft>) =>
    props.onChange(props.week.map((each, i) => (i === index ? { ...each, ...day } : each)));
  return (
    <div className={styles.week}>
      {props.week.map((day, index) => (
        <Day
          key={common(`weekday.${index}` as 'weekday.0')}
          index={index}
          day={day}
          problem={problem(`day-${index}`)}
          onChange={(changed) => change(index, changed)}
        />
      ))}
      {model && !sameTimes && (
        <Button
          icon={CopyCheck}
          onPress={() =>
            props.onChange(props.week.map((day) => ({ ...day, opens: model.opens, closes: model.closes })))
          }
        >
          {t('hours.same', { time: t('hours.stretch', stretchOf(model)) })}
        </Button>
      )}
      <Problem text={problem('week')} />
    </div>
  );
}

function Day(props: {
  readonly index: number;
  readonly day: DayDraft;
  readonly problem: string | undefined;
  readonly onChange: (day: Partial<DayDraft>) => void;
}) {
  const t = useTexts('setup');
  const common = useTexts('common');
  const name = common(`weekday.${props.index}` as 'weekday.0');
  const { day, onChange } = props;
  return (
    <div className={styles.day}>
      <div className={styles.name}>
        <Switch label={name} on={day.open} onChange={(open) => onChange({ open })} />
      </div>
      {day.open ? (
        <div className={styles.times}>
          <TimeField
            label={t('hours.opensOn', { day: name })}
            value={day.opens}
            invalid={props.problem !== undefined}
            onChange={(opens) => onChange({ opens })}
          />
          <span aria-hidden className={styles.dash} />
          <TimeField
            label={t('hours.closesOn', { day: name })}
            value={day.closes}
            invalid={props.problem !== undefined}
            onChange={(closes) => onChange({ closes })}
          />
        </div>
      ) : (
        <p className={styles.closed}>
          <span className={styles.word}>{t('hours.closed')}</span>
        </p>
      )}
      <Problem text={props.problem} />
    </div>
  );
}

function stretchOf(day: DayDraft) {
  return { opens: clockText(day.opens), closes: clockText(day.closes) };
}
