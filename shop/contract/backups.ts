import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { parseBackupName } from '../backups.ts';
import type { BackupsView, RestoreView } from './backups-views.ts';
import { BACKUP_ERRORS, COMMON_ERRORS, SESSION_ERRORS } from './errors.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const none = z.strictObject({}).optional();

/** A backup by its name: no path, so that a call reaches no other file. */
export const backupFile = z
  .string()
  .max(100)
  .refine((name) => parseBackupName(name) !== null, 'a backup');

const which = z.strictObject({ place: z.enum(['here', 'there']), name: backupFile });

/** Backups, and putting one in the shop's place. For administrators. */
export const backupsContract = {
  state: call.input(none).output(type<BackupsView>()),
  /** Makes one now at every place and answers how things stand then. What went wrong stands with its place. */
  make: call.errors({ 'backup-busy': BACKUP_ERRORS['backup-busy'] }).input(none).output(type<BackupsView>()),
  /** Lets the person choose the second place; one that they do not choose changes nothing. Only where the host can. */
  choosePlace: call
    .errors({ 'not-on-this-host': { status: 409 } })
    .input(none)
    .output(type<BackupsView>()),
  /** No second place any more. Its backups stay where they are. */
  forgetPlace: call
    .errors({ 'not-on-this-host': { status: 409 } })
    .input(none)
    .output(type<BackupsView>()),
  /** Checks a backup and says what restoring it would take away. */
  look: call.errors(BACKUP_ERRORS).input(which).output(type<RestoreView>()),
  /**
   * Puts a backup in the shop's place: it is checked once more, the database until now is kept under another name, and the program
   * opens the data folder anew. Everybody is signed out.
   */
  restore: call
    .errors({ ...BACKUP_ERRORS, 'not-on-this-host': { status: 409 } })
    .input(which)
    .output(type<null>()),
};
