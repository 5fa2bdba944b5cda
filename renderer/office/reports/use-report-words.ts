import { useContext, useMemo } from 'react';
import type { ChartWords, SumUnit } from '../../../shop/charts/report-charts.ts';
import type { Period } from '../../../shop/reports/period.ts';
import type { CampaignLine, Report } from '../../../shop/reports/report.ts';
import { LanguageContext } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The title of a campaign in the language of the moment. */
export function useCampaignTitle(): (line: Pick<CampaignLine, 'title'>) => string {
  const t = useTexts('reports');
  const language = useContext(LanguageContext);
  return ({ title }) => title?.[language] ?? t('campaign.general');
}

/** What the charts say in the language of the moment. It stays the same until that changes, so charts are not drawn anew. */
export function useChartWords(): ChartWords {
  const t = useTexts('reports');
  const staff = useTexts('staff');
  const language = useContext(LanguageContext);
  const formats = useFormats();
  return useMemo(
    () => ({
      box: t('chart.box'),
      phone: t('chart.phone'),
      weekdays: DAYS.map((day) => staff(`weekdayShort.${day}`)),
      months: MONTHS.map((month) => t(`monthShort.${month}`)),
      number: (value) => formats.number(Math.round(value * 10) / 10),
      title: ({ title }) => title?.[language] ?? t('campaign.general'),
      raised: (raised, goal) =>
        t('chart.raised', {
          raised: formats.money(raised),
          goal: formats.money(goal),
          share: formats.percent(raised / Math.max(1, goal)),
        }),
    }),
    [t, staff, language, formats],
  );
}

/** In what sums are written: `₸`, `thousand ₸`. */
export function useUnitName(): (unit: SumUnit) => string {
  const t = useTexts('reports');
  const { currencySign } = useFormats();
  return (unit) => t(`unit.${unit}`, { currency: currencySign });
}

/** The stretches of a report's series, as a table names them. */
export function useBucketName(unit: Report['series']['unit']): (bucket: Period) => string {
  const t = useTexts('reports');
  const staff = useTexts('staff');
  const { day, weekdayAndDay } = useFormats();
  return ({ from, to }) => {
    if (unit === 'day') return weekdayAndDay(from);
    if (unit === 'week') return from === to ? day(from) : t('period.days', { from: day(from), to: day(to) });
    const [year = '', month = ''] = from.split('-');
    return t('period.month', { month: staff(`month.${Number(month)}` as 'month.1'), year });
  };
}
