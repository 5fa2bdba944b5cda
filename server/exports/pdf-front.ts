import type { Content, TableCell } from 'pdfmake';
import type { Column } from 'pdfmake/interfaces.js';
import { money } from '../../shop/money.ts';
import type { Disbursement, Report } from '../../shop/reports/report.ts';
import { printedCharts } from './pdf-charts.ts';
import { GROUND, heading, INK, PAGE_WIDTH, printedTable, SOFT, sumOrDash, TOTALLED } from './pdf-parts.ts';
import type { Table } from './tables.ts';
import type { Texts, Writing } from './words.ts';

/** The front of a printed report: the statement, what came in, who was given to, the ledger's head and lines to sign. */
export function frontPage(report: Report, tables: readonly Table[], writing: Writing): Content[] {
  const { period, shop } = report;
  const t: Texts<'report'> = writing.t;
  const { code } = shop.currency;
  const sums = code === 'KZT' ? t('sums.tenge') : t('sums.other', { code });
  const days = t('period', { from: writing.day(period.from), to: writing.day(period.to) });
  const statement = tables.find(({ name }) => name === 'statement');
  const { takings } = printedCharts(report, writing);
  return [
    { text: t('title'), fontSize: 19, bold: true },
    { text: `${days}. ${sums}`, fontSize: 10.5, color: SOFT, margin: [0, 0, 0, 7] },
    figures(report, writing),
    ...(statement ? [printedTable(withoutEmpty(statement), writing, { size: 9, widths: { money: 60 } })] : []),
    {
      columnGap: 24,
      columns: [
        { width: 185, stack: cameIn(report, writing) },
        { width: '*', stack: given(report, writing) },
      ],
    },
    ...(takings ? [takings] : []),
    { unbreakable: true, stack: [headOf(report, t), signatures(t)] },
  ];
}

/** The statement without the rows in which nothing moved; the first is the opening. */
function withoutEmpty(table: Table): Table {
  return {
    ...table,
    rows: table.rows.filter((row, at) => at === 0 || row.some((cell) => typeof cell === 'number' && cell !== 0)),
  };
}

/** What there was, came, went and is there: the one line that has to be right. */
function figures({ opening, movements, closing }: Report, { t, sum }: Writing): Content {
  const of = (...kinds: readonly string[]) =>
    movements.reduce((all, { kind, total }) => (kinds.includes(kind) ? all + total : all), 0);
  const signed = (minor: number) => `${minor > 0 ? '+' : ''}${sum(minor)}`;
  const restocked = of('restocked');
  const shown = [
    [t('big.opening'), sum(opening.total)],
    [t('big.in'), signed(of('came-in', 'confirmed', 'sealed', 'banked', 'differences'))],
    [t('big.out'), signed(of('given'))],
    ...(restocked === 0 ? [] : [[t('big.restocked'), signed(restocked)]]),
    [t('big.closing'), sum(closing.total)],
  ];
  return {
    table: {
      widths: shown.map(() => '*'),
      body: [
        shown.map(([name = '', value = '']): TableCell => ({
          stack: [
            { text: name, color: SOFT },
            { text: value, bold: true, fontSize: shown.length > 4 ? 13 : 16 },
          ],
        })),
      ],
    },
    layout: {
      hLineWidth: () => 1,
      vLineWidth: (at, { table }) => (at === 0 || at === table.widths?.length ? 1 : 0),
      hLineColor: () => INK,
      vLineColor: () => INK,
      paddingLeft: () => 12,
      paddingRight: () => 6,
      paddingTop: () => 5,
      paddingBottom: () => 4,
    },
  };
}

function cameIn({ takings: { cash, phone, total, foundByCount } }: Report, writing: Writing): Content[] {
  const { t } = writing;
  const rows: [string, number][] = [
    [t('in.cash'), cash.goods],
    [t('in.phone'), phone.goods],
    [t('in.gifts'), cash.gifts + phone.gifts],
    [t('in.promises'), cash.promises + phone.promises],
    // It is among the differences of the statement, whose row must come to the same as this table.
    ...(foundByCount === 0 ? [] : [[t('in.early'), -foundByCount] as [string, number]]),
    [t('total'), money(total - foundByCount)],
  ];
  const last = rows.length - 1;
  return [
    heading(t('table.takings')),
    {
      table: {
        widths: ['*', 'auto'],
        body: rows.map(([name, sum], at): TableCell[] => [
          { text: name, bold: at === last },
          { text: sumOrDash(sum, writing), alignment: 'right', bold: at === last, noWrap: true },
        ]),
      },
      layout: TOTALLED,
    },
  ];
}

function given({ disbursements, movements }: Report, writing: Writing): Content[] {
  const { t } = writing;
  if (disbursements.length === 0) return [heading(t('table.given')), { text: t('nothingGiven'), color: SOFT }];
  const total = movements.find(({ kind }) => kind === 'given')?.total ?? 0;
  const row = ({ on, charity, purpose, document, amount }: Disbursement): TableCell[] => [
    { text: writing.numericDay(on), color: SOFT, noWrap: true },
    { text: `${charity}: ${purpose}` },
    { text: document ?? '', color: SOFT },
    { text: sumOrDash(amount, writing), alignment: 'right', noWrap: true },
  ];
  return [
    heading(t('table.given')),
    {
      table: {
        widths: ['auto', '*', 'auto', 'auto'],
        dontBreakRows: true,
        body: [
          ...disbursements.map(row),
          [
            { text: t('total'), bold: true, colSpan: 3 },
            '',
            '',
            { text: writing.sum(-total), bold: true, alignment: 'right', noWrap: true },
          ],
        ],
      },
      layout: TOTALLED,
    },
  ];
}

/** By what anyone can see later that the ledger was not changed: in letters, and as a code for a telephone. */
function headOf({ ledger }: Report, t: Texts<'report'>): Content {
  const groups = ledger.hash.match(/.{4}/g) ?? [];
  const lines = [groups.slice(0, 8), groups.slice(8)].map((part) => part.join(' '));
  return {
    margin: [0, 6, 0, 0],
    table: {
      widths: ['*', 150, 50],
      body: [
        [
          {
            stack: [
              { text: t('headTitle', { seq: ledger.seq }), bold: true, fontSize: 8.5 },
              ...lines.map((text) => ({
                text,
                bold: true,
                fontSize: 9,
                characterSpacing: 0.4,
                margin: [0, 2, 0, 0] as [number, number, number, number],
              })),
            ],
          },
          { text: t('headText'), fontSize: 8 },
          { qr: `${ledger.seq}:${ledger.hash}`, fit: 50, foreground: INK, background: GROUND, eccLevel: 'L' },
        ],
      ],
    },
    layout: {
      defaultBorder: false,
      fillColor: () => GROUND,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 6,
      paddingBottom: () => 5,
    },
  };
}

function signatures(t: Texts<'report'>): Content {
  const width = (PAGE_WIDTH - 27) / 2;
  const line = (text: string): Column => ({
    width,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.75, lineColor: INK }] },
      { text, fontSize: 8, color: SOFT, margin: [0, 4, 0, 0] },
    ],
  });
  return { margin: [0, 25, 0, 0], columnGap: 27, columns: [line(t('sign.deputy')), line(t('sign.accountant'))] };
}
