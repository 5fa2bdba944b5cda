import { hourName, hoursOf, ratesOf } from '../../../shop/charts/report-charts.ts';
import { hoursShown } from '../../../shop/charts/hours-chart.ts';
import type { Report } from '../../../shop/reports/report.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useRateText } from '../../staff/picture/rate-text.ts';
import { signed } from '../../staff/stock/signed.ts';
import { ReportChart } from './report-chart.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './reports.module.css';
import { useChartWords } from './use-report-words.ts';

type Props = { readonly report: Report };

/** The honesty rate from stocktake to stocktake, never without how sure it is and what it rests on. */
export function Honesty({ report }: Props) {
  const t = useTexts('reports');
  const { percent, fullDay } = useFormats();
  const { likely, basis, reason } = useRateText();
  const rates = ratesOf(report, useChartWords());
  const { honesty } = report;
  if (honesty.length === 0) {
    return (
      <>
        <h2 className={styles.heading}>{t('table.honesty')}</h2>
        <p className={styles.text}>{t('noRate')}</p>
      </>
    );
  }
  const table = (
    <ReportTable
      caption={t('table.honesty')}
      captionHidden={rates !== null}
      names={t('column.stretch')}
      columns={[
        { title: t('column.rate') },
        { title: t('column.likely'), words: true },
        { title: t('column.basis'), words: true },
      ]}
      rows={honesty.map(({ stretch, rate }) => ({
        key: `${stretch.from.date} ${stretch.to}`,
        name: t('period.days', { from: fullDay(stretch.from.date), to: fullDay(stretch.to) }),
        cells: rate.known ? [percent(rate.rate), likely(rate), basis(rate)] : ['–', '', reason(rate.reason)],
      }))}
    />
  );
  if (!rates) return table;
  return (
    <ReportChart title={t('chart.rates')} chart={rates} note={t('chart.ratesNote')}>
      {table}
    </ReportChart>
  );
}

/** On which days and at what hours most is bought. */
export function Busy({ report }: Props) {
  const t = useTexts('reports');
  const { number } = useFormats();
  const words = useChartWords();
  const hours = hoursOf(report, words);
  const { byWeekday, unknown } = report.busy;
  if (!hours) {
    return (
      <>
        <h2 className={styles.heading}>{t('chart.hours')}</h2>
        <p className={styles.text}>{t('noHours')}</p>
      </>
    );
  }
  const shown = hoursShown(byWeekday);
  return (
    <ReportChart
      title={t('chart.hours')}
      chart={hours}
      folded
      {...(unknown !== 0 && { note: t('busy.unknown', { n: signed(unknown, number) }) })}
    >
      <ReportTable
        caption={t('chart.hours')}
        captionHidden
        names={t('column.hour')}
        columns={shown.weekdays.map((day) => ({ title: words.weekdays[day] ?? '' }))}
        rows={shown.hours.map((hour) => ({
          key: String(hour),
          name: hourName(hour),
          cells: shown.weekdays.map((day) => number(byWeekday[day]?.[hour] ?? 0)),
        }))}
      />
    </ReportChart>
  );
}
