import { addDays } from '../../../shop/time.ts';
import type { Opening } from '../../../shop/opening-hours.ts';
import { useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

export type Closed = Extract<Opening, { open: false }>;

/** When a closed stand opens again, as a sentence. */
export function OpensAgain({ opening: { reason, next } }: { readonly opening: Closed }) {
  const t = useTexts('kiosk');
  const { today } = useShop();
  const { time, weekdayAndDay } = useFormats();
  if (reason === 'staff') return t('closed.byStaff');
  if (!next) return t('closed.unknown');
  const at = time(next.minutes);
  if (next.date === today) return t('closed.today', { time: at });
  if (next.date === addDays(today, 1)) return t('closed.tomorrow', { time: at });
  return t('closed.later', { day: weekdayAndDay(next.date), time: at });
}
