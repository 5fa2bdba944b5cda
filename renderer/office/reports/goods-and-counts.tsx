import { useContext } from 'react';
import type { Report } from '../../../shop/reports/report.ts';
import { LanguageContext } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ReportTable } from './report-table.tsx';
import styles from './reports.module.css';

type Props = { readonly report: Report };

/** What was sold, what was found missing and what was written off, product by product. */
export function Goods({ report: { goods } }: Props) {
  const t = useTexts('reports');
  const language = useContext(LanguageContext);
  const { sum, number } = useFormats();
  const cells = ({ sold, missing, writtenOff }: Omit<Report['goods'], 'lines'>) => [
    number(sold.units),
    sum(sold.value),
    signed(missing.units, number),
    sum(missing.value),
    number(writtenOff),
  ];
  if (goods.lines.length === 0) {
    return (
      <>
        <h2 className={styles.heading}>{t('table.goods')}</h2>
        <p className={styles.text}>{t('noGoods')}</p>
      </>
    );
  }
  return (
    <ReportTable
      caption={t('table.goods')}
      names={t('column.name')}
      columns={(['soldUnits', 'soldValue', 'missingUnits', 'missingValue', 'writtenOff'] as const).map((column) => ({
        title: t(`column.${column}`),
      }))}
      rows={goods.lines.map((line) => ({ key: line.sku, name: line.name[language], cells: cells(line) }))}
      total={{ key: 'total', name: t('column.total'), cells: cells(goods) }}
    />
  );
}

/** A minus as wide as a figure, as sums have it. */
const signed = (value: number, number: (value: number) => string) =>
  value < 0 ? `\u2212${number(-value)}` : number(value);

/** How the box was counted, by whom, and what it came to. */
export function Counts({ report: { counts } }: Props) {
  const t = useTexts('reports');
  const { sum, fullDay, list } = useFormats();
  if (counts.length === 0) {
    return (
      <>
        <h2 className={styles.heading}>{t('table.counts')}</h2>
        <p className={styles.text}>{t('noCounts')}</p>
      </>
    );
  }
  return (
    <ReportTable
      caption={t('table.counts')}
      names={t('column.date')}
      columns={[
        { title: t('column.counted') },
        { title: t('column.expected') },
        { title: t('column.difference') },
        { title: t('column.moved') },
        { title: t('column.signers'), words: true },
      ]}
      rows={counts.map((count) => ({
        key: count.id,
        name: count.recounts ? t('count.again', { day: fullDay(count.on) }) : fullDay(count.on),
        cells: [
          sum(count.counted),
          sum(count.expected),
          sum(count.difference),
          count.moved === null ? '–' : sum(count.moved),
          list(count.signers.map(({ name }) => name)),
        ],
      }))}
    />
  );
}
