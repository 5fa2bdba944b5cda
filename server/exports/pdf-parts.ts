import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import { assertNever } from '../../shop/assert-never.ts';
import { isSum, textIn, totalsOf, type Cell, type Column, type Table } from './tables.ts';
import type { Texts, Writing } from './words.ts';

/* What the pages of a printed report are put together of. Sizes in points; colours as in renderer/design/tokens.css, light. */

export const INK = '#0a2540';
export const SOFT = '#384b63';
const RULE = '#e3daca';
export const GROUND = '#f6ede0';

/** The width between the margins of an A4 page. */
export const PAGE_WIDTH = 499.5;

export const heading = (text: string): Content => ({ text, style: 'heading' });

/** Thin rules between rows, a dark one above the total. */
const RULED: CustomTableLayout = {
  hLineWidth: (at, { table }) => (at === 0 || at === table.body.length ? 0 : 0.75),
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  paddingLeft: (at) => (at === 0 ? 0 : 4),
  paddingRight: (at, { table }) => (at === (table.widths?.length ?? 0) - 1 ? 0 : 4),
  paddingTop: () => 3,
  paddingBottom: () => 2.5,
};

export const TOTALLED: CustomTableLayout = {
  ...RULED,
  hLineColor: (at, { table }) => (at === table.body.length - 1 ? INK : RULE),
};

/** A sum in a table: a dash for nothing, which lets the others be seen. */
export function sumOrDash(minor: number, { sum }: Writing): string {
  return minor === 0 ? '–' : sum(minor);
}

/** Columns of so many points; texts take what is left. */
export type Widths = Partial<Record<Column['type'], number | '*' | 'auto'>>;

/** A table of the report as it stands, with its heading; a sentence where it has no row. */
export function printedTable(
  table: Table,
  writing: Writing,
  { size = 8, widths = {} }: { readonly size?: number; readonly widths?: Widths } = {},
): Content {
  const { columns, rows, total, title } = table;
  const t: Texts<'report'> = writing.t;
  if (rows.length === 0) return [heading(title), { text: t('nothing'), color: SOFT }];
  const align = (column: Column) => (isSum(column) || column.type === 'share' ? 'right' : 'left');
  const head = columns.map((column): TableCell => ({ text: column.title, color: SOFT, alignment: align(column) }));
  const body = rows.map((row) =>
    columns.map((column, x): TableCell => ({
      text: cellText(column, row[x] ?? null, writing),
      alignment: align(column),
      noWrap: isSum(column),
    })),
  );
  const totals = totalsOf(table).map((sum, x): TableCell => {
    const column = columns[x];
    const text = x === 0 ? (total ?? '') : sum === null || !column ? '' : cellText(column, sum, writing);
    return { text, bold: true, alignment: column ? align(column) : 'left', noWrap: x > 0 };
  });
  return [
    heading(title),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ type }) => widths[type] ?? WIDTHS[type]),
        body: total === null ? [head, ...body] : [head, ...body, totals],
      },
      layout: total === null ? RULED : TOTALLED,
      fontSize: size,
    },
  ];
}

const WIDTHS: Readonly<Record<Column['type'], '*' | 'auto'>> = {
  text: '*',
  names: '*',
  code: '*',
  day: 'auto',
  share: 'auto',
  yes: 'auto',
  money: 'auto',
  count: 'auto',
};

/** What a cell says on paper. */
function cellText(column: Column, cell: Cell, writing: Writing): string {
  if (cell === null) return '';
  switch (column.type) {
    case 'money':
      return sumOrDash(Number(cell), writing);
    case 'count':
      return cell === 0 ? '–' : writing.count(Number(cell));
    case 'share':
      return writing.share(Number(cell));
    case 'day':
      return writing.numericDay(textIn(cell, writing.language));
    case 'code':
      return column.say(textIn(cell, writing.language));
    case 'yes':
      return cell === true ? writing.t('yes') : '';
    case 'names':
    case 'text':
      return textIn(cell, writing.language);
    default:
      return assertNever(column);
  }
}
