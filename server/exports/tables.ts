import type { Language, Texts as InLanguages } from '../../shop/languages.ts';
import type { Report } from '../../shop/reports/report.ts';
import { booksTables } from './tables-of-books.ts';
import { tradeTables } from './tables-of-trade.ts';
import type { Writing } from './words.ts';

/*
 * A report as flat tables: what XLSX, CSV, the JSON package and the pages of the PDF are all made of, so that they cannot
 * disagree. Cells hold values, never words: a code keeps its code, and its column says how it is read.
 */

/**
 * How a column's cells are typed. 'money': minor units. 'share': 0.97 is 97 %. 'code': one of a few values that have words.
 * 'names': the same name in each language. `summed`: all rows come to the total row. `across`: the cell is the sum of so many
 * cells before it.
 */
export type Column = { readonly key: string; readonly title: string } & (
  | { readonly type: 'text' | 'day' | 'share' | 'yes' | 'names' }
  | { readonly type: 'code'; readonly say: (code: string) => string }
  | { readonly type: 'money' | 'count'; readonly summed: boolean; readonly across: number }
);

export type Cell = string | number | boolean | InLanguages | null;

export type TableName =
  | 'statement'
  | 'campaigns'
  | 'takings'
  | 'given'
  | 'phone'
  | 'gifts'
  | 'promises'
  | 'goods'
  | 'series'
  | 'busy'
  | 'honesty'
  | 'counts';

/** `name` is plain: of a file, a sheet, a resource. `total`: what the row under all others says, null where there is none. */
export type Table = {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: string | null;
};

/** All tables of a report, in their order. */
export function reportTables(report: Report, writing: Writing): readonly Table[] {
  return [...booksTables(report, writing), ...tradeTables(report, writing)];
}

/** The row under all others: the sum of each summed column, by its place; null where a column has none. */
export function totalsOf({ columns, rows }: Table): readonly (number | null)[] {
  return columns.map((column, at) => {
    if (!isSum(column) || !column.summed) return null;
    return rows.reduce<number>((sum, { [at]: cell }) => sum + (typeof cell === 'number' ? cell : 0), 0);
  });
}

/** Whether a column holds numbers that can be added up. */
export function isSum(column: Column): column is Extract<Column, { type: 'money' | 'count' }> {
  return column.type === 'money' || column.type === 'count';
}

/** What a cell holds as a text: a name in one of its languages, a code or a day as it is. */
export function textIn(cell: Cell, language: Language): string {
  return typeof cell === 'object' ? (cell?.[language] ?? '') : String(cell);
}
