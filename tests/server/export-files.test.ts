import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { csvOf } from '../../server/exports/csv.ts';
import { jsonPackageOf } from '../../server/exports/json-package.ts';
import { pdfOf } from '../../server/exports/pdf.ts';
import { reportTables } from '../../server/exports/tables.ts';
import { writeWholeFile } from '../../server/exports/whole-file.ts';
import { writingIn } from '../../server/exports/words.ts';
import { xlsxOf } from '../../server/exports/xlsx.ts';
import type { Report } from '../../shop/reports/report.ts';
import { AWKWARD, EMPTY_REPORT, SAMPLE_REPORT } from '../helpers/sample-report.ts';
import { pdfText, sheetsOf, unzipped } from './exported.ts';
import { newFolder, removeFolders } from './open-client.ts';

afterAll(removeFolders);

const WRITING = writingIn('ru', 2, 'Asia/Almaty');
const tablesOf = (report: Report) => reportTables(report, WRITING);

async function printed(report: Report): Promise<string> {
  const file = join(newFolder(), 'report.pdf');
  writeFileSync(file, await pdfOf(report, WRITING));
  return pdfText(file);
}

describe('names that are formulas, have quotes, go from right to left or are emoji', () => {
  test('are whole and harmless in a CSV', () => {
    const archive = csvOf(SAMPLE_REPORT, tablesOf(SAMPLE_REPORT), WRITING);
    expect([...(unzipSync(archive)['given.csv'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const text = unzipped(archive).get('given.csv') ?? '';
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows: readonly (readonly string[])[] = parse(text, { bom: true });
    expect(rows[1]?.[1]).toBe(AWKWARD.quotes);
    expect(rows[2]?.[1]).toBe(AWKWARD.rightToLeft);
    expect(rows[2]?.[2]).toBe(`'${AWKWARD.formula}`);
    expect(rows[3]?.[2]).toBe(AWKWARD.emoji);
    expect(rows.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
  });

  test('leave sums below zero as the numbers that they are', () => {
    const text = unzipped(csvOf(SAMPLE_REPORT, tablesOf(SAMPLE_REPORT), WRITING)).get('statement.csv') ?? '';
    expect(text).toContain(',-547000.00,');
    expect(text).not.toContain("'-");
  });

  test('are texts of a workbook, and no formulas', async () => {
    const sheets = sheetsOf(await xlsxOf(SAMPLE_REPORT, tablesOf(SAMPLE_REPORT), WRITING));
    const cells = [...(sheets.get('Кому передано')?.values() ?? []), ...(sheets.get('Товары')?.values() ?? [])];
    for (const name of Object.values(AWKWARD)) {
      expect(cells.filter(({ value }) => value === name)).not.toEqual([]);
    }
    expect(cells.flatMap(({ formula }) => formula ?? []).filter((formula) => !formula.startsWith('SUM('))).toEqual([]);
  });

  test('are whole in the data package', () => {
    const text = unzipped(jsonPackageOf(SAMPLE_REPORT, tablesOf(SAMPLE_REPORT))).get('data/given.json') ?? '';
    const rows = JSON.parse(text) as readonly { readonly charity: string; readonly purpose: string }[];
    expect(rows.flatMap(({ charity, purpose }) => [charity, purpose])).toEqual(
      expect.arrayContaining(Object.values(AWKWARD)),
    );
  });

  test('are printed with a mark where the letters are missing', async () => {
    const text = await printed(SAMPLE_REPORT);
    expect(text).toContain('Үміт');
    expect(text).toMatch(/Қарттар үйі: Көмек \? көп/);
  });
});

describe('the printed report', () => {
  test('has the same sums as its tables, and the whole hash of the ledger', async () => {
    const text = await printed(SAMPLE_REPORT);
    for (const sum of ['86 200', '+663 050', '−480 950', '256 300', '−547 000', '472 350', '318 950']) {
      expect(text).toContain(sum);
    }
    const groups = SAMPLE_REPORT.ledger.hash.match(/.{4}/g) ?? [];
    expect(text).toContain(groups.slice(0, 8).join(' '));
    expect(text).toContain(groups.slice(8).join(' '));
    expect(text).toContain('20 ноября 2026 года, 17:20');
  });

  test('says in a sentence that there was nothing', async () => {
    expect(await printed(EMPTY_REPORT)).toContain('За этот период ничего не передавали.');
  });
});

describe('a file', () => {
  test('that could not be written to its end is not there, and what was there stays', () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'report.csv');
    writeFileSync(file, 'before');
    // A stick pulled out, a full disk, a fault: all of them come in the middle.
    function* halfOfIt(): Generator<string> {
      yield 'half';
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    expect(() => writeWholeFile(file, halfOfIt())).toThrow('no space left');
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['report.csv']);
    expect(() => writeWholeFile(join(folder, 'nowhere', 'report.csv'), ['whole'])).toThrow(/ENOENT/);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    expect(writeWholeFile(file, ['әғқ', new Uint8Array([33])])).toBe(7);
    expect(readFileSync(file, 'utf8')).toBe('әғқ!');
  });
});
