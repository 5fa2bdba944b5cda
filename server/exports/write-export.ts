import { openSnapshot } from '../../db/open.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import { storageError } from '../../db/errors.ts';
import type { Reader } from '../../db/handle.ts';
import { assertNever } from '../../shop/assert-never.ts';
import type { ExportFormat } from '../../shop/exports.ts';
import type { Language } from '../../shop/languages.ts';
import type { Settings } from '../../shop/schemas.ts';
import type { BusinessDate } from '../../shop/time.ts';
import { hledgerJournal } from './hledger.ts';
import type { OnProgress } from './progress.ts';
import { writeWholeFile } from './whole-file.ts';

/** What is wanted of whom: `file` is where it goes, under its final name. */
export type ExportWanted = {
  readonly dataDir: string;
  readonly file: string;
  readonly format: ExportFormat;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly language: Language;
};

/**
 * Makes one export of a data folder, beside a till that may be selling meanwhile, and answers its size in bytes. The same days
 * of the same ledger give the same bytes. Throws a StorageError when a disk is full or fails, an Error with a sentence when
 * there is no shop to read; then there is no file.
 */
export async function writeExport(wanted: ExportWanted, onProgress: OnProgress): Promise<number> {
  const opened = openSnapshot(wanted.dataDir);
  if (!opened.ok) throw new Error(opened.message);
  const { db, close } = opened.folder;
  try {
    const settings = currentSettings(db);
    if (!settings) throw new Error(`The shop in ${wanted.dataDir} has not been opened yet.`);
    return writeWholeFile(wanted.file, await piecesOf(db, settings, wanted, onProgress));
  } catch (fault) {
    throw storageError(fault) ?? fault;
  } finally {
    close();
  }
}

async function piecesOf(
  db: Reader,
  settings: Settings,
  { format, from, to }: ExportWanted,
  onProgress: OnProgress,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'hledger':
      return hledgerJournal(db, settings, { from, to }, onProgress);
    case 'pdf':
    case 'xlsx':
    case 'csv':
    case 'json':
      throw new Error('later');
    default:
      return assertNever(format);
  }
}
