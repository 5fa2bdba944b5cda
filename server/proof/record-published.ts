import { transact } from '../../db/handle.ts';
import type { Actor } from '../../shop/ledger/entries.ts';
import type { Core } from '../core.ts';
import { write } from '../record.ts';
import type { Published } from './publication.ts';

/** Tells the ledger what was published, so that the next extract has it too. */
export function recordPublished(core: Core, actor: Actor, published: Published): void {
  const body = { v: 1 as const, postings: [], ...published };
  transact(core.db, (tx) => write(core, tx, { id: core.newId(), kind: 'report-published', actor, body }));
}
