import {
  keyOf,
  nameAxis,
  roomForColumns,
  roomForRows,
  rowHeight,
  scaleOver,
  STILL,
  strong,
  valueAxis,
} from './axes.ts';
import { isNarrow, type Chart, type ChartLook, type ChartOption, type Frame } from './chart.ts';
import { widest } from './text-width.ts';

/** Takings of one day, week or month, in the unit in which they are written (tenge, or thousands of them). */
export type TakingsBucket = { readonly name: string; readonly box: number; readonly phone: number };

/** What the takings' chart says. `write`: a value and a mark of the scale. */
export type TakingsWords = {
  readonly box: string;
  readonly phone: string;
  readonly write: (value: number) => string;
};

/** More rows than this are no longer a picture: they are drawn as thin columns, and the table has the figures. */
const MOST_ROWS = 31;

/** Takings through the box (solid) and by phone (hatched), one on the other, with the sum written at each. */
export function takingsChart(buckets: readonly TakingsBucket[], words: TakingsWords, frame: Frame): Chart {
  const values = buckets.map(({ box, phone }) => words.write(box + phone));
  const ups = buckets.map(({ box, phone }) => Math.max(box, 0) + Math.max(phone, 0));
  const downs = buckets.map(({ box, phone }) => Math.min(box, 0) + Math.min(phone, 0));
  const scale = scaleOver(Math.min(0, ...downs), Math.max(0, ...ups));
  const names = buckets.map(({ name }) => name);
  const { look } = frame;
  const key = keyOf([words.box, words.phone], frame);
  const columns = roomForColumns(names, scale.marks.map(words.write), frame);
  const fits = columns.slot >= widest(values, look.text) + look.text * 0.3;
  if (!fits && isNarrow(frame) && buckets.length <= MOST_ROWS) {
    const plain = names.map((name) => name.replaceAll('\n', ' '));
    const room = roomForRows(plain, values, frame);
    const plot = buckets.length * rowHeight(look);
    return {
      option: {
        ...STILL,
        legend: key.legend,
        grid: { left: room.left, right: room.right, top: key.height, height: plot },
        xAxis: valueAxis(scaleOver(scale.from, Math.max(0, ...ups), 3), words.write, look),
        yAxis: { ...nameAxis(plain, look), inverse: true },
        series: bars(buckets, words, look, 'right'),
      },
      width: frame.width,
      height: key.height + plot + room.bottom,
    };
  }
  const height = look.text * 22 + key.height;
  const { room, written } = columns;
  return {
    option: {
      ...STILL,
      legend: key.legend,
      grid: { ...room, top: key.height + room.top },
      xAxis: nameAxis(names, look, written),
      yAxis: valueAxis(scale, words.write, look),
      series: bars(buckets, words, look, fits ? 'top' : null),
    },
    width: frame.width,
    height,
  };
}

/** The two parts of each bar. The sum is written at the end of the second. */
function bars(
  buckets: readonly TakingsBucket[],
  words: TakingsWords,
  look: ChartLook,
  sums: 'top' | 'right' | null,
): NonNullable<ChartOption['series']> {
  const shared = { type: 'bar', stack: 'takings', barCategoryGap: sums ? '25%' : 0 } as const;
  return [
    {
      ...shared,
      name: words.box,
      data: buckets.map(({ box }) => box),
      itemStyle: { color: look.deep, borderColor: look.deep, borderWidth: sums ? 1 : 0 },
    },
    {
      ...shared,
      name: words.phone,
      data: buckets.map(({ phone }) => phone),
      itemStyle: hatched(look, sums !== null),
      label: sums
        ? {
            show: true,
            position: sums,
            distance: look.text * 0.4,
            formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
              const bucket = buckets[dataIndex];
              return bucket ? words.write(bucket.box + bucket.phone) : '';
            },
            ...strong(look),
          }
        : { show: false },
    },
  ];
}

/** Light with slanting lines, told apart from solid without colour. */
function hatched(look: ChartLook, outlined: boolean) {
  return {
    color: look.ground,
    borderColor: look.ink,
    borderWidth: outlined ? 1 : 0.5,
    decal: {
      symbol: 'rect',
      color: look.ink,
      dashArrayX: [1, 0] as [number, number],
      dashArrayY: [1.6, 3.4] as [number, number],
      rotation: -Math.PI / 4,
    },
  };
}
