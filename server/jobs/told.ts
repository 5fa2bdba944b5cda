import type { StorageFault } from '../../db/errors.ts';
import type { Jobs } from './jobs.ts';

/** What the thread of a work is given. */
export type Work = {
  [Name in keyof Jobs]: { readonly job: Name; readonly input: Parameters<Jobs[Name]>[0] };
}[keyof Jobs];

/** What it tells. `storage`: the disk or the database failed, and how. */
export type Told =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'failed'; readonly storage: StorageFault | null; readonly message: string };
