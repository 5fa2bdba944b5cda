import { backUpJob, listBackupsJob, restoreJob } from '../backups/jobs.ts';
import { writeExport } from '../exports/write-export.ts';
import { publishJob } from '../proof/publish-job.ts';

/**
 * The long works by name. Each takes plain data and a function that hears how far it is, and answers plain data: they cross
 * from one thread to another.
 */
export const JOBS = {
  export: writeExport,
  publish: publishJob,
  'back-up': backUpJob,
  'list-backups': listBackupsJob,
  restore: restoreJob,
} as const;

/** Names of works with what goes in and comes out. */
export type Jobs = typeof JOBS;
