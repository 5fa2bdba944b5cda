import { nameAxis, newestApart, roomForColumns, scaleOver, STILL, strong, valueAxis } from './axes.ts';
import type { Chart, ChartLook, ChartOption, Frame } from './chart.ts';

/**
 * The honesty rate of one stretch, all in per cent: the rate, and from where to where it may well lie. Null: there is too
 * little to know it by, which leaves a gap, or the rate is above a hundred and so no share.
 */
export type RatePoint = {
  readonly name: string;
  readonly rate: number | null;
  readonly likely: { readonly from: number; readonly to: number } | null;
};

/** A scale with the hundred always on it, and the lowest rate not at its very foot. */
const LOWEST_TOP = 100;
const HIGHEST_FOOT = 90;

/** Rates one after the other as marks on a line, each with its value and, as a line with ends, how sure it is. */
export function rateChart(points: readonly RatePoint[], write: (percent: number) => string, frame: Frame): Chart {
  const { look, width } = frame;
  const known = points.filter((point) => point.rate !== null);
  const lows = known.map(({ rate, likely }) => likely?.from ?? rate ?? HIGHEST_FOOT);
  const highs = known.map((point) => topOf(point));
  const scale = scaleOver(Math.min(HIGHEST_FOOT, ...lows), Math.max(LOWEST_TOP, ...highs));
  const names = points.map(({ name }) => name);
  const { room, slot, written } = roomForColumns(names, scale.marks.map(write), frame);
  const values = points.map(({ rate }) => (rate === null ? '' : write(rate)));
  return {
    option: {
      ...STILL,
      grid: room,
      xAxis: nameAxis(names, look, written),
      yAxis: valueAxis(scale, write, look),
      series: [
        hundred(look),
        intervals(points, look),
        marks(points, values, look, newestApart(values, slot, look.text)),
      ],
    },
    width,
    height: look.text * 20,
  };
}

const topOf = ({ rate, likely }: RatePoint) => Math.max(rate ?? 0, likely?.to ?? 0);

type Series = Extract<NonNullable<ChartOption['series']>, readonly unknown[]>[number];

/** The line of a hundred per cent, so that it is seen on which side a rate lies. */
function hundred(look: ChartLook): Series {
  return {
    type: 'custom',
    data: [LOWEST_TOP],
    renderItem: (params, api) => {
      const { x, width } = params.coordSys as unknown as { readonly x: number; readonly width: number };
      const [, y = 0] = api.coord([0, LOWEST_TOP]);
      return {
        type: 'line',
        shape: { x1: x, x2: x + width, y1: y, y2: y },
        style: { stroke: look.ink, lineWidth: 1.5, lineDash: [5, 4] },
      };
    },
  };
}

/** How sure each rate is: a line from where to where, with ends. */
function intervals(points: readonly RatePoint[], look: ChartLook): Series {
  const half = look.text * 0.35;
  return {
    type: 'custom',
    data: points.map((_, at) => [at, 0]),
    renderItem: ({ dataIndex }, api) => {
      const likely = points[dataIndex]?.likely;
      if (!likely) return null;
      const [x = 0, low = 0] = api.coord([dataIndex, likely.from]);
      const [, high = 0] = api.coord([dataIndex, likely.to]);
      const line = (x1: number, y1: number, x2: number, y2: number) =>
        ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: look.ink, lineWidth: 1.5 } }) as const;
      return {
        type: 'group',
        children: [line(x, low, x, high), line(x - half, low, x + half, low), line(x - half, high, x + half, high)],
      };
    },
    z: 3,
  };
}

/** The rates themselves. Their values stand above how sure they are, so the label's anchor is lifted to there. */
function marks(
  points: readonly RatePoint[],
  values: readonly string[],
  look: ChartLook,
  written: ReadonlySet<number>,
): Series {
  return {
    type: 'custom',
    data: points.map(({ rate }, at) => [at, rate ?? 0]),
    renderItem: ({ dataIndex }, api) => {
      const point = points[dataIndex];
      if (!point || point.rate === null) return null;
      const [x = 0, y = 0] = api.coord([dataIndex, point.rate]);
      const [, top = 0] = api.coord([dataIndex, topOf(point)]);
      const before = points[dataIndex - 1];
      const [fromX = 0, fromY = 0] = before && before.rate !== null ? api.coord([dataIndex - 1, before.rate]) : [x, y];
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: fromX, y1: fromY, x2: x, y2: y },
            style: { stroke: look.deep, lineWidth: 2.5 },
            z2: 1,
          },
          {
            type: 'circle',
            shape: { cx: x, cy: y, r: look.text * 0.36 },
            style: { fill: look.deep, stroke: look.ground, lineWidth: 1.5 },
            z2: 2,
          },
          ...(written.has(dataIndex)
            ? [
                {
                  type: 'text' as const,
                  style: {
                    text: values[dataIndex] ?? '',
                    ...textStyle(look),
                    align: 'center' as const,
                    verticalAlign: 'bottom' as const,
                  },
                  position: [x, top - look.text * 0.5],
                },
              ]
            : []),
        ],
      };
    },
    z: 4,
  };
}

/** Drawn text names its colour `fill`. */
function textStyle(look: ChartLook) {
  const { color, ...font } = strong(look);
  return { ...font, fill: color };
}
