import { lazy, Suspense, type ReactNode } from 'react';
import type { Chart, Frame } from '../../../shop/charts/chart.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './reports.module.css';

/** The drawing brings a library along that is larger than the rest of the office. */
const DrawnChart = lazy(async () => ({ default: (await import('./drawn-chart.tsx')).DrawnChart }));

/** A chart under its heading, and below it the same figures as a table, which can be folded away. */
export function ReportChart(props: {
  readonly title: string;
  readonly chart: (frame: Frame) => Chart;
  /** A sentence on how to read it. */
  readonly note?: string;
  /** The table. */
  readonly children: ReactNode;
  readonly folded?: boolean;
}) {
  const t = useTexts('reports');
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.heading}>{props.title}</figcaption>
      <Suspense fallback={<div className={styles.drawing} />}>
        <DrawnChart chart={props.chart} />
      </Suspense>
      {props.note && <p className={styles.text}>{props.note}</p>}
      <details className={styles.figures} open={!props.folded}>
        <summary className={styles.fold}>{t('chart.figures')}</summary>
        {props.children}
      </details>
    </figure>
  );
}
