import type { Reader } from '../../db/handle.ts';
import { boxIsOpen } from '../box-paper.ts';

// Apart from publication.ts, which brings the printing along: the till loads this, and only the thread of long works that.

/** Why nothing can be published now, whatever the period; null where it can. */
export function publishingProblem(db: Reader): { readonly code: 'box-is-open' } | null {
  return boxIsOpen(db) ? { code: 'box-is-open' } : null;
}
