import { nameAxis, newestApart, roomForColumns, scaleOver, STILL, strong, valueAxis } from './axes.ts';
import type { Chart, Frame } from './chart.ts';
import { textWidth } from './text-width.ts';

/** What the fund held at the end of a day, week or month, in the unit in which it is written. */
export type BalancePoint = { readonly name: string; readonly value: number };

/** The fund's balance over time: a line above a light ground, with the values that have room, the newest always. */
export function balanceChart(points: readonly BalancePoint[], write: (value: number) => string, frame: Frame): Chart {
  const { look, width } = frame;
  const values = points.map(({ value }) => value);
  const scale = scaleOver(Math.min(0, ...values), Math.max(0, ...values));
  const names = points.map(({ name }) => name);
  const { room, slot, written } = roomForColumns(names, scale.marks.map(write), frame);
  const last = textWidth(write(values.at(-1) ?? 0), look.text);
  const right = Math.max(room.right, (last - slot) / 2);
  const labelled = newestApart(values.map(write), slot, look.text);
  return {
    option: {
      ...STILL,
      grid: { ...room, right },
      xAxis: nameAxis(names, look, written),
      yAxis: valueAxis(scale, write, look),
      series: {
        type: 'line',
        data: [...values],
        symbol: 'circle',
        symbolSize: points.length > 40 ? 0 : look.text * 0.6,
        showAllSymbol: true,
        lineStyle: { color: look.deep, width: 2.5 },
        itemStyle: { color: look.deep },
        areaStyle: { color: look.pale, opacity: 0.35 },
        label: {
          show: true,
          position: 'top',
          formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
            labelled.has(dataIndex) ? write(values[dataIndex] ?? 0) : '',
          ...strong(look),
          // Where the line is steep it runs behind its values.
          backgroundColor: look.ground,
          padding: [1, 2],
        },
      },
    },
    width,
    height: look.text * 20,
  };
}
