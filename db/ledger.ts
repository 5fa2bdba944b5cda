import { hash as digest } from 'node:crypto';
import { canonical } from '../shop/canonical.ts';
import type { Entry, EntryDraft } from '../shop/ledger/entries.ts';
import { hashedText } from '../shop/ledger/hashed-text.ts';
import { postingFault } from '../shop/ledger/posting-fault.ts';
import { entryFromRow, ENTRY_COLUMNS, type EntryRow } from './entry-row.ts';
import type { Tx } from './handle.ts';
import { head } from './head.ts';
import { bookPostings } from './projections/postings.ts';
import { project } from './projections/project.ts';
import { adding } from './projections/sums.ts';

export type Appended =
  /** `replayed`: the same entry had been recorded before, and `entry` is that one. */
  | { readonly ok: true; readonly entry: Entry; readonly replayed: boolean }
  /** The id is in the ledger with another kind or body; `entry` is what stands there. Nothing was stored. */
  | { readonly ok: false; readonly code: 'id-conflict'; readonly entry: Entry };

/**
 * Stores an entry at the end of the ledger: its row, its postings, its projections and the new head. Safe to call again with
 * the same draft. The body's shape is held by its type (its schema is what `verify` reads it by). Throws when the postings do
 * not balance or the entry contradicts what is there (a second correction of one entry): faults of the program, which roll
 * back the transaction.
 */
export function append(tx: Tx, draft: EntryDraft): Appended {
  const fault = postingFault(draft.body.postings);
  if (fault) throw new Error(`Entry ${draft.id}: ${fault}`);
  const body = canonical(draft.body);
  const stored = tx.one<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ledger WHERE id = ?`, draft.id);
  if (stored) {
    const entry = entryFromRow(stored);
    if (stored.kind === draft.kind && stored.body === body) return { ok: true, entry, replayed: true };
    return { ok: false, code: 'id-conflict', entry };
  }

  const last = head(tx);
  const row: Omit<EntryRow, 'hash'> = {
    seq: last.seq + 1,
    id: draft.id,
    at: draft.at,
    business_date: draft.businessDate,
    kind: draft.kind,
    actor: draft.actor,
    body,
    prev: last.hash,
  };
  const hash = entryHash(row);
  tx.run(
    `INSERT INTO ledger (${ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.seq,
    row.id,
    row.at,
    row.business_date,
    row.kind,
    row.actor,
    row.body,
    row.prev,
    hash,
  );
  tx.run('UPDATE head SET seq = ?, hash = ?', row.seq, hash);
  // Read back from the stored text and not taken from the draft, so that a replay projects the very same.
  const entry = entryFromRow({ ...row, hash });
  bookPostings(tx, entry);
  project(adding(tx), entry);
  return { ok: true, entry, replayed: false };
}

/** The bytes that an entry's hash is taken over (docs/ledger-format.md, "The hash"). */
export function entryHash(row: Omit<EntryRow, 'hash'>): string {
  return digest('sha256', hashedText({ ...row, businessDate: row.business_date }));
}
