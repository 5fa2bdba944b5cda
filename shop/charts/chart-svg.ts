import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from './chart.ts';
import { textWidth } from './text-width.ts';

register([BarChart, LineChart, CustomChart, GraphicComponent, GridComponent, LegendComponent, SVGRenderer]);
setPlatformAPI({
  measureText: (text, font) => ({ width: textWidth(text, Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)) }),
});

/**
 * Draws a chart as the text of an <svg>, needing neither a page nor Node: the office's reports, the PDF and the published page
 * all show this very drawing, and the same chart always gives the same bytes.
 *
 *     const chart = takingsChart(buckets, words, { width: 666, look: PAPER_LOOK });
 *     const svg = chartSvg(chart, 'takings');
 *
 * It brings echarts along, so the page imports it lazily with the reports; builders (takings-chart.ts and its neighbours) are
 * light. Fonts are attributes, not styles: a page with a strict policy for styles shows them as well. The drawing is silent for
 * screen readers: the figures stand in a table beside it.
 *
 * @param id of its own on the page where it stands: patterns are named by it
 */
export function chartSvg({ option, width, height }: Chart, id: string): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(option);
    return plainSvg(drawing.renderToSVGString(), id);
  } finally {
    drawing.dispose();
  }
}

/** Names by `id` in place of echarts' running number, fonts as attributes, nothing for a pointer, hidden from screen readers. */
function plainSvg(svg: string, id: string): string {
  return svg
    .replaceAll(/zr\d+-/g, `${id}-`)
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => fontAttributes(style))
    .replace('<svg ', '<svg aria-hidden="true" ');
}

const FONT_PARTS = /(font-(?:size|family|weight|style)):([^;]+);?/g;

function fontAttributes(style: string): string {
  return [...style.matchAll(FONT_PARTS)].map(([, name, value]) => ` ${name}="${value?.replaceAll("'", '')}"`).join('');
}
