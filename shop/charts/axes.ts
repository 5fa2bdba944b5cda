import type { ChartLook, ChartOption, Frame } from './chart.ts';
import { textWidth, widest } from './text-width.ts';

/** A scale in round steps, with its marks from bottom to top. */
export type Scale = {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly marks: readonly number[];
};

const ROUND = [1, 2, 2.5, 5, 10] as const;

/** The scale in at most `most` steps (1, 2, 2.5 or 5 times a power of ten) that holds both values. */
export function scaleOver(lowest: number, highest: number, most = 4): Scale {
  const rough = Math.max(highest - lowest, Number.MIN_VALUE) / most || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((each) => each * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  const marks = Array.from({ length: last - first + 1 }, (_, at) => round((first + at) * step));
  return { from: round(first * step), to: round(last * step), step, marks };
}

/** Steps of a tenth leave the last bits of a double uneven. */
const round = (value: number) => Number(value.toPrecision(12));

/** An axis of figures with quiet lines across the chart. */
export function valueAxis({ from, to, step }: Scale, write: (value: number) => string, look: ChartLook) {
  return {
    type: 'value' as const,
    min: from,
    max: to,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: look.line, width: 1 } },
    axisLabel: { formatter: (value: number) => write(value), ...small(look), margin: look.text * 0.8 },
  };
}

/** An axis of names. `written`: which of them are, where there is no room for all. */
export function nameAxis(names: readonly string[], look: ChartLook, written?: ReadonlySet<number>) {
  return {
    type: 'category' as const,
    data: [...names],
    axisLine: { onZero: false, lineStyle: { color: look.ink, width: 1.5 } },
    axisTick: { show: false },
    axisLabel: {
      interval: (index: number) => written?.has(index) ?? true,
      ...small(look),
      lineHeight: look.text * 1.25,
      margin: look.text * 0.7,
    },
  };
}

/** How a name along an axis is written. */
export const small = (look: ChartLook) =>
  ({ fontFamily: look.font, fontSize: look.text, fontWeight: 600, color: look.soft }) as const;

/** How a value at its mark is written. */
export const strong = (look: ChartLook) =>
  ({ fontFamily: look.font, fontSize: look.text, fontWeight: 800, color: look.ink }) as const;

/** Room around a plot in px, so that no text is cut. */
export type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The room that names below and marks at the side need, how wide the slot of each name is, and which names can be written. */
export function roomForColumns(
  names: readonly string[],
  marks: readonly string[],
  { width, look }: Frame,
): { readonly room: Room; readonly slot: number; readonly written: ReadonlySet<number> } {
  const widths = names.map((name) => widest(name.split('\n'), look.text));
  const count = Math.max(1, names.length);
  const side = widest(marks, look.text) + look.text * 1.2;
  // Names stand in the middle of their slots: at both ends half of them may lie outside.
  const bare = (width - side) / count;
  const right = Math.max(2, ((widths.at(-1) ?? 0) - bare) / 2);
  const left = Math.max(side, ((widths[0] ?? 0) - bare) / 2);
  const slot = (width - left - right) / count;
  const lines = Math.max(1, ...names.map((name) => name.split('\n').length));
  return {
    room: { left, right, top: look.text * 1.8, bottom: look.text * (1 + lines * 1.25) },
    slot,
    written: apart(widths, slot, look.text * 0.7),
  };
}

/** Which of the texts in the middle of equal slots can be written so that none touches the one before. Empty ones take no room. */
function apart(widths: readonly number[], slot: number, gap: number): ReadonlySet<number> {
  const written = new Set<number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const [at, width] of widths.entries()) {
    const middle = (at + 0.5) * slot;
    if (width === 0 || middle - width / 2 < free) continue;
    written.add(at);
    free = middle + width / 2 + gap;
  }
  return written;
}

/** As `apart`, for values at their marks: the newest is looked for first, so it is written whatever becomes of the others. */
export function newestApart(values: readonly string[], slot: number, size: number): ReadonlySet<number> {
  const backwards = values.map((value) => textWidth(value, size)).toReversed();
  return new Set([...apart(backwards, slot, size * 0.6)].map((at) => values.length - 1 - at));
}

/** The room that names at the side and values behind the bars need. */
export function roomForRows(names: readonly string[], values: readonly string[], { look }: Frame): Room {
  return {
    left: widest(names, look.text) + look.text,
    right: widest(values, look.text) + look.text,
    top: look.text * 0.4,
    bottom: look.text * 2,
  };
}

/** How high a row of a chart in rows is, in px. */
export const rowHeight = (look: ChartLook) => look.text * 1.9;

/** What all charts share: still, and with nothing drawn that the builders do not ask for. */
export const STILL = { animation: false, silent: true } as const;

/** A key above the plot and how high it is; it goes on in another line where the names are long. */
export function keyOf(
  names: readonly string[],
  { width, look }: Frame,
): { readonly legend: NonNullable<ChartOption['legend']>; readonly height: number } {
  const mark = look.text * 1.3;
  const gap = look.text * 1.6;
  const line = look.text * 1.7;
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const item = mark + 5 + textWidth(name, look.text);
    if (used > 0 && used + gap + item > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? gap : 0) + item;
  }
  return {
    legend: {
      data: [...names],
      left: 0,
      top: 0,
      padding: 0,
      itemGap: gap,
      itemWidth: mark,
      itemHeight: mark,
      icon: 'rect',
      selectedMode: false,
      textStyle: small(look),
    },
    height: lines * line + look.text * 0.6,
  };
}
