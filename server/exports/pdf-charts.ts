import type { Content } from 'pdfmake';
import { PAPER_LOOK, type Chart, type Frame } from '../../shop/charts/chart.ts';
import { chartSvg } from '../../shop/charts/chart-svg.ts';
import {
  balanceOf,
  goalsOf,
  hoursOf,
  ratesOf,
  takingsOf,
  type ChartWords,
  type SumUnit,
} from '../../shop/charts/report-charts.ts';
import type { Report } from '../../shop/reports/report.ts';
import { heading, PAGE_WIDTH } from './pdf-parts.ts';
import { GENERAL_FUND } from './tables-of-books.ts';
import type { Texts, Writing } from './words.ts';

/* The charts of a printed report: the same drawings as on the screen, with their headings. Null where there is nothing to draw. */

/** Charts are laid out in px, of which 96 are an inch, and the page in points, of which it has 72. */
const FRAME: Frame = { width: (PAGE_WIDTH * 96) / 72, look: { ...PAPER_LOOK, text: 8.5 } };

export type PrintedCharts = {
  readonly takings: Content | null;
  readonly balance: Content | null;
  readonly goals: Content | null;
  readonly rates: Content | null;
  readonly hours: Content | null;
};

export function printedCharts(report: Report, writing: Writing): PrintedCharts {
  const words = chartWords(writing);
  const t: Texts<'report'> = writing.t;
  const { code } = report.shop.currency;
  const unitName = (unit: SumUnit) => t(`unit.${unit}`, { currency: code === 'KZT' ? '₸' : code });
  const drawn = (id: string, title: string, layout: ((frame: Frame) => Chart) | null): Content | null =>
    layout && { stack: [heading(title), { svg: chartSvg(layout(FRAME), id), width: PAGE_WIDTH }], unbreakable: true };

  const takings = takingsOf(report, words);
  const balance = balanceOf(report, words);
  return {
    takings:
      takings && drawn('takings', t(`chart.${report.series.unit}`, { unit: unitName(takings.unit) }), takings.chart),
    balance: balance && drawn('balance', t('chart.balance', { unit: unitName(balance.unit) }), balance.chart),
    goals: drawn('goals', t('chart.goals'), goalsOf(report, words)),
    rates: drawn('rates', t('chart.rates'), ratesOf(report, words)),
    hours: drawn('hours', t('table.busy'), hoursOf(report, words)),
  };
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function chartWords({ t, language, sum, share, number }: Writing): ChartWords {
  return {
    box: t('chart.box'),
    phone: t('chart.phone'),
    weekdays: DAYS.map((day) => t(`weekdayShort.${day}`)),
    months: MONTHS.map((month) => t(`monthShort.${month}`)),
    number: (value) => number(value),
    title: ({ title }) => (title ?? GENERAL_FUND)[language],
    raised: (raised, goal) =>
      t('chart.raised', { raised: sum(raised), goal: sum(goal), share: share(goal === 0 ? 0 : raised / goal) }),
  };
}
