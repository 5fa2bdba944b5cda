import { X } from 'lucide-react';
import { useState } from 'react';
import type { BusinessDate } from '../../../shop/time.ts';
import { useShop } from '../../app-context.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './closed-days.module.css';
import { firstOfMonth, Month } from './month.tsx';

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
        <Month month={month} chosen={(day) => days.includes(day)} earliest={today} onDay={turn} onMonth={setMonth} />
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
