import { transact, type Tx } from '../db/handle.ts';
import { append } from '../db/ledger.ts';
import { entryById } from '../db/queries/entries.ts';
import type { Decision } from '../shop/decisions.ts';
import type { Actor, Entry, EntryBody, EntryDraft, EntryKind } from '../shop/ledger/entries.ts';
import { businessDateAt, type BusinessDate } from '../shop/time.ts';
import type { Core } from './core.ts';
import type { Outcome } from './rpc.ts';

export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** An entry as it now stands, and whether it had been recorded before by the same call. */
export type Recording<K extends EntryKind> = { readonly entry: EntryOf<K>; readonly replayed: boolean };

export type EntryConflict = { readonly code: 'entry-conflict' };

type Ask<K extends EntryKind, Refusal> = {
  readonly id: string;
  readonly kind: K;
  readonly actor: Actor;
  /** Whether the body stored under this id is what the caller asks for: the same call sent again, or another one. */
  readonly repeats: (stored: EntryBody<K>) => boolean;
  /** Decides the body from what the database says inside the transaction. */
  readonly decide: (tx: Tx) => Decision<EntryBody<K>, Refusal>;
  /** What is kept outside the ledger together with the entry: in the same transaction, and not again when the call is repeated. */
  readonly beside?: (tx: Tx, body: EntryBody<K>) => void;
  /** The business day that the entry belongs to, where it is not that of the moment: a sheet of paper has its own. */
  readonly businessDate?: BusinessDate;
};

/**
 * The one way into the ledger: looks whether the call was recorded before, else decides and appends, all in one immediate
 * transaction. A call sent again is answered with the entry that it made the first time, whatever has changed since.
 * Throws a StorageError when the disk or the database fails; then nothing was stored.
 */
export function record<K extends EntryKind, Refusal = never>(
  core: Core,
  { id, kind, actor, repeats, decide, beside, businessDate }: Ask<K, Refusal>,
): Outcome<Recording<K>, Refusal | EntryConflict> {
  const outcome = transact(core.db, (tx): Outcome<Recording<K>, Refusal | EntryConflict> => {
    const stored = entryById(tx, id);
    if (stored) {
      return stored.kind === kind && repeats(stored.body as EntryBody<K>)
        ? { ok: true, value: { entry: stored as EntryOf<K>, replayed: true } }
        : { ok: false, refusal: { code: 'entry-conflict' } };
    }
    const decision = decide(tx);
    if (!decision.ok) return decision;
    const dated = businessDate === undefined ? {} : { businessDate };
    const entry = write(core, tx, { id, kind, actor, body: decision.body, ...dated });
    beside?.(tx, decision.body);
    return { ok: true, value: { entry, replayed: false } };
  });
  if (kind === 'settings-changed') core.forgetSettings();
  return outcome;
}

/** Appends an entry that has been decided, at the clock's moment. `timeZone` is needed only before there is a shop. */
export function write<K extends EntryKind>(
  core: Core,
  tx: Tx,
  {
    id,
    kind,
    actor,
    body,
    businessDate,
  }: {
    readonly id: string;
    readonly kind: K;
    readonly actor: Actor;
    readonly body: EntryBody<K>;
    readonly businessDate?: BusinessDate;
  },
  timeZone = core.settings()?.timeZone,
): EntryOf<K> {
  if (timeZone === undefined) throw new Error('No shop to record in');
  const at = core.entryMoment();
  const date = businessDate ?? businessDateAt(at, timeZone);
  const appended = append(tx, { id, kind, actor, at, businessDate: date, body } as EntryDraft);
  if (!appended.ok || appended.replayed) throw new Error(`Entry ${id} is in the ledger already`);
  return appended.entry as EntryOf<K>;
}

/** Where an entry stands, as staff's calls answer it. */
export function placeOf({ entry }: { readonly entry: Pick<Entry, 'id' | 'seq'> }): { id: string; seq: number } {
  return { id: entry.id, seq: entry.seq };
}
