import { balanceOf, goalsOf, recordedBuckets } from '../../../shop/charts/report-charts.ts';
import { PLACES, type ByPlace, type Report } from '../../../shop/reports/report.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ReportChart } from './report-chart.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './reports.module.css';
import { useBucketName, useCampaignTitle, useChartWords, useUnitName } from './use-report-words.ts';

type Props = { readonly report: Report };

/** What there was, what moved, what there is: in large figures, and place by place. */
export function Statement({ report }: Props) {
  const t = useTexts('reports');
  const { sum, fullDay } = useFormats();
  const { opening, closing, movements, period } = report;
  const of = (kind: Report['movements'][number]['kind']) => movements.find((each) => each.kind === kind)?.total ?? 0;
  const large = [
    ['opening', opening.total],
    ['came-in', of('came-in')],
    ['given', of('given')],
    ['restocked', of('restocked')],
    ['differences', of('differences')],
    ['closing', closing.total],
  ] as const;
  const cells = (places: ByPlace) => [...PLACES, 'total' as const].map((place) => written(places[place], sum));
  return (
    <>
      <dl className={styles.large}>
        {large
          .filter(([name, value]) => value !== 0 || (name !== 'restocked' && name !== 'differences'))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`large.${name}`)}</dt>
              <dd>{sum(value)}</dd>
            </div>
          ))}
      </dl>
      <ReportTable
        caption={t('table.statement')}
        names={t('column.what')}
        columns={[...PLACES, 'total' as const].map((place) => ({ title: t(`column.${place}`) }))}
        rows={[
          { key: 'opening', name: t('row.opening', { day: fullDay(period.from) }), cells: cells(opening) },
          ...movements
            .filter((move) => PLACES.some((place) => move[place] !== 0))
            .map((move) => ({ key: move.kind, name: t(`movement.${move.kind}`), cells: cells(move) })),
        ]}
        total={{ key: 'closing', name: t('row.closing', { day: fullDay(period.to) }), cells: cells(closing) }}
      />
    </>
  );
}

/** Nothing is a dash: what moved catches the eye. */
const written = (value: number, sum: (value: number) => string) => (value === 0 ? '–' : sum(value));

/** What the fund held over time. */
export function Balance({ report }: Props) {
  const t = useTexts('reports');
  const { sum } = useFormats();
  const unitName = useUnitName();
  const name = useBucketName(report.series.unit);
  const balance = balanceOf(report, useChartWords());
  if (!balance) return null;
  const buckets = recordedBuckets(report);
  return (
    <ReportChart
      title={t('chart.balance', { unit: unitName(balance.unit) })}
      chart={balance.chart}
      folded={buckets.length > 7}
    >
      <ReportTable
        caption={t('table.balance')}
        captionHidden
        names={t(`column.${report.series.unit}`)}
        columns={[{ title: t('column.balance') }]}
        rows={buckets.map((bucket) => ({ key: bucket.from, name: name(bucket), cells: [sum(bucket.balance)] }))}
      />
    </ReportChart>
  );
}

/** The fund by what its money is for, with the goals. */
export function Campaigns({ report }: Props) {
  const t = useTexts('reports');
  const { sum } = useFormats();
  const title = useCampaignTitle();
  const goals = goalsOf(report, useChartWords());
  const campaigns = report.campaigns.filter(({ opening, cameIn, given, restocked, closing, goal }) =>
    [opening, cameIn, given, restocked, closing, goal ?? 0].some((amount) => amount !== 0),
  );
  if (campaigns.length === 0) return null;
  const table = (
    <ReportTable
      caption={t('table.campaigns')}
      captionHidden={goals !== null}
      names={t('column.campaign')}
      columns={(['opening', 'cameIn', 'given', 'restocked', 'closing'] as const).map((name) => ({
        title: t(`column.${name}`),
      }))}
      rows={campaigns.map((line) => ({
        key: line.id ?? 'general',
        name: title(line),
        cells: [line.opening, line.cameIn, line.given, line.restocked, line.closing].map((value) =>
          written(value, sum),
        ),
      }))}
    />
  );
  return goals ? (
    <ReportChart title={t('chart.goals')} chart={goals}>
      {table}
    </ReportChart>
  ) : (
    table
  );
}

/** To whom money was given, and for what. */
export function Given({ report }: Props) {
  const t = useTexts('reports');
  const { sum, fullDay } = useFormats();
  const { disbursements } = report;
  if (disbursements.length === 0) {
    return (
      <>
        <h2 className={styles.heading}>{t('table.given')}</h2>
        <p className={styles.text}>{t('nothingGiven')}</p>
      </>
    );
  }
  return (
    <ReportTable
      caption={t('table.given')}
      names={t('column.charity')}
      columns={[
        { title: t('column.purpose'), words: true },
        { title: t('column.date'), words: true },
        { title: t('column.from'), words: true },
        { title: t('column.document'), words: true },
        { title: t('column.amount') },
      ]}
      rows={disbursements.map((line) => ({
        key: line.id,
        name: line.charity,
        cells: [
          line.takesBack ? t('given.takenBack') : line.purpose,
          fullDay(line.on),
          t(`column.${line.from}`),
          line.document ?? '',
          sum(line.amount),
        ],
      }))}
      total={{
        key: 'total',
        name: t('column.total'),
        cells: ['', '', '', '', sum(disbursements.reduce((total, { amount }) => total + amount, 0))],
      }}
    />
  );
}
