import { recordedBuckets, takingsOf } from '../../../shop/charts/report-charts.ts';
import type { Report } from '../../../shop/reports/report.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ReportChart } from './report-chart.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './reports.module.css';
import { useBucketName, useChartWords, useUnitName } from './use-report-words.ts';

type Props = { readonly report: Report };

/** What came in by day, week or month. */
export function Takings({ report }: Props) {
  const t = useTexts('reports');
  const { sum, number } = useFormats();
  const unitName = useUnitName();
  const { unit } = report.series;
  const buckets = recordedBuckets(report);
  const name = useBucketName(unit);
  const takings = takingsOf(report, useChartWords());
  if (!takings) return null;
  return (
    <ReportChart
      title={t(`chart.by.${unit}`, { unit: unitName(takings.unit) })}
      chart={takings.chart}
      folded={buckets.length > 7}
    >
      <ReportTable
        caption={t('table.series')}
        captionHidden
        names={t(`column.${unit}`)}
        columns={(['purchases', 'units', 'cash', 'byPhone', 'total'] as const).map((column) => ({
          title: t(`column.${column}`),
        }))}
        rows={buckets.map((bucket) => ({
          key: bucket.from,
          name: name(bucket),
          cells: [
            number(bucket.purchases),
            number(bucket.units),
            sum(bucket.box),
            sum(bucket.phone),
            sum(bucket.box + bucket.phone),
          ],
        }))}
      />
    </ReportChart>
  );
}

/** What came in by how it was paid, the gifts, and what became of payments by phone. */
export function Tenders({ report }: Props) {
  const t = useTexts('reports');
  const { sum } = useFormats();
  const { cash, phone, total, foundByCount } = report.takings;
  const columns = ['goods', 'promises', 'gifts', 'total'] as const;
  return (
    <>
      <ReportTable
        caption={t('table.takings')}
        names={t('column.how')}
        columns={columns.map((column) => ({ title: t(`column.${column}`) }))}
        rows={[
          { key: 'cash', name: t('tender.cash'), cells: columns.map((column) => sum(cash[column])) },
          { key: 'phone', name: t('tender.phone'), cells: columns.map((column) => sum(phone[column])) },
        ]}
        total={{
          key: 'total',
          name: t('column.total'),
          cells: [
            ...(['goods', 'promises', 'gifts'] as const).map((column) => sum(cash[column] + phone[column])),
            sum(total),
          ],
        }}
      />
      {foundByCount !== 0 && <p className={styles.text}>{t('takings.early', { sum: sum(foundByCount) })}</p>}
      <div className={styles.pair}>
        <Facts
          title={t('table.phone')}
          facts={[
            [t('phone.claimed'), report.phone.claimed],
            [t('phone.checked'), report.phone.checked],
            [t('phone.confirmed'), report.phone.confirmed],
            [t('phone.open'), report.phone.openAtEnd],
          ]}
        />
        <Facts
          title={t('table.gifts')}
          facts={[
            [t('gift.alone', { count: report.gifts.times }), report.gifts.alone],
            [t('gift.withGoods'), report.gifts.withGoods],
          ]}
        />
      </div>
    </>
  );
}

/** What was promised, and what became of it. */
export function Promises({ report: { promises } }: Props) {
  const t = useTexts('reports');
  return (
    <Facts
      title={t('table.promises')}
      facts={[
        [t('promise.opening'), promises.openAtStart],
        [t('promise.opened'), promises.opened],
        [t('promise.settled'), promises.settled],
        [t('promise.letGo'), promises.letGo],
        [t('promise.closing'), promises.openAtEnd],
      ]}
    />
  );
}

/** Sums, one below the other. */
function Facts(props: { readonly title: string; readonly facts: readonly (readonly [name: string, sum: number])[] }) {
  const t = useTexts('reports');
  const { sum } = useFormats();
  return (
    <ReportTable
      caption={props.title}
      names={t('column.what')}
      columns={[{ title: t('column.amount') }]}
      rows={props.facts.map(([name, value]) => ({ key: name, name, cells: [sum(value)] }))}
    />
  );
}
