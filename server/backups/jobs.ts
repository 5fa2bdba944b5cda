import {
  backUp,
  backupFolder,
  listBackups,
  pruneBackups,
  type BackupFile,
  type BackupFailure,
} from '../../db/backup.ts';
import { commitRestore, dropStaged, lossOf, stageRestore, type Loss, type RestoreFailure } from '../../db/restore.ts';
import type { OpenFailure } from '../../db/open.ts';
import type { UtcMs } from '../../shop/time.ts';

/*
 * What is done beside the till, in a thread of its own (server/jobs/): plain data goes in and comes out.
 */

export type BackUpAnswer =
  | { readonly ok: true; readonly backup: BackupFile; readonly gone: number }
  | BackupFailure
  | OpenFailure;

/** Makes a backup and takes away those that are no longer kept. `into` null: the folder beside the shop. */
export function backUpJob({
  dataDir,
  into,
  at,
}: {
  readonly dataDir: string;
  readonly into: string | null;
  readonly at: UtcMs;
}): BackUpAnswer {
  const folder = into ?? backupFolder(dataDir);
  const made = backUp(dataDir, folder, at);
  if (!made.ok) return made;
  return { ok: true, backup: made.backup, gone: pruneBackups(folder, made.backup, at) };
}

/** The backups in a folder, newest first; of one shop where it is named. */
export function listBackupsJob({
  folder,
  shop,
}: {
  readonly folder: string;
  readonly shop: string | null;
}): readonly BackupFile[] {
  return listBackups(folder, shop ?? undefined);
}

export type RestoreAnswer =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly hash: string;
      readonly at: UtcMs;
      readonly school: string;
      readonly loss: Loss | null | 'unreadable';
    }
  | RestoreFailure;

/** Checks a backup and says what restoring it would take away. `commit`: and has it carried out when the folder is opened next. */
export function restoreJob({
  dataDir,
  file,
  commit,
}: {
  readonly dataDir: string;
  readonly file: string;
  readonly commit: boolean;
}): RestoreAnswer {
  const answer = stageRestore(dataDir, file);
  if (!answer.ok) return answer;
  const { staged } = answer;
  const loss = lossOf(dataDir, staged);
  if (commit) commitRestore(dataDir, staged);
  else dropStaged(staged);
  return { ok: true, ...staged.head, at: staged.at, school: staged.school, loss };
}
