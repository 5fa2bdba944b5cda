import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSnapshot } from '../../db/open.ts';
import { simulate } from '../../scripts/simulate/simulate.ts';
import { writeExport } from '../../server/exports/write-export.ts';
import { reportOf } from '../../server/reports/report.ts';
import { exportName, EXPORT_FORMATS, type ExportFormat } from '../../shop/exports.ts';
import type { Language } from '../../shop/languages.ts';
import { periodAround, type Period } from '../../shop/reports/period.ts';
import { PLACES, type Report } from '../../shop/reports/report.ts';
import { addDays, businessDate } from '../../shop/time.ts';
import { hledger, minorUnits, pdfText, reckoned, sheetsOf, unzipped } from './exported.ts';
import { newFolder, removeFolders } from './open-client.ts';

/* Half a year of a shop, written as files and read back by other programs. */

const HALF_YEAR: Period = { from: businessDate('2026-01-01'), to: businessDate('2026-06-30') };
const MONTHS = ['01', '02', '03', '04', '05', '06'].map((month): Period => {
  const whole = periodAround('month', businessDate(`2026-${month}-01`), []);
  if (!whole) throw new Error('A month is a period');
  return whole;
});

let shop: string;
let out: string;

beforeAll(async () => {
  shop = newFolder();
  out = newFolder();
  await simulate({ dataDir: shop, days: 180, end: HALF_YEAR.to, seed: 11, purchases: null });
});
afterAll(() => {
  vi.useRealTimers();
  removeFolders();
});

async function exported(
  format: ExportFormat,
  period: Period = HALF_YEAR,
  language: Language = 'kk',
  folder = out,
): Promise<string> {
  const file = join(folder, exportName(format, period));
  const answer = await writeExport({ dataDir: shop, file, format, ...period, language }, () => undefined);
  expect(answer.ok).toBe(true);
  return file;
}

function reportFor(period: Period): Report {
  const opened = openSnapshot(shop);
  if (!opened.ok) throw new Error(opened.message);
  const built = reportOf(opened.folder.db, period);
  opened.folder.close();
  if (!built.ok) throw new Error(built.refusal.code);
  return built.value;
}

describe('the hledger journal', () => {
  test('passes the strict check', async () => {
    expect(hledger(await exported('hledger'), 'check', '--strict')).toEqual([]);
  });

  test('has the balances and the moves of every month, account by account, as the reports have them', async () => {
    const journal = await exported('hledger');
    let moved = 0;
    for (const month of MONTHS) {
      const report = reportFor(month);
      const upTo = ['-e', addDays(month.to, 1), '-N', '-O', 'csv', '--empty'];
      const rows = (asked: readonly string[]) =>
        new Map(
          hledger(journal, 'balance', ...asked).map(([account = '', amount = '']) => [account, minorUnits(amount)]),
        );
      const held = rows(['-H', 'assets', ...upTo]);
      const changed = rows(['-b', month.from, ...upTo]);
      for (const place of PLACES) {
        expect(held.get(`assets:${place}`) ?? 0).toBe(report.closing[place]);
        expect(changed.get(`assets:${place}`) ?? 0).toBe(report.closing[place] - report.opening[place]);
      }
      expect(held.get('assets:promises') ?? 0).toBe(report.promises.openAtEnd);
      const sumOf = (part: string) =>
        [...changed].reduce((sum, [account, amount]) => sum + (account.startsWith(part) ? amount : 0), 0);
      const given = report.movements.find(({ kind }) => kind === 'given')?.total ?? 0;
      expect(sumOf('expenses:charity') + given).toBe(0);
      moved += given;
    }
    expect(moved).toBeLessThan(0);
  });

  test('of part of the time begins with what there was', async () => {
    const spring = { from: businessDate('2026-03-01'), to: businessDate('2026-05-31') };
    const journal = await exported('hledger', spring);
    expect(hledger(journal, 'check', '--strict')).toEqual([]);
    const [[, held = ''] = []] = hledger(journal, 'balance', '-H', 'assets:safe', '-N', '-O', 'csv').slice(1);
    expect(minorUnits(held)).toBe(reportFor(spring).closing.safe);
  });

  test('says nothing that somebody typed about a person', async () => {
    const text = readFileSync(await exported('hledger'), 'utf8');
    const names = reportFor(HALF_YEAR).counts.flatMap(({ signers }) => signers.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(text).not.toContain(name);
  });
});

describe('the workbook', () => {
  test('has the sums of the report, and formulas that come to them', async () => {
    const report = reportFor(HALF_YEAR);
    const sheets = sheetsOf(readFileSync(await exported('xlsx', HALF_YEAR, 'en')));
    const statement = sheets.get('Where the money is');
    const last = report.movements.length + 3;
    expect(PLACES.map((_, at) => reckoned(statement ?? new Map(), `${'BCDE'[at]}${last}`) * 100)).toEqual(
      PLACES.map((place) => report.closing[place]),
    );
    let formulas = 0;
    for (const sheet of sheets.values()) {
      for (const [name, cell] of sheet) {
        if (cell.formula === null) continue;
        formulas += 1;
        expect({ name, value: reckoned(sheet, name) }).toEqual({ name, value: cell.value });
      }
    }
    expect(formulas).toBeGreaterThan(50);
    expect([...sheets.keys()]).toHaveLength(13);
  });
});

describe('the data package', () => {
  test('holds what its schemas say', async () => {
    const files = unzipped(readFileSync(await exported('json')));
    type Field = { readonly name: string; readonly type: 'string' | 'number' | 'integer' | 'date' | 'boolean' };
    type Resource = {
      readonly name: string;
      readonly path: string;
      readonly schema: { readonly fields: readonly Field[] };
    };
    const { resources } = JSON.parse(files.get('datapackage.json') ?? '') as { resources: readonly Resource[] };
    const fits: Readonly<Record<Field['type'], (value: unknown) => boolean>> = {
      string: (value) => typeof value === 'string',
      number: (value) => typeof value === 'number',
      integer: Number.isSafeInteger,
      date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
      boolean: (value) => typeof value === 'boolean',
    };
    for (const { path, schema } of resources) {
      for (const row of JSON.parse(files.get(path) ?? '') as readonly Record<string, unknown>[]) {
        expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name));
        for (const { name, type } of schema.fields) {
          const { [name]: value } = row;
          if (value !== null && !fits[type](value))
            throw new Error(`${path}: ${name} is ${JSON.stringify(value)}, no ${type}`);
        }
      }
    }
    expect(resources.map(({ path }) => path).every((path) => files.has(path))).toBe(true);
  });
});

describe('the printed report', () => {
  test.each([
    ['kk', 'Қайырымдылық қорының есебі', 'Ақша қайда'],
    ['ru', 'Отчёт благотворительного фонда', 'Где находятся деньги'],
    ['en', 'Charity fund report', 'Where the money is'],
  ] as const)('has its words and totals as text: %s', async (language, ...words) => {
    const { closing, opening, ledger } = reportFor(HALF_YEAR);
    const text = pdfText(await exported('pdf', HALF_YEAR, language));
    for (const word of words) expect(text).toContain(word);
    for (const { total, safe, bank } of [closing, opening]) {
      for (const sum of [total, safe, bank]) expect(text).toContain(written(sum, language));
    }
    expect(text).toContain(ledger.hash.slice(0, 4));
    expect(text).toMatch(/(?:1-беті|страница 1 из|page 1 of)/);
  });
});

function written(minor: number, language: Language): string {
  if (minor === 0) return '–';
  const grouped = String(minor / 100).replaceAll(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : ' ');
  return grouped;
}

test.each(EXPORT_FORMATS)(
  'the same days of the same ledger are the same bytes, whenever they are written: %s',
  async (format) => {
    const once = readFileSync(await exported(format));
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
    const again = readFileSync(await exported(format, HALF_YEAR, 'kk', newFolder()));
    vi.useRealTimers();
    expect(again.equals(once)).toBe(true);
  },
);

test('a period in which nothing happened is a report of nothing, in every format', async () => {
  const nothing = { from: businessDate('2024-02-29'), to: businessDate('2024-03-01') };
  for (const format of EXPORT_FORMATS)
    expect(readFileSync(await exported(format, nothing)).length).toBeGreaterThan(100);
  expect(hledger(join(out, exportName('hledger', nothing)), 'check', '--strict')).toEqual([]);
});

test('nothing but the finished files is left', () => {
  expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
