import { useId, useMemo, useRef } from 'react';
import { chartSvg } from '../../../shop/charts/chart-svg.ts';
import type { Chart, ChartLook, Frame } from '../../../shop/charts/chart.ts';
import { useWidth } from '../../design/use-width.ts';
import styles from './reports.module.css';

/** By the names of the page's colours, so that a chart goes along with the theme. */
const PAGE_LOOK: ChartLook = {
  text: 14,
  font: 'Nunito, sans-serif',
  ink: 'var(--ink)',
  soft: 'var(--ink-2)',
  line: 'var(--line)',
  ground: 'var(--surface)',
  deep: 'var(--sky-800)',
  onDeep: 'var(--on-sky-800)',
  pale: 'var(--sky-300)',
};

/** A drawing as wide as there is room, drawn anew when that changes. */
export function DrawnChart({ chart }: { readonly chart: (frame: Frame) => Chart }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const id = useId().replaceAll(/\W/g, '');
  const drawing = useMemo(() => (width > 0 ? chartSvg(chart({ width, look: PAGE_LOOK }), id) : ''), [chart, width, id]);
  // Texts within it were made safe by the library; it has no other content of ours.
  return <div ref={place} className={styles.drawing} dangerouslySetInnerHTML={{ __html: drawing }} />;
}
