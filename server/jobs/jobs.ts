import type { backUpJob, listBackupsJob, restoreJob } from '../backups/jobs.ts';
import type { writeExport } from '../exports/write-export.ts';
import type { publishJob } from '../proof/publish-job.ts';

const backups = () => import('../backups/jobs.ts');

/**
 * The long works by name. Each takes plain data and a function that hears how far it is, and answers plain data: they cross
 * from one thread to another. A thread loads only what its own work needs: the letters and tables of a PDF cost a backup nothing.
 */
export const JOBS = {
  export: async (...given: Parameters<typeof writeExport>) =>
    await (await import('../exports/write-export.ts')).writeExport(...given),
  publish: async (...given: Parameters<typeof publishJob>) =>
    await (await import('../proof/publish-job.ts')).publishJob(...given),
  'back-up': async (...given: Parameters<typeof backUpJob>) => (await backups()).backUpJob(...given),
  'list-backups': async (...given: Parameters<typeof listBackupsJob>) => (await backups()).listBackupsJob(...given),
  restore: async (...given: Parameters<typeof restoreJob>) => (await backups()).restoreJob(...given),
} as const;

/** Names of works with what goes in and comes out. */
export type Jobs = typeof JOBS;
