import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GraphicComponentOption, GridComponentOption, LegendComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** Every option that the charts use; chart-svg.ts registers the parts for them. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | CustomSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | LegendComponentOption
>;

/** A chart ready to be drawn: what echarts needs, and the room it was laid out for in px. */
export type Chart = { readonly option: ChartOption; readonly width: number; readonly height: number };

/**
 * How charts look: colours as SVG takes them, so a page may hand `var(--ink)` and change its theme without drawing anew.
 * What differs by colour differs by lightness or hatching too, for grey print.
 */
export type ChartLook = {
  /** The size of the smallest text in px; heights grow with it. */
  readonly text: number;
  /** The font, such as `Nunito, sans-serif`. */
  readonly font: string;
  /** Values and outlines. */
  readonly ink: string;
  /** Names along the axes. */
  readonly soft: string;
  /** Grid lines, which carry no meaning. */
  readonly line: string;
  /** The ground on which the chart stands. */
  readonly ground: string;
  /** The colour of figures: bars, lines, the fullest hour. */
  readonly deep: string;
  /** Text on `deep`. */
  readonly onDeep: string;
  /** Its light companion: how sure a rate is, what is still missing of a goal. */
  readonly pale: string;
};

/** Charts on white paper: the colours of the light theme. */
export const PAPER_LOOK: ChartLook = {
  text: 10,
  font: 'Nunito',
  ink: '#0a2540',
  soft: '#384b63',
  line: '#e3daca',
  ground: '#ffffff',
  deep: '#005566',
  onDeep: '#ffffff',
  pale: '#8fddea',
};

/** Where a chart is drawn. `width` in px: narrow charts turn columns into rows, so that every name and value has room. */
export type Frame = { readonly width: number; readonly look: ChartLook };

/** Whether there is too little room to set things side by side, as on a telephone: about forty letters. */
export function isNarrow({ width, look }: Frame): boolean {
  return width < look.text * 40;
}
