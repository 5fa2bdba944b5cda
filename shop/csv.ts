/*
 * What a CSV of goods and the program agree on, beyond RFC 4180: how large it may be, and cells that a spreadsheet would take for
 * a formula.
 */

/** How many rows under the header are read. */
export const CSV_MAX_ROWS = 5000;

/** The largest file that is sent, in bytes of UTF-8 as JSON carries it: the host's body limit with room for what is around it. */
export const CSV_MAX_BYTES = 2_400_000;

/** Its size as CSV_MAX_BYTES counts it. */
export function csvBytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

/** What stands between the cells of a line. */
export type Delimiter = ',' | ';' | '\t';

/*
 * OWASP, "CSV Injection": a cell that begins with one of these is run as a formula by a spreadsheet; an apostrophe before it makes it
 * text. The full-width forms count as well. Apostrophes that stand there already are one more, so that nothing is lost on the way back.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;
const GUARDED = /^'+[=+\-@＝＋－＠\t\r]/;

/** A cell that no spreadsheet runs. */
function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guarded`. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** One line of a CSV without its end, its cells guarded and, where they need it, in quotes. */
export function csvLine(cells: readonly string[], delimiter: Delimiter): string {
  return cells
    .map(guarded)
    .map((cell) => (/["\r\n,;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/** The cells of one line as they stand there, null where its quotes make no sense. A cell does not go over the end of its line. */
export function csvCells(line: string, delimiter: Delimiter): readonly string[] | null {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const cell = line.startsWith('"', at) ? quotedCell(line, at) : plainCell(line, at, delimiter);
    if (!cell || (cell.end < line.length && !line.startsWith(delimiter, cell.end))) return null;
    cells.push(cell.text);
    if (cell.end === line.length) return cells;
    at = cell.end;
  }
}

type Found = { readonly text: string; readonly end: number };

function plainCell(line: string, at: number, delimiter: Delimiter): Found | null {
  const next = line.indexOf(delimiter, at);
  const end = next < 0 ? line.length : next;
  const text = line.slice(at, end);
  return text.includes('"') ? null : { text, end };
}

/** Two quotes within quotes are one. */
function quotedCell(line: string, at: number): Found | null {
  let text = '';
  for (let from = at + 1; ; from += 1) {
    const quote = line.indexOf('"', from);
    if (quote < 0) return null;
    text += line.slice(from, quote);
    if (!line.startsWith('"', quote + 1)) return { text, end: quote + 1 };
    text += '"';
    from = quote + 1;
  }
}
