import {
  ALLERGENS,
  CATEGORIES,
  gtin14,
  isGtin,
  SKU_PATTERN,
  type Allergen,
  type Category,
  type Sku,
} from '../shop/catalogue.ts';
import type { CsvPreview, CsvProblem, NewGoods } from '../shop/contract/outputs.ts';
import { csvCells, CSV_MAX_ROWS, unguarded, type Delimiter } from '../shop/csv.ts';
import type { Currency } from '../shop/currency.ts';
import { GOODS_COLUMNS, NEEDED_COLUMNS, type GoodsColumn } from '../shop/goods-csv.ts';
import type { ListedRow, OptionalField } from '../shop/goods-import.ts';
import { LANGUAGES } from '../shop/languages.ts';
import { parseMoney } from '../shop/money.ts';
import * as shape from '../shop/schemas.ts';
import { lineProblem, tidyLine } from '../shop/text-line.ts';

/*
 * Goods from a CSV as spreadsheets save it: one header line, one product a line, `,` `;` or tab between cells, quotes where a
 * cell needs them. Every line stands for itself, so one broken quote spoils one line and not the rest.
 */

const MAX_SHOWN = 60;
const MAX_NAME = 60;
const MAX_STOCK = 100_000;
/** Columns of which a known product keeps its own value where a list lacks them. */
const KEEPABLE: readonly OptionalField[] = ['cost', 'barcode', 'picture', 'allergens', 'alarm'];

type Options = {
  readonly currency: Pick<Currency, 'code' | 'digits'>;
  /** Takes the numbers as they are, in major units, whatever the column `currency` says: for the sample shop. */
  readonly anyCurrency?: boolean;
  /** Whether a photo with this hash has been uploaded. */
  readonly hasPicture: (sha256: string) => boolean;
};

/** The cells of one line by column; an optional column that the file lacks is an empty cell. */
type Row = {
  readonly line: number;
  readonly cell: (column: GoodsColumn) => string;
  readonly has: (column: GoodsColumn) => boolean;
};

type Reason = CsvProblem['reason'];
/** A cell's value, or why it has none. */
type Cell<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

const good = <Value>(value: Value): Cell<Value> => ({ ok: true, value });
const bad = (reason: Reason): Cell<never> => ({ ok: false, reason });

/** Reads goods for a new shop out of a CSV: the good rows as products, and for every bad one where and why. Throws nothing. */
export function importGoods(csv: string, options: Options): CsvPreview {
  const { rows, problems } = readGoods(csv, options);
  return { good: rows.map(({ product, units }) => ({ product, units })), problems };
}

/** A row of a list of goods whose cells are all sound. */
export type GoodsRow = ListedRow & NewGoods;

/** Reads the rows of a list of goods; a product or a barcode that stands there twice counts the first time. Throws nothing. */
export function readGoods(
  csv: string,
  options: Options,
): { readonly rows: readonly GoodsRow[]; readonly problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const report: Report = (line, column, reason, value) =>
    void problems.push({ line, column, reason, value: shownPart(value) });

  const goods: GoodsRow[] = [];
  const skus = new Set<string>();
  const barcodes = new Set<string>();
  for (const row of readRows(csv, report)) {
    const found = readProduct(row, options, report);
    if (!found) continue;
    const { sku, barcode } = found.product;
    if (skus.has(sku)) report(row.line, 'sku', 'sku-twice', sku);
    else if (barcode !== null && barcodes.has(gtin14(barcode))) report(row.line, 'barcode', 'barcode-twice', barcode);
    else {
      skus.add(sku);
      if (barcode !== null) barcodes.add(gtin14(barcode));
      goods.push({ ...found, line: row.line, kept: KEEPABLE.filter((field) => !row.has(field)) });
    }
  }
  return { rows: goods, problems };
}

type Report = (line: number, column: string | null, reason: Reason, value: string) => void;

/** The lines under the header as rows. A header without a needed column gives no rows at all. */
function readRows(csv: string, report: Report): readonly Row[] {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const headerAt = lines.findIndex((text) => text.trim() !== '');
  const header = lines[headerAt];
  if (header === undefined) {
    report(1, null, 'empty', '');
    return [];
  }
  const delimiter = delimiterOf(header);
  const names = csvCells(header, delimiter)?.map((name) => name.trim().toLowerCase());
  if (!names) {
    report(headerAt + 1, null, 'not-csv', header);
    return [];
  }
  names.forEach((name, index) => {
    const known = (GOODS_COLUMNS as readonly string[]).includes(name) && names.indexOf(name) === index;
    if (!known && name !== '') report(headerAt + 1, shownPart(name), 'column-unknown', name);
  });
  const missing = NEEDED_COLUMNS.filter((name) => !names.includes(name));
  for (const name of missing) report(headerAt + 1, name, 'column-missing', '');
  if (missing.length > 0) return [];

  const rows: Row[] = [];
  for (const [index, text] of lines.entries()) {
    if (index <= headerAt || text.trim() === '') continue;
    const line = index + 1;
    if (rows.length === CSV_MAX_ROWS) {
      report(line, null, 'too-many-rows', text);
      break;
    }
    const cells = csvCells(text, delimiter);
    if (!cells) report(line, null, 'not-csv', text);
    else if (cells.every((cell) => cell.trim() === '')) continue;
    else if (cells.length < names.length || cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      report(line, null, 'wrong-cell-count', text);
    } else {
      rows.push({
        line,
        cell: (column) => unguarded(cells[names.indexOf(column)]?.trim() ?? ''),
        has: (column) => names.includes(column),
      });
    }
  }
  return rows;
}

/** What stands between the cells: what splits the header into the most columns. */
function delimiterOf(header: string): Delimiter {
  const count = (delimiter: Delimiter) => header.split(delimiter).length;
  return ([',', ';', '\t'] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The product in a row, after all its cells were looked at, so that one go shows everything that is wrong with it. */
function readProduct({ line, cell, has }: Row, options: Options, report: Report): NewGoods | null {
  let sound = true;
  const read = <Value>(column: GoodsColumn, parsed: Cell<Value>, otherwise: Value): Value => {
    if (parsed.ok) return parsed.value;
    report(line, column, parsed.reason, cell(column));
    sound = false;
    return otherwise;
  };
  const { currency, anyCurrency = false, hasPicture } = options;
  const names = LANGUAGES.map((language) => [
    language,
    read(`name_${language}`, readName(cell(`name_${language}`)), ''),
  ]);
  const product = {
    sku: read('sku', readSku(cell('sku')), '' as Sku),
    category: read('category', readCategory(cell('category')), 'other'),
    name: Object.fromEntries(names) as NewGoods['product']['name'],
    price: read('price', readMoney(cell('price'), currency.digits, 'bad-price'), shape.amount.parse(0)),
    cost: read('cost', readMoney(cell('cost') || '0', currency.digits, 'bad-cost'), shape.amount.parse(0)),
    barcode: read('barcode', readBarcode(cell('barcode')), null),
    picture: read('picture', readPicture(cell('picture'), hasPicture), null),
    allergens: read('allergens', readAllergens(cell('allergens')), []),
    ...(has('alarm') ? { alarm: read('alarm', readUnits(cell('alarm'), 'bad-alarm'), null) } : {}),
  };
  const units = read('opening_stock', readUnits(cell('opening_stock'), 'bad-stock'), 0) ?? 0;
  if (!anyCurrency) read('currency', readCurrency(cell('currency'), currency.code), null);
  return sound ? { product, units } : null;
}

function readSku(text: string): Cell<Sku> {
  const sku = text.toUpperCase();
  if (sku === '') return bad('empty');
  return SKU_PATTERN.test(sku) ? good(sku as Sku) : bad('bad-sku');
}

function readCategory(text: string): Cell<Category> {
  if (text === '') return bad('empty');
  const category = CATEGORIES.find((name) => name === text.toLowerCase());
  return category ? good(category) : bad('bad-category');
}

/** What an encoding leaves of letters that it does not have: the old Windows one writes «Са?ыз» for «Сағыз». */
const LOST_LETTER = /\?(?=\p{L})|\uFFFD/u;

function readName(text: string): Cell<string> {
  const problem = lineProblem(text, MAX_NAME);
  if (problem) return bad(problem === 'empty' ? 'empty' : 'bad-name');
  return LOST_LETTER.test(text) ? bad('lost-letters') : good(tidyLine(text));
}

function readMoney(text: string, digits: number, reason: Reason): Cell<NewGoods['product']['price']> {
  if (text === '') return bad('empty');
  const sum = parseMoney(text, digits);
  return sum === null ? bad(reason) : good(sum);
}

function readBarcode(text: string): Cell<string | null> {
  if (text === '') return good(null);
  return isGtin(text) ? good(text) : bad('bad-barcode');
}

function readPicture(text: string, hasPicture: Options['hasPicture']): Cell<string | null> {
  if (text === '') return good(null);
  const name = shape.pictureName.safeParse(text);
  if (!name.success) return bad('bad-picture');
  return shape.sha256.safeParse(text).success && !hasPicture(text) ? bad('bad-picture') : good(name.data);
}

function readUnits(text: string, reason: Reason): Cell<number | null> {
  if (text === '') return good(null);
  const units = /^\d{1,6}$/.test(text) ? Number(text) : Infinity;
  return units <= MAX_STOCK ? good(units) : bad(reason);
}

function readAllergens(text: string): Cell<Allergen[]> {
  const names = text
    .toLowerCase()
    .split(/[\s;,|]+/)
    .filter((name) => name !== '');
  const known = ALLERGENS.filter((allergen) => names.includes(allergen));
  return names.every((name) => (ALLERGENS as readonly string[]).includes(name)) ? good(known) : bad('bad-allergens');
}

function readCurrency(text: string, code: string): Cell<null> {
  return text === '' || text.toUpperCase() === code ? good(null) : bad('other-currency');
}

/** The beginning of a text, without half a letter at its end. */
function shownPart(text: string): string {
  return text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '');
}
