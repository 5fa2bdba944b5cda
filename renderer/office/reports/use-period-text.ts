import { periodKind, type Period } from '../../../shop/reports/period.ts';
import { useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Days as a heading says them: one day, a month by its name, else from when to when. */
export function usePeriodText(): (period: Period) => string {
  const t = useTexts('reports');
  const staff = useTexts('staff');
  const { fullDay } = useFormats();
  const { terms = [] } = useShop().settings;
  return (period) => {
    const kind = periodKind(period, terms);
    if (kind === 'day') return fullDay(period.from);
    const [year = '', month = ''] = period.from.split('-');
    if (kind === 'month') return t('period.month', { month: staff(`month.${Number(month)}` as 'month.1'), year });
    return t('period.days', { from: fullDay(period.from), to: fullDay(period.to) });
  };
}
