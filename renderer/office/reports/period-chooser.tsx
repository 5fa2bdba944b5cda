import { CalendarRange, ChevronLeft, ChevronRight } from 'lucide-react';
import { NAMED_PERIODS } from '../../../shop/reports/period.ts';
import { useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { DayField } from '../parts/day-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { beside, daysOf, inKind, type ChosenPeriod, type PeriodKind } from './chosen-period.ts';
import styles from './reports.module.css';
import { usePeriodText } from './use-period-text.ts';

const KINDS: readonly PeriodKind[] = [...NAMED_PERIODS, 'own'];

/** What the report is of: a kind of period, the one before and after, or two days. */
export function PeriodChooser(props: {
  readonly chosen: ChosenPeriod;
  readonly onChange: (chosen: ChosenPeriod) => void;
  readonly onTerms: () => void;
}) {
  const t = useTexts('reports');
  const { settings, today } = useShop();
  const { terms = [] } = settings;
  const { chosen, onChange } = props;
  return (
    <div className={styles.chooser}>
      <SelectField
        className={styles.kind}
        label={t('period.title')}
        value={chosen.kind}
        options={KINDS.map((kind) => ({ value: kind, title: t(`kind.${kind}`) }))}
        onChange={(kind) => onChange(inKind(chosen, kind, terms, today))}
      />
      {chosen.kind === 'own' ? (
        <div className={styles.days}>
          <DayField label={t('period.from')} value={chosen.from} onChange={(from) => onChange({ ...chosen, from })} />
          <DayField
            label={t('period.to')}
            value={chosen.to}
            problem={chosen.to < chosen.from ? t('period.backwards') : undefined}
            onChange={(to) => onChange({ ...chosen, to })}
          />
        </div>
      ) : (
        <Neighbours {...props} />
      )}
      {chosen.kind === 'term' && (
        <Button size="staff" icon={CalendarRange} onPress={props.onTerms}>
          {t('terms.do')}
        </Button>
      )}
    </div>
  );
}

function Neighbours({
  chosen,
  onChange,
}: {
  readonly chosen: ChosenPeriod;
  readonly onChange: (chosen: ChosenPeriod) => void;
}) {
  const t = useTexts('reports');
  const text = usePeriodText();
  const { terms = [] } = useShop().settings;
  const days = daysOf(chosen, terms);
  const [before, after] = [beside(chosen, -1, terms), beside(chosen, 1, terms)];
  return (
    <div className={styles.neighbours}>
      <IconButton
        icon={ChevronLeft}
        label={t('period.previous')}
        disabled={before === null}
        onPress={() => before && onChange(before)}
      />
      <p aria-live="polite" className={styles.which}>
        {days ? text(days) : t('period.noTerm')}
      </p>
      <IconButton
        icon={ChevronRight}
        label={t('period.next')}
        disabled={after === null}
        onPress={() => after && onChange(after)}
      />
    </div>
  );
}
