import type { BusinessDate } from '../../../shop/time.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

const DAY_MS = 86_400_000;

/** How long ago a day was, as staff say it: "today", "6 November, 14 days ago". */
export function useAgo(today: BusinessDate): (date: BusinessDate) => string {
  const t = useTexts('picture');
  const { day } = useFormats();
  return (date) => {
    const days = Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS);
    if (days <= 0) return t('ago.today');
    if (days === 1) return t('ago.yesterday');
    return t('ago.on', { day: day(date), ago: t('ago.days', { count: days }) });
  };
}
