import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import { addDays, businessDate, isBusinessDate, weekday, type BusinessDate } from '../../../shop/time.ts';
import { useShop } from '../../app-context.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './closed-days.module.css';

/** How many single days the shop may name (see schemas.ts). */
const MOST_DAYS = 200;

/** Single days on which the stand stays closed, such as holidays: a calendar where each day is a switch. */
export function ClosedDays(props: {
  readonly days: readonly BusinessDate[];
  readonly onChange: (days: readonly BusinessDate[]) => void;
}) {
  const t = useTexts('staff');
  const { today } = useShop();
  const { weekdayAndDay } = useFormats();
  const [month, setMonth] = useState(() => firstOfMonth(today));
  const { days, onChange } = props;
  const turn = (date: BusinessDate) => {
    if (days.includes(date)) return onChange(days.filter((day) => day !== date));
    // Days that are over make room: they have done their work.
    const room = days.length < MOST_DAYS ? days : days.filter((day) => day >= today);
    if (room.length < MOST_DAYS) onChange([...room, date].toSorted());
  };
  const coming = days.filter((day) => day >= today);
  return (
    <section aria-label={t('closedDays.title')} className={styles.section}>
      <h2 className={styles.title}>{t('closedDays.title')}</h2>
      <p className={styles.text}>{t('closedDays.text')}</p>
      <div className={styles.beside}>
        <Month month={month} days={days} today={today} onTurn={turn} onMonth={setMonth} />
        <ul aria-label={t('closedDays.chosen')} className={styles.chosen}>
          {coming.map((day) => (
            <li key={day} className={styles.day}>
              <span>{weekdayAndDay(day)}</span>
              <IconButton
                quiet
                icon={X}
                label={t('closedDays.remove', { day: weekdayAndDay(day) })}
                onPress={() => turn(day)}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Month(props: {
  readonly month: BusinessDate;
  readonly days: readonly BusinessDate[];
  readonly today: BusinessDate;
  readonly onTurn: (date: BusinessDate) => void;
  readonly onMonth: (month: BusinessDate) => void;
}) {
  const t = useTexts('staff');
  const { weekdayAndDay } = useFormats();
  const { month, today } = props;
  const [year, number] = month.split('-');
  return (
    <div className={styles.month}>
      <div className={styles.bar}>
        <IconButton
          icon={ChevronLeft}
          label={t('closedDays.previous')}
          disabled={month <= firstOfMonth(today)}
          onPress={() => props.onMonth(firstOfMonth(addDays(month, -1)))}
        />
        <p aria-live="polite" className={styles.name}>
          {t(`month.${Number(number)}` as 'month.1')} {year}
        </p>
        <IconButton
          icon={ChevronRight}
          label={t('closedDays.next')}
          onPress={() => props.onMonth(firstOfMonth(addDays(month, 31)))}
        />
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
            aria-pressed={props.days.includes(date)}
            aria-label={weekdayAndDay(date)}
            aria-disabled={date < today || undefined}
            className={styles.date}
            data-first={index === 0 ? weekday(date) + 1 : undefined}
            data-today={date === today || undefined}
            onClick={() => {
              if (date >= today) props.onTurn(date);
            }}
          >
            {index + 1}
          </button>
        ))}
      </div>
    </div>
  );
}

function firstOfMonth(date: BusinessDate): BusinessDate {
  return businessDate(`${date.slice(0, 7)}-01`);
}

function datesOf(month: BusinessDate): readonly BusinessDate[] {
  return Array.from({ length: 31 }, (_, day) => `${month.slice(0, 7)}-${String(day + 1).padStart(2, '0')}`).filter(
    isBusinessDate,
  );
}
