import type { HonestyRate } from '../../../shop/honesty-rate.ts';
import type { StretchView } from '../../../shop/contract/picture-views.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './rate-chart.module.css';

/** A rate that is known, and the stretch it is of. */
export type KnownRate = { readonly stretch: StretchView; readonly rate: Extract<HonestyRate, { known: true }> };

const WIDTH = 332;
const HEIGHT = 150;
/** Where the rates are drawn: room above for a value, below for the days, at the start for the scale. */
const PLOT = { left: 40, right: WIDTH - 14, top: 26, bottom: HEIGHT - 30 };

/**
 * Rates one after the other, oldest first: a mark with its value printed, and behind it how sure it is. The same figures
 * stand in a table beside it, so it is hidden from screen readers.
 */
export function RateChart({ rates }: { readonly rates: readonly KnownRate[] }) {
  const { number, day } = useFormats();
  const scale = scaleOf(rates);
  const x = (at: number) =>
    rates.length < 2
      ? (PLOT.left + PLOT.right) / 2
      : PLOT.left + 14 + ((PLOT.right - PLOT.left - 14) * at) / (rates.length - 1);
  const y = (share: number) =>
    PLOT.bottom - ((PLOT.bottom - PLOT.top) * (share - scale.from)) / (scale.to - scale.from);
  const line = rates.map(({ rate }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(rate.rate)}`).join('');
  const first = rates[0];
  const last = rates.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden className={styles.chart}>
      {scale.marks.map((share) => (
        <g key={share}>
          <line x1={PLOT.left} x2={PLOT.right} y1={y(share)} y2={y(share)} className={styles.grid} />
          <text x={PLOT.left - 8} y={y(share)} dy="0.35em" className={styles.scale}>
            {number(Math.round(share * 100))}
          </text>
        </g>
      ))}
      {rates.map(
        ({ stretch, rate: { likely } }, at) =>
          likely && (
            <line
              key={stretch.stocktake}
              x1={x(at)}
              x2={x(at)}
              y1={y(likely.from)}
              y2={y(likely.to)}
              className={styles.likely}
            />
          ),
      )}
      <path d={line} className={styles.line} />
      {rates.map(({ stretch, rate: { rate, likely } }, at) => (
        <g key={stretch.stocktake}>
          <circle
            cx={x(at)}
            cy={y(rate)}
            r={at === rates.length - 1 ? 6 : 4.5}
            className={at === rates.length - 1 ? styles.last : styles.mark}
          />
          <text x={x(at)} y={y(Math.max(rate, likely?.to ?? rate)) - 10} className={styles.value}>
            {number(Math.round(rate * 100))}
          </text>
        </g>
      ))}
      {first && rates.length > 1 && (
        <text x={PLOT.left} y={HEIGHT - 8} className={styles.first}>
          {day(first.stretch.to)}
        </text>
      )}
      {last && (
        <text x={PLOT.right + 6} y={HEIGHT - 8} className={styles.end}>
          {day(last.stretch.to)}
        </text>
      )}
    </svg>
  );
}

/** A scale in steps of ten (or twenty, or more) per cent that holds every rate and how sure it is, with a hundred always on it. */
function scaleOf(rates: readonly KnownRate[]): {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly number[];
} {
  const lowest = Math.min(0.95, ...rates.map(({ rate }) => rate.likely?.from ?? rate.rate));
  const highest = Math.max(1, ...rates.map(({ rate }) => rate.likely?.to ?? rate.rate));
  const step = [0.1, 0.2, 0.5, 1].find((each) => (highest - lowest) / each <= 4) ?? Math.ceil((highest - lowest) / 4);
  // The lowest line need not be drawn: half a step of room is enough below the lowest value.
  const from = Math.floor((lowest * 2) / step) * (step / 2);
  const to = Math.max(1, Math.ceil((highest - 0.0001) / step) * step);
  const first = Math.ceil(from / step - 0.001) * step;
  const marks = Array.from({ length: Math.round((to - first) / step) + 1 }, (_, at) => first + at * step);
  return { from, to, marks };
}
