import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';

/* Reads exports back, by programs and rules that are not the ones that wrote them. */

/** What a program prints. Throws, with its words, when it finds something wrong. */
const said = (program: string, asked: readonly string[]): string =>
  execFileSync(program, asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What hledger says of a journal, as lines of cells. Throws, with its words, when it finds something wrong. */
export function hledger(journal: string, ...asked: readonly string[]): readonly (readonly string[])[] {
  const text = said('hledger', ['-f', journal, ...asked]);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(1, -1).split('","'));
}

/** An amount such as `-1250.50 KZT` in minor units; a bare 0 is none. */
export function minorUnits(amount: string): number {
  return Math.round(Number(amount.replace(/ [A-Z]{3}$/, '')) * 100);
}

/** The text of a PDF, with words where they stand. */
export function pdfText(file: string): string {
  return said('pdftotext', ['-layout', file, '-']).replaceAll('\u00A0', ' ');
}

/** The files of an archive as texts. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** A cell: what it shows, and the formula it is reckoned by. */
type SheetCell = { readonly value: string | number; readonly formula: string | null };
/** Cells by name, such as `B2`. */
export type Sheet = ReadonlyMap<string, SheetCell>;

/** The sheets of a workbook by name, read straight from its XML. */
export function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, Sheet> {
  const files = unzipped(bytes);
  const text = (name: string) => files.get(name) ?? '';
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) =>
    plain(inner.replaceAll(/<[^>]+>/g, '')),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  );
  return new Map(names.map((name, at) => [name, cellsOf(text(`xl/worksheets/sheet${at + 1}.xml`), strings)]));
}

function cellsOf(xml: string, strings: readonly string[]): Sheet {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
  return new Map(
    cells.map(([, name = '', attributes = '', inner = '']): [string, SheetCell] => {
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
      const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1] ?? null;
      return [name, { value: attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : Number(value), formula }];
    }),
  );
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** What a formula comes to, by the one that our sheets use: `SUM(B2:B9)` or `SUM(B2:E2)`, through formulas in its cells. */
export function reckoned(sheet: Sheet, name: string): number {
  const cell = sheet.get(name);
  const range = /^SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)$/.exec(cell?.formula ?? '');
  if (!range) return typeof cell?.value === 'number' ? cell.value : 0;
  const [, left = '', top = '', right = '', bottom = ''] = range;
  const within = [...sheet.keys()].filter((each) => {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(each) ?? [];
    return (
      placeOf(column) >= placeOf(left) &&
      placeOf(column) <= placeOf(right) &&
      Number(row) >= Number(top) &&
      Number(row) <= Number(bottom)
    );
  });
  return Math.round(within.reduce((sum, each) => sum + reckoned(sheet, each), 0) * 100) / 100;
}

const placeOf = (column: string): number =>
  [...column].reduce((place, letter) => place * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
