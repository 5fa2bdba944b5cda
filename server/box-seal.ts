import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/handle.ts';
import { countById, unsealedCount } from '../db/queries/box-counts.ts';
import { entryById } from '../db/queries/entries.ts';
import { decideSealing, rowsProblem, type Sealing, type SealRefusal, type UnknownRows } from '../shop/box-count.ts';
import type { CountView } from '../shop/contract/box-views.ts';
import { denominations } from '../shop/currency.ts';
import type { Decision } from '../shop/decisions.ts';
import type { EntryBody } from '../shop/ledger/entries.ts';
import type { Settings } from '../shop/schemas.ts';
import { countViewOf } from './box-views.ts';
import type { Core } from './core.ts';
import { record, type EntryConflict } from './record.ts';
import type { Outcome } from './rpc.ts';

type SealingRefusal = SealRefusal | UnknownRows | { readonly code: 'count-unknown' | 'already-sealed' };

/** Closes the box again: so much of what a count found stays as change, the rest went to the safe. */
export function sealCount(
  core: Core,
  settings: Settings,
  person: string,
  { id, ...sealing }: Sealing & { readonly id: string },
): Outcome<CountView, SealingRefusal | EntryConflict> {
  const outcome = record<'box-sealed', SealingRefusal>(core, {
    id,
    kind: 'box-sealed',
    actor: `person:${person}`,
    repeats: (stored) => repeatsSealing(core, stored, sealing),
    decide: (tx) => decide(tx, settings, sealing),
  });
  return outcome.ok ? { ok: true, value: countViewOf(core.db, sealing.count, settings.timeZone) } : outcome;
}

function decide(tx: Tx, settings: Settings, sealing: Sealing): Decision<EntryBody<'box-sealed'>, SealingRefusal> {
  const count = countById(tx, sealing.count);
  const entry = entryById(tx, sealing.count);
  if (!count || entry?.kind !== 'box-counted') return { ok: false, refusal: { code: 'count-unknown' } };
  // One that was counted again is closed by the count that looked at it again.
  if (unsealedCount(tx)?.id !== count.id) return { ok: false, refusal: { code: 'already-sealed' } };
  // What was counted may be left, though the shop has taken that piece off its list since.
  const known = [...denominations(settings.currency), ...entry.body.pieces.map(({ value }) => value)];
  const problem = rowsProblem(sealing.leftPieces, known);
  return problem ? { ok: false, refusal: problem } : decideSealing(sealing, count);
}

/** Whether this call would have made the entry that stands there. */
function repeatsSealing(core: Core, stored: EntryBody<'box-sealed'>, sealing: Sealing): boolean {
  const count = countById(core.db, sealing.count);
  const decided = count && decideSealing(sealing, count);
  return decided?.ok === true && isDeepStrictEqual(decided.body, stored);
}
