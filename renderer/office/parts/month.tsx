import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { addDays, businessDate, isBusinessDate, weekday, type BusinessDate } from '../../../shop/time.ts';
import { useShop } from '../../app-context.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './month.module.css';

/** A calendar of one month where each day is a button. `month`: its first day. */
export function Month(props: {
  readonly month: BusinessDate;
  readonly chosen: (day: BusinessDate) => boolean;
  /** Days before it cannot be chosen. */
  readonly earliest?: BusinessDate;
  readonly onDay: (day: BusinessDate) => void;
  readonly onMonth: (month: BusinessDate) => void;
  /** Whole years can be skipped as well. */
  readonly years?: boolean;
}) {
  const t = useTexts('staff');
  const { today } = useShop();
  const { weekdayAndDay } = useFormats();
  const { month, earliest, onMonth } = props;
  const [year, number] = month.split('-');
  const isOff = (date: BusinessDate) => earliest !== undefined && date < earliest;
  return (
    <div className={styles.month}>
      <div className={styles.bar}>
        <div className={styles.steps}>
          {props.years && (
            <IconButton
              icon={ChevronsLeft}
              label={t('closedDays.previousYear')}
              onPress={() => onMonth(firstOfMonth(addDays(month, -365)))}
            />
          )}
          <IconButton
            icon={ChevronLeft}
            label={t('closedDays.previous')}
            disabled={isOff(addDays(month, -1))}
            onPress={() => onMonth(firstOfMonth(addDays(month, -1)))}
          />
        </div>
        <p aria-live="polite" className={styles.name}>
          {t(`month.${Number(number)}` as 'month.1')} {year}
        </p>
        <div className={styles.steps}>
          <IconButton
            icon={ChevronRight}
            label={t('closedDays.next')}
            onPress={() => onMonth(firstOfMonth(addDays(month, 31)))}
          />
          {props.years && (
            <IconButton
              icon={ChevronsRight}
              label={t('closedDays.nextYear')}
              onPress={() => onMonth(firstOfMonth(addDays(month, 366)))}
            />
          )}
        </div>
      </div>
      <div className={styles.grid}>
        {Array.from({ length: 7 }, (_, day) => (
          <span key={day} aria-hidden className={styles.weekday}>
            {t(`weekdayShort.${day}` as 'weekdayShort.0')}
          </span>
        ))}
        {datesOf(month).map((date, index) => (
          <button
            key={date}
            type="button"
            aria-pressed={props.chosen(date)}
            aria-label={weekdayAndDay(date)}
            aria-disabled={isOff(date) || undefined}
            className={styles.date}
            data-first={index === 0 ? weekday(date) + 1 : undefined}
            data-today={date === today || undefined}
            onClick={() => {
              if (!isOff(date)) props.onDay(date);
            }}
          >
            {index + 1}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The first day of a day's month. */
export function firstOfMonth(date: BusinessDate): BusinessDate {
  return businessDate(`${date.slice(0, 7)}-01`);
}

function datesOf(month: BusinessDate): readonly BusinessDate[] {
  return Array.from({ length: 31 }, (_, day) => `${month.slice(0, 7)}-${String(day + 1).padStart(2, '0')}`).filter(
    isBusinessDate,
  );
}
