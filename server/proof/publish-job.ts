import { storageError } from '../../db/errors.ts';
import { openSnapshot } from '../../db/open.ts';
import type { Period } from '../../shop/reports/period.ts';
import type { OnProgress } from '../exports/progress.ts';
import { writeWholeFile } from '../exports/whole-file.ts';
import { zipOf } from '../exports/zip.ts';
import type { ReportRefusal } from '../reports/report.ts';
import type { Outcome } from '../rpc.ts';
import { makePublication, type Published } from './publication.ts';

/** What is wanted: the archive goes to `file`. */
type PublishWanted = Period & { readonly dataDir: string; readonly file: string };

/**
 * Makes a publication as an archive, beside a till that may be selling meanwhile. Refused as makePublication is. Throws a
 * StorageError when a disk is full or fails; then there is no file.
 */
export async function publishJob(
  { dataDir, file, from, to }: PublishWanted,
  onProgress: OnProgress,
): Promise<Outcome<{ readonly bytes: number; readonly published: Published }, ReportRefusal>> {
  const opened = openSnapshot(dataDir);
  if (!opened.ok) throw new Error(opened.message);
  try {
    const answer = await makePublication(opened.folder.db, { from, to }, onProgress);
    if (!answer.ok) return answer;
    const { files, published, at } = answer.value;
    return { ok: true, value: { bytes: writeWholeFile(file, [zipOf(files, at)]), published } };
  } catch (fault) {
    throw storageError(fault) ?? fault;
  } finally {
    opened.folder.close();
  }
}
