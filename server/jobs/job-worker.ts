import { parentPort, workerData } from 'node:worker_threads';
import { storageFault } from '../../db/errors.ts';
import type { Told, Work } from './told.ts';
import { JOBS } from './jobs.ts';

/* The thread of one long work (see run-job.ts): it ends with it. */

const { job, input } = workerData as Work;
const tell = (told: Told): void => parentPort?.postMessage(told, []);

try {
  // Each name goes with its own input, which `Work` says and a look-up by name cannot.
  const work = JOBS[job] as (given: unknown, onProgress: (done: number, total: number) => void) => unknown;
  const output = await work(input, (done, total) => tell({ type: 'progress', done, total }));
  tell({ type: 'done', output });
} catch (fault) {
  const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  tell({ type: 'failed', storage: storageFault(fault), message });
}
