import { join } from 'node:path';
import pdfMake, { type Content } from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Report } from '../../shop/reports/report.ts';
import { FONTS_FOLDER } from '../fonts.ts';
import { printedCharts } from './pdf-charts.ts';
import { frontPage } from './pdf-front.ts';
import { INK, PAGE_WIDTH, printedTable, SOFT, type Widths } from './pdf-parts.ts';
import { printable } from './pdf-letters.ts';
import { reportTables, type Table, type TableName } from './tables.ts';
import type { Texts, Writing } from './words.ts';

/*
 * The report on paper: A4, Nunito, all letters as text. The statement with what came in and who was given to stands in front, to
 * be signed; behind it are the charts, each with its table. Dated by the ledger's last entry: no clock is read, and the
 * identifier that a PDF has is made of what it says about itself.
 */

pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => path.startsWith(FONTS_FOLDER));
pdfMake.setFonts({
  Nunito: { normal: join(FONTS_FOLDER, 'nunito-600.ttf'), bold: join(FONTS_FOLDER, 'nunito-800.ttf') },
});

/** The document as bytes, always the same for the same report. */
export async function pdfOf(report: Report, writing: Writing): Promise<Uint8Array> {
  const shown = printable(report);
  return await pdfMake.createPdf(documentOf(shown, reportTables(shown, writing), writing)).getBuffer();
}

function documentOf(report: Report, tables: readonly Table[], writing: Writing): TDocumentDefinitions {
  const { shop, period, ledger } = report;
  const t: Texts<'report'> = writing.t;
  const at = new Date(ledger.at);
  const title = `${t('title')}, ${t('period', { from: writing.day(period.from), to: writing.day(period.to) })}`;
  return {
    pageSize: 'A4',
    pageMargins: [48, 80, 48, 28],
    language: writing.language,
    displayTitle: true,
    info: {
      title,
      author: `${shop.school}, ${shop.stand}`,
      creator: 'Adal',
      producer: 'Adal',
      creationDate: at,
      modDate: at,
    },
    defaultStyle: { font: 'Nunito', fontSize: 9, color: INK, lineHeight: 1.05 },
    styles: { heading: { fontSize: 10.5, bold: true, margin: [0, 9, 0, 2] } },
    header: (page, pages) => header(report, writing, page, pages),
    content: [...frontPage(report, tables, writing), ...insidePages(report, tables, writing)],
  };
}

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><clipPath id="tile"><rect width="64" height="64" rx="16"/></clipPath></defs><g clip-path="url(#tile)"><rect width="64" height="64" fill="#3fc3d8"/><path fill="none" stroke="#ffe9b0" stroke-width="5" stroke-linecap="round" d="M32 7v4M13 15.5l3 3.6M51 15.5l-3 3.6"/><circle cx="32" cy="37" r="18" fill="#ffc52e"/><path fill="#0a2540" d="M0 43h7v-2a4 4 0 0 1 4-4h42a4 4 0 0 1 4 4v2h7v21H0z"/></g></svg>`;

function header({ shop, ledger }: Report, { t, moment }: Writing, page: number, pages: number): Content {
  return [
    {
      margin: [48, 34, 48, 0],
      columnGap: 9,
      columns: [
        { svg: LOGO, width: 30 },
        {
          width: '*',
          stack: [
            { text: shop.stand, bold: true, fontSize: 10.5 },
            { text: shop.school, color: SOFT },
          ],
        },
        {
          width: 235,
          alignment: 'right',
          color: SOFT,
          stack: [{ text: t('asOf', moment(ledger.at)) }, { text: t('page', { page, pages }) }],
        },
      ],
    },
    {
      margin: [48, 8, 48, 0],
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: PAGE_WIDTH, y2: 0, lineWidth: 1.5, lineColor: INK }],
    },
  ];
}

/** What stands behind the front page: charts, then the tables that they are made of. */
function insidePages(report: Report, tables: readonly Table[], writing: Writing): Content[] {
  const charts = printedCharts(report, writing);
  const byName = new Map(tables.map((table) => [table.name, table]));
  const printed = (name: TableName, look: { readonly size?: number; readonly widths?: Widths } = {}): Content[] => {
    const table = byName.get(name);
    return table ? [printedTable(table, writing, look)] : [];
  };
  const drawn = (chart: Content | null): Content[] => (chart ? [chart] : []);
  return [
    { text: '', pageBreak: 'before' },
    ...drawn(charts.goals),
    ...printed('campaigns', { widths: { names: '*' } }),
    {
      columnGap: 20,
      columns: [printed('phone'), printed('gifts'), printed('promises')].map((stack) => ({ stack, width: '*' })),
    },
    ...printed('series', { size: 7, widths: { money: '*' } }),
    ...drawn(charts.balance),
    ...drawn(charts.hours),
    ...drawn(charts.rates),
    ...printed('honesty', { size: 7 }),
    ...printed('counts', { size: 7 }),
    ...printed('goods', { widths: { text: 'auto' } }),
  ];
}
