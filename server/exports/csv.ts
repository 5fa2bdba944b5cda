import { stringify } from 'csv-stringify/sync';
import type { Report } from '../../shop/reports/report.ts';
import { aboutRows } from './about.ts';
import { decimal } from './decimal.ts';
import { textIn, totalsOf, type Cell, type Column, type Table } from './tables.ts';
import type { Writing } from './words.ts';
import { zipOf } from './zip.ts';

/*
 * The tables as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it; one file a table. Numbers have a
 * decimal point in every language. A text that a spreadsheet would run as a formula gets an apostrophe (OWASP, "CSV Injection").
 */

type Row = readonly (string | number | null)[];

/** An archive of all tables, always the same for the same report. */
export function csvOf(report: Report, tables: readonly Table[], writing: Writing): Uint8Array {
  const { digits } = report.shop.currency;
  return zipOf(
    [
      ['about.csv', written(aboutRows(report, writing), [])],
      ...tables.map((table): [string, string] => [`${table.name}.csv`, tableCsv(table, digits, writing)]),
    ],
    report.ledger.at,
  );
}

function tableCsv(table: Table, digits: number, writing: Writing): string {
  const { columns, rows, total } = table;
  const body = rows.map((row) => columns.map((column, x) => plain(column, row[x] ?? null, writing)));
  const totals = totalsOf(table).map((sum, x) => (x === 0 ? total : sum));
  const decimals = columns.map(({ type }) => (type === 'money' ? digits : 0));
  return written([columns.map(({ title }) => title), ...body, ...(total === null ? [] : [totals])], decimals);
}

/** `decimals`: how many digits of each column's numbers are behind the point. */
function written(rows: readonly Row[], decimals: readonly number[]): string {
  return stringify(rows as Row[], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // Numbers stay numbers to the guard against formulas, so that no sum below zero gets an apostrophe.
    cast: { number: (value, { column }) => decimal(value, decimals[Number(column)] ?? 0) },
  });
}

function plain(column: Column, cell: Cell, { language, t }: Writing): string | number | null {
  if (cell === null) return null;
  if (column.type === 'code') return column.say(textIn(cell, language));
  if (column.type === 'share' || typeof cell === 'object') return textIn(cell, language);
  if (typeof cell === 'boolean') return t(cell ? 'yes' : 'no');
  return cell;
}
