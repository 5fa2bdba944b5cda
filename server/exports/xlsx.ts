import { strFromU8, unzipSync } from 'fflate';
import writeExcel, { type CellObject, type Sheet } from 'write-excel-file/node';
import { assertNever } from '../../shop/assert-never.ts';
import type { Report } from '../../shop/reports/report.ts';
import { aboutRows } from './about.ts';
import { decimal } from './decimal.ts';
import { isSum, textIn, totalsOf, type Cell, type Column, type Table } from './tables.ts';
import type { Texts, Writing } from './words.ts';
import { zipOf } from './zip.ts';

/*
 * A workbook (ECMA-376) with one sheet a table: cells have the type of what they hold, and sums are formulas that go on adding
 * when somebody changes a figure. What they come to is written beside each formula, for programs that show and do not reckon.
 * No text is ever a formula: texts are strings of the workbook's table of strings.
 */

/** Excel takes no longer name for a sheet. */
const SHEET_NAME_MAX = 31;
const HEAD = { fontWeight: 'bold', backgroundColor: '#f6ede0', wrap: true, alignVertical: 'top' } as const;
const TOTAL = { fontWeight: 'bold', topBorderStyle: 'thin' } as const;

/** The workbook as bytes, always the same for the same report. */
export async function xlsxOf(report: Report, tables: readonly Table[], writing: Writing): Promise<Uint8Array> {
  const { digits } = report.shop.currency;
  const formats: Formats = { money: digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`, digits, writing };
  const sheets = [aboutSheet(report, writing), ...tables.map((table) => sheetOf(table, formats))];
  const written = unzipSync(await writeExcel(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer());
  const names = Object.keys(written).toSorted();
  const results = new Map(
    tables.map((table, index) => [`xl/worksheets/sheet${index + 2}.xml`, resultsOf(table, digits)]),
  );
  return zipOf(
    names.map((name) => {
      const bytes = written[name] ?? new Uint8Array();
      const known = results.get(name);
      return [name, known ? withResults(strFromU8(bytes), known) : bytes];
    }),
    report.ledger.at,
  );
}

type Formats = { readonly money: string; readonly digits: number; readonly writing: Writing };
type Made = Sheet<Buffer>;

function aboutSheet(report: Report, writing: Writing): Made {
  const t: Texts<'report'> = writing.t;
  const rows = aboutRows(report, writing).map(([what, value]) => [{ value: what, ...HEAD }, { value }]);
  return { sheet: t('table.about'), data: rows, columns: [{ width: 34 }, { width: 70 }] };
}

function sheetOf(table: Table, formats: Formats): Made {
  const { columns, rows, total, title } = table;
  const head = columns.map((column): CellObject => ({ value: column.title, ...HEAD }));
  const body = rows.map((row, y) =>
    columns.map((column, x) => cellOf(column, row[x] ?? null, { x, y: y + 2 }, formats)),
  );
  const last = rows.length + 1;
  const totals = columns.map((column, x): CellObject => {
    if (x === 0 && total !== null) return { value: total, ...TOTAL };
    if (!isSum(column) || !column.summed) return { ...TOTAL };
    const letter = letterOf(x);
    const value = rows.length === 0 ? '0' : `SUM(${letter}2:${letter}${last})`;
    return { value, type: 'Formula', format: formatOf(column, formats), ...TOTAL };
  });
  return {
    sheet: title.slice(0, SHEET_NAME_MAX),
    data: total === null ? [head, ...body] : [head, ...body, totals],
    columns: columns.map((column) => ({ width: WIDTHS[column.type] })),
    stickyRowsCount: 1,
  };
}

function cellOf(
  column: Column,
  cell: Cell,
  { x, y }: { readonly x: number; readonly y: number },
  formats: Formats,
): CellObject | null {
  if (cell === null) return null;
  const { language } = formats.writing;
  const t: Texts<'report'> = formats.writing.t;
  switch (column.type) {
    case 'money':
    case 'count': {
      const format = formatOf(column, formats);
      if (column.across > 0) {
        return { value: `SUM(${letterOf(x - column.across)}${y}:${letterOf(x - 1)}${y})`, type: 'Formula', format };
      }
      return {
        value: column.type === 'money' ? major(Number(cell), formats.digits) : Number(cell),
        type: Number,
        format,
      };
    }
    case 'share':
      return { value: Number(cell), type: Number, format: '0.0%' };
    case 'day':
      return { value: new Date(`${textIn(cell, language)}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'names':
    case 'text':
      return { value: textIn(cell, language), type: String };
    case 'code':
      return { value: column.say(textIn(cell, language)), type: String };
    case 'yes':
      return { value: t(cell === true ? 'yes' : 'no'), type: String };
    default:
      return assertNever(column);
  }
}

function formatOf({ type }: Column, { money }: Formats): string {
  return type === 'money' ? money : '#,##0';
}

/** Minor units as the number that a spreadsheet shows: exact to the last digit up to fifteen of them. */
function major(minor: number, digits: number): number {
  return Number(decimal(minor, digits));
}

/** Widths in letters, as a spreadsheet has them. */
const WIDTHS: Readonly<Record<Column['type'], number>> = {
  names: 28,
  text: 28,
  code: 24,
  money: 16,
  count: 12,
  day: 12,
  share: 12,
  yes: 12,
};

/** The name of a column: A is 0, Z is 25, AA is 26. */
function letterOf(x: number): string {
  const letter = String.fromCodePoint(65 + (x % 26));
  return x < 26 ? letter : letterOf(Math.floor(x / 26) - 1) + letter;
}

/** What the formulas of a sheet come to, by their cell. */
function resultsOf(table: Table, digits: number): ReadonlyMap<string, number> {
  const results = new Map<string, number>();
  const put = (column: Column, x: number, y: number, value: number) =>
    results.set(`${letterOf(x)}${y}`, column.type === 'money' ? major(value, digits) : value);
  const totals = totalsOf(table);
  for (const [x, column] of table.columns.entries()) {
    if (!isSum(column)) continue;
    if (column.across > 0) for (const [y, row] of table.rows.entries()) put(column, x, y + 2, Number(row[x] ?? 0));
    const total = totals[x];
    if (table.total !== null && typeof total === 'number') put(column, x, table.rows.length + 2, total);
  }
  return results;
}

function withResults(sheet: string, results: ReadonlyMap<string, number>): string {
  return sheet.replaceAll(
    /(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)/g,
    (_, formula: string, cell: string) => `${formula}<v>${results.get(cell) ?? 0}</v>`,
  );
}
