import type { Currency } from './currency.ts';
import { MAX_AMOUNT, money, type Money } from './money.ts';
import type { StatementRow } from './phone-statement.ts';
import { isBusinessDate, type BusinessDate } from './time.ts';

/*
 * A bank's statement as banks of this country export it (Kaspi, Halyk and others) or as a spreadsheet saves it. Days, times and
 * sums are read out of it and nothing else: whose name or card stands beside them is never looked at.
 */

/** Why a row, or all of the file, could not be read. `value` is what stood in a cell of a day, a time, a sum or a currency. */
export type StatementProblem = {
  /** Where in the file, from 1. */
  readonly line: number;
  readonly reason:
    | 'empty'
    | 'no-columns'
    | 'broken-quote'
    | 'too-many-cells'
    | 'bad-date'
    | 'bad-time'
    | 'bad-amount'
    | 'other-currency';
  readonly value: string;
};

export type StatementFile = {
  readonly rows: readonly StatementRow[];
  readonly problems: readonly StatementProblem[];
};

type Column = 'date' | 'time' | 'amount' | 'in' | 'out' | 'currency';
type Columns = ReadonlyMap<Column, number>;

/** Banks write who and when above the table; it begins within so many lines. */
const MOST_BEFORE_HEADER = 60;
/** A text in quotes may go over so many lines; more is a quote that was never closed. */
const MOST_LINES_IN_QUOTES = 12;
const DELIMITERS = [';', '\t', ',', '|'] as const;
const MAX_SHOWN = 40;

/** Reads a statement: the sound rows, and for every bad one where and why. Throws nothing. */
export function readStatement(text: string, currency: Pick<Currency, 'code' | 'digits'>): StatementFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.every((line) => line.trim() === '')) return failed(1, 'empty');
  const header = findHeader(lines);
  if (!header) return failed(1, 'no-columns');
  const rows: StatementRow[] = [];
  const problems: StatementProblem[] = [];
  for (let at = header.at + 1; at < lines.length;) {
    const { cells, used } = recordAt(lines, at, header.delimiter);
    const found = cells === null ? bad('broken-quote', '') : readRow(cells, header, currency);
    if (found !== null) {
      if (found.ok) rows.push({ line: at + 1, ...found.value });
      else problems.push({ line: at + 1, reason: found.reason, value: shown(found.value) });
    }
    at += used;
  }
  return { rows, problems };
}

const failed = (line: number, reason: StatementProblem['reason']): StatementFile => ({
  rows: [],
  problems: [{ line, reason, value: '' }],
});

type Header = {
  readonly at: number;
  readonly delimiter: string;
  readonly columns: Columns;
  readonly width: number;
};

/** The first line that names a day and a sum, split in the way that gives it the most cells. */
function findHeader(lines: readonly string[]): Header | null {
  for (const [at, line] of lines.slice(0, MOST_BEFORE_HEADER).entries()) {
    const ways = DELIMITERS.map((delimiter) => ({ delimiter, cells: cellsOf(line, delimiter) ?? [] }))
      .map(({ delimiter, cells }) => ({ at, delimiter, columns: columnsOf(cells), width: cells.length }))
      .filter(({ columns }) => columns.has('date') && (columns.has('amount') || columns.has('in')));
    if (ways.length > 0) return ways.reduce((best, way) => (way.width > best.width ? way : best));
  }
  return null;
}

/** What a heading has to hold, what it may not, and what makes it the better one of two. Kazakh, Russian, English. */
const HEADINGS: Readonly<Record<Column, { readonly is: RegExp; readonly not?: RegExp; readonly best?: RegExp }>> = {
  date: {
    is: /дата|date|күні|^күн/,
    not: /рожд|birth|туған|срок|expir/,
    best: /операц|транзакц|платеж|оплат|transaction|payment|төлем|проведен/,
  },
  time: { is: /время|time|уақыт/, not: /дата|date|күні/ },
  amount: {
    is: /сумма|amount|сома|^sum/,
    not: /комис|fee|остат|баланс|balance|қалдық|налог|ндс|vat|tax|бонус|кэшб|кешб|cashback|зачислению|net/,
    best: /операц|платеж|оплат|покуп|transaction|payment|төлем/,
  },
  in: {
    is: /приход|кредит|зачислен|поступлен|credit|deposit|paid in|money in|кіріс|түсім/,
    not: /комис|fee|карт|card|сумма к/,
  },
  out: { is: /расход|дебет|списан|debit|withdraw|paid out|money out|шығыс/, not: /комис|fee|карт|card/ },
  currency: { is: /^валюта|^currency|^ccy$/ },
};
const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

function columnsOf(cells: readonly string[]): Columns {
  const headings = cells.map(plainHeading);
  const found = new Map<Column, number>();
  for (const column of COLUMNS) {
    const { is, not, best } = HEADINGS[column];
    const fitting = headings.flatMap((heading, index) => (is.test(heading) && !not?.test(heading) ? [index] : []));
    const chosen = fitting.find((index) => best?.test(headings[index] ?? '')) ?? fitting[0];
    if (chosen !== undefined) found.set(column, chosen);
  }
  return found;
}

function plainHeading(text: string): string {
  const letters = text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  return letters.replace(/[^\p{L}]+/gu, ' ').trim();
}

/** The record that begins at a line; one in quotes may go over several. Null where its quotes make no sense: that line alone is lost. */
function recordAt(
  lines: readonly string[],
  at: number,
  delimiter: string,
): { readonly cells: readonly string[] | null; readonly used: number } {
  for (let used = 1; used <= MOST_LINES_IN_QUOTES && at + used <= lines.length; used += 1) {
    const cells = cellsOf(lines.slice(at, at + used).join('\n'), delimiter);
    if (cells) return { cells, used };
  }
  return { cells: null, used: 1 };
}

/** The cells of a record (RFC 4180; a quote inside of a cell that does not begin with one is a letter). Null while a quote is open. */
function cellsOf(record: string, delimiter: string): readonly string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const quoted = quotedCell(record, at + 1);
      if (!quoted) return null;
      // Whatever follows the closing quote up to the delimiter belongs to nothing.
      const next = record.indexOf(delimiter, quoted.end);
      cells.push(quoted.text);
      if (next === -1) return cells;
      at = next + 1;
    } else {
      const next = record.indexOf(delimiter, at);
      cells.push(record.slice(at, next === -1 ? undefined : next));
      if (next === -1) return cells;
      at = next + 1;
    }
  }
}

function quotedCell(record: string, from: number): { readonly text: string; readonly end: number } | null {
  for (let at = from; ;) {
    const quote = record.indexOf('"', at);
    if (quote === -1) return null;
    if (record[quote + 1] !== '"') return { text: record.slice(from, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
}

type Bad = { readonly ok: false; readonly reason: StatementProblem['reason']; readonly value: string };
type Read<Value> = { readonly ok: true; readonly value: Value } | Bad;

const good = <Value>(value: Value): Read<Value> => ({ ok: true, value });
const bad = (reason: StatementProblem['reason'], value: string): Bad => ({ ok: false, reason, value });

/** One row; null where it says nothing: an empty line, a sum of nothing. */
function readRow(
  cells: readonly string[],
  { columns, width }: Header,
  currency: Pick<Currency, 'code' | 'digits'>,
): Read<Omit<StatementRow, 'line'>> | null {
  const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const sums = [cell('amount'), cell('in'), cell('out')];
  if (cell('date') === '' && sums.every((text) => text === '')) return null;
  // A comma inside of a sum that is not in quotes moves all that follows it.
  if (cells.slice(width).some((text) => text.trim() !== '')) return bad('too-many-cells', '');
  const when = readDate(cell('date'));
  if (!when) return bad('bad-date', cell('date'));
  const time = columns.has('time') ? readTime(cell('time')) : when.minutes;
  if (time === undefined) return bad('bad-time', cell('time'));
  if (!isOwnCurrency(cell('currency'), currency.code)) return bad('other-currency', cell('currency'));
  const amount = columns.has('in')
    ? readInAndOut(cell('in'), cell('out'), currency)
    : readAmount(cell('amount'), currency);
  if (!amount.ok) return amount;
  return amount.value === 0 ? null : good({ date: when.date, minutes: time, amount: amount.value });
}

function readInAndOut(came: string, went: string, currency: Pick<Currency, 'code' | 'digits'>): Read<Money> {
  const [plus, minus] = [
    readAmount(came === '' ? '0' : came, currency),
    readAmount(went === '' ? '0' : went, currency),
  ];
  if (!plus.ok || !minus.ok) return plus.ok ? minus : plus;
  // Some banks write what went out with a minus, some without.
  return good(money(plus.value - Math.abs(minus.value)));
}

const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b(.*)$/s;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)(.*)$/s;

/** A day, and the time where it stands behind it: 20.11.2026 14:05, 20.11.26, 2026-11-20T14:05:31. The day stands before the month. */
function readDate(text: string): { readonly date: BusinessDate; readonly minutes: number | null } | null {
  const first = DAY_FIRST.exec(text);
  const [, year, month, day, rest] = YEAR_FIRST.exec(text) ?? [text, first?.[3], first?.[2], first?.[1], first?.[4]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const minutes = readTime((rest ?? '').replace(/^[\sT,]+/, ''));
  return isBusinessDate(date) && minutes !== undefined ? { date, minutes } : null;
}

/** Minutes from midnight, null for no time at all, undefined for what is none. */
function readTime(text: string): number | null | undefined {
  if (text === '') return null;
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

const SIGNS: Readonly<Record<string, RegExp>> = { KZT: /^(?:₸|тг|тнг|тенге|теңге|kzt|т)$/ };

function isOwnCurrency(text: string, code: string): boolean {
  const plain = text.toLowerCase().replace(/[\s.()]/g, '');
  return plain === '' || plain === code.toLowerCase() || (SIGNS[code]?.test(plain) ?? false);
}

/** Whole digits, perhaps in groups of three, and perhaps decimals behind another separator. */
const FIGURE = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d+))?$/;

/**
 * A sum as a bank writes it: `1 250,00 ₸`, `+1,250.00`, `- 200`, `(200)`, `1250.5 KZT`. Three digits behind a single separator
 * are thousands.
 */
function readAmount(text: string, { code, digits }: Pick<Currency, 'code' | 'digits'>): Read<Money> {
  const compact = text.replace(/[\s\u00A0\u2009\u202F'’]/g, '').replace(/[−–—]/g, '-');
  const inBrackets = /^\((.+)\)$/.exec(compact);
  const [, before = '', sign = '', figures = '', minus = '', after = ''] =
    /^([^\d+().,-]*)([+-]?)([^\d]*[\d.,]*\d)(-?)(.*)$/su.exec(inBrackets?.[1] ?? compact) ?? [];
  const match = FIGURE.exec(figures.replace(/^[^\d]+/u, ''));
  if (!match) return bad('bad-amount', text);
  for (const unit of [before, figures.replace(/[\d.,]+$/u, ''), after]) {
    if (!isOwnCurrency(unit, code)) return bad(/^[\p{L}\p{Sc}.]+$/u.test(unit) ? 'other-currency' : 'bad-amount', text);
  }
  const [, grouped = '', separator, decimals = ''] = match;
  if (separator !== undefined && grouped.includes(separator)) return bad('bad-amount', text);
  if (decimals.slice(digits).replaceAll('0', '') !== '') return bad('bad-amount', text);
  const minor =
    Number(grouped.replace(/[.,]/g, '')) * 10 ** digits + Number(decimals.slice(0, digits).padEnd(digits, '0') || 0);
  if (minor > MAX_AMOUNT) return bad('bad-amount', text);
  return good(money(inBrackets || sign === '-' || minus === '-' ? -minor : minor));
}

/** The beginning of a cell, without half a letter at its end. */
function shown(text: string): string {
  return text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '');
}
