import { storageError } from '../../db/errors.ts';
import type { Reader } from '../../db/handle.ts';
import { openSnapshot } from '../../db/open.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import { assertNever } from '../../shop/assert-never.ts';
import type { ExportFormat } from '../../shop/exports.ts';
import type { Language } from '../../shop/languages.ts';
import type { Report } from '../../shop/reports/report.ts';
import type { Settings } from '../../shop/schemas.ts';
import type { BusinessDate } from '../../shop/time.ts';
import { reportOf, reportProblem, type ReportRefusal } from '../reports/report.ts';
import type { Outcome } from '../rpc.ts';
import { hledgerJournal } from './hledger.ts';
import type { OnProgress } from './progress.ts';
import { reportTables } from './tables.ts';
import { writeWholeFile } from './whole-file.ts';
import { writingIn, type Writing } from './words.ts';

/** What is wanted of whom: `file` is where it goes, under its final name. */
export type ExportWanted = {
  readonly dataDir: string;
  readonly file: string;
  readonly format: ExportFormat;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly language: Language;
};

/** What a file is made of, piece by piece. */
type Pieces = Iterable<string | Uint8Array>;

/**
 * Makes one export of a data folder, beside a till that may be selling meanwhile, and answers its size in bytes. The same days
 * of the same ledger give the same bytes. Refused as a report on the screen is. Throws a StorageError when a disk is full or
 * fails, an Error with a sentence when there is no shop to read; then there is no file.
 */
export async function writeExport(
  { dataDir, file, format, from, to, language }: ExportWanted,
  onProgress: OnProgress,
): Promise<Outcome<number, ReportRefusal>> {
  const opened = openSnapshot(dataDir);
  if (!opened.ok) throw new Error(opened.message);
  const { db, close } = opened.folder;
  const period = { from, to };
  try {
    const settings = currentSettings(db);
    if (!settings) throw new Error(`The shop in ${dataDir} has not been opened yet.`);
    const refusal = reportProblem(db, period);
    if (refusal) return { ok: false, refusal };
    const pieces =
      format === 'hledger'
        ? hledgerJournal(db, settings, period, onProgress)
        : await fileOfReport(db, settings, { format, period, language }, onProgress);
    return { ok: true, value: writeWholeFile(file, pieces) };
  } catch (fault) {
    throw storageError(fault) ?? fault;
  } finally {
    close();
  }
}

type Wanted = {
  readonly format: Exclude<ExportFormat, 'hledger'>;
  readonly period: Report['period'];
  readonly language: Language;
};

/** A report is read, then drawn up, then written. */
const STEPS = 3;

async function fileOfReport(
  db: Reader,
  settings: Settings,
  { format, period, language }: Wanted,
  onProgress: OnProgress,
): Promise<Pieces> {
  onProgress(0, STEPS);
  const answer = reportOf(db, period);
  if (!answer.ok) throw new Error(`No report: ${answer.refusal.code}`);
  onProgress(1, STEPS);
  const writing = writingIn(language, settings.currency.digits, settings.timeZone);
  const bytes = await drawnUp(format, answer.value, writing);
  onProgress(2, STEPS);
  return [bytes];
}

/** Loads only the writer that is asked for: what prints is as large as all the rest. */
async function drawnUp(format: Wanted['format'], report: Report, writing: Writing): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return await (await import('./pdf.ts')).pdfOf(report, writing);
    case 'xlsx':
      return await (await import('./xlsx.ts')).xlsxOf(report, reportTables(report, writing), writing);
    case 'csv':
      return (await import('./csv.ts')).csvOf(report, reportTables(report, writing), writing);
    case 'json':
      return (await import('./json-package.ts')).jsonPackageOf(report, reportTables(report, writing));
    default:
      return assertNever(format);
  }
}
