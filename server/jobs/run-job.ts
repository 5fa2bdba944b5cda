import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StorageError } from '../../db/errors.ts';
import { assertNever } from '../../shop/assert-never.ts';
import type { Jobs } from './jobs.ts';
import type { Told } from './told.ts';

/** The thread's program: beside this file as it is written, and as a bundle of its own beside the bundle that this file is in. */
const PROGRAM = join(import.meta.dirname, `job-worker${extname(import.meta.filename)}`);

type Input<Name extends keyof Jobs> = Parameters<Jobs[Name]>[0];
type Output<Name extends keyof Jobs> = Awaited<ReturnType<Jobs[Name]>>;

/**
 * Does a long work in a thread of its own, with its own read-only connection, so that the till never waits for it. Rejects with
 * a StorageError when the disk fails, with the reason of `signal` when that ends it: at once, wherever the work is.
 */
export function runJob<Name extends keyof Jobs>(
  job: Name,
  input: Input<Name>,
  { onProgress, signal }: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
): Promise<Output<Name>> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    // No arguments and no environment of ours: the thread needs neither.
    const worker = new Worker(PROGRAM, { workerData: { job, input }, execArgv: [], argv: [] });
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', abort);
      worker.removeAllListeners();
      // It has nothing more to do, and what it may still say is of no interest.
      worker.on('error', () => undefined);
      void worker.terminate().then(settle);
    };
    const abort = (): void => end(() => reject(signal.reason as Error));
    signal.addEventListener('abort', abort);
    worker.on('message', (told: Told) => {
      switch (told.type) {
        case 'progress':
          return onProgress(told.done, told.total);
        case 'done':
          return end(() => resolve(told.output as Output<Name>));
        case 'failed':
          return end(() => reject(failure(told)));
        default:
          return assertNever(told);
      }
    });
    worker.on('error', (fault) => end(() => reject(fault instanceof Error ? fault : new Error(String(fault)))));
    worker.on('exit', (code) => end(() => reject(new Error(`The thread of a work ended with ${code} and no answer`))));
  });
}

function failure({ storage, message }: Extract<Told, { type: 'failed' }>): Error {
  const cause = new Error(message);
  return storage ? new StorageError(storage, cause) : cause;
}
