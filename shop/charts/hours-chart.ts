import { nameAxis, STILL } from './axes.ts';
import { isNarrow, type Chart, type ChartLook, type Frame } from './chart.ts';
import { textWidth, widest } from './text-width.ts';

/** What the chart of hours says: weekdays from Monday, hours from 0 to 23, and a count. */
export type HoursWords = {
  readonly weekdays: readonly string[];
  readonly hour: (hour: number) => string;
  readonly write: (count: number) => string;
};

/** The days and hours that a chart and its table show: Monday to Friday and the hours in between which something happened. */
export type HoursShown = { readonly weekdays: readonly number[]; readonly hours: readonly number[] };

/** Saturday and Sunday only where something happened on them. `counts`: seven weekdays from Monday, of 24 hours each. */
export function hoursShown(counts: readonly (readonly number[])[]): HoursShown {
  const busy = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    counts.some((day) => (day[hour] ?? 0) > 0),
  );
  const first = busy[0] ?? 0;
  const hours = Array.from({ length: (busy.at(-1) ?? first - 1) - first + 1 }, (_, at) => first + at);
  const weekdays = counts.map((_, day) => day).filter((day) => day < 5 || counts[day]?.some((count) => count > 0));
  return { weekdays, hours };
}

/*
 * How dark a cell is, by sixths of the fullest one. Tones between a third and five sixths are left out, since no text can be
 * read on them in every theme.
 */
const TONES = [0, 0.09, 0.19, 0.28, 0.38, 0.85, 1] as const;
const LIGHT_TEXT_FROM = 5;

/** Purchases by weekday and hour: the fuller the darker, with the number in each cell. On narrow ground the hours go down. */
export function hoursChart(counts: readonly (readonly number[])[], words: HoursWords, frame: Frame): Chart {
  const { look, width } = frame;
  const { weekdays, hours } = hoursShown(counts);
  const down = isNarrow(frame);
  const dayNames = weekdays.map((day) => words.weekdays[day] ?? '');
  const hourNames = hours.map(words.hour);
  const [across, along] = down ? [dayNames, hourNames] : [hourNames, dayNames];
  const cells = weekdays.flatMap((day, atDay) =>
    hours.map((hour, atHour) => ({
      x: down ? atDay : atHour,
      y: down ? atHour : atDay,
      count: counts[day]?.[hour] ?? 0,
    })),
  );
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const left = widest(along, look.text) + look.text;
  const cell = { width: (width - left - 2) / Math.max(1, across.length), height: look.text * (down ? 2 : 2.4) };
  const top = look.text * 1.9;
  const plot = cell.height * along.length;
  const number = look.text * Math.min(1, (cell.width - 4) / textWidth(words.write(most), look.text));
  const quiet = { axisLine: { show: false }, splitLine: { show: false } } as const;
  return {
    option: {
      ...STILL,
      grid: { left, right: 2, top, height: plot },
      xAxis: { ...nameAxis(across, look), ...quiet, position: 'top' },
      yAxis: { ...nameAxis(along, look), ...quiet, inverse: true },
      series: {
        type: 'custom',
        data: cells.map(({ x, y, count }) => [x, y, count]),
        renderItem: (_, api) => {
          const count = Number(api.value(2));
          const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
          const tone = Math.ceil((count / most) * (TONES.length - 1));
          return {
            type: 'group',
            children: [
              {
                type: 'rect',
                shape: {
                  x: x - cell.width / 2 + 1,
                  y: y - cell.height / 2 + 1,
                  width: cell.width - 2,
                  height: cell.height - 2,
                  r: 3,
                },
                style: { fill: look.deep, fillOpacity: TONES[tone] ?? 0, stroke: look.line, lineWidth: 1 },
              },
              {
                type: 'text',
                position: [x, y],
                style: {
                  text: words.write(count),
                  ...numberStyle(look, number),
                  fill: tone >= LIGHT_TEXT_FROM ? look.onDeep : count === 0 ? look.soft : look.ink,
                },
              },
            ],
          };
        },
      },
    },
    width,
    height: top + plot + 2,
  };
}

const numberStyle = (look: ChartLook, fontSize: number) =>
  ({ fontFamily: look.font, fontSize, fontWeight: 800, align: 'center', verticalAlign: 'middle' }) as const;
