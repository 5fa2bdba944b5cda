import type { EntryRow } from '../../../db/entry-row.ts';
import { ENTRY_COLUMNS } from '../../../db/entry-row.ts';
import type { Tx } from '../../../db/handle.ts';
import { entryHash } from '../../../db/ledger.ts';
import type { Random } from '../random.ts';
import { NO_HASH } from '../../../shop/ledger/hashed-text.ts';

/** A copy of a good shop that is about to be damaged, its triggers and constraints already out of the way. */
export type Patient = { readonly tx: Tx; readonly random: Random };

/** One kind of damage. */
export type Damage = {
  readonly name: string;
  readonly act: (patient: Patient) => void;
  /** Afterwards the tables beside the ledger are brought in line with it, as a careful forger would. */
  readonly rebuild?: true;
  /** Afterwards head.txt is made to name the new head, or taken away. */
  readonly headFile?: 'forge' | 'drop';
  /** Only somebody who knows the head from before can tell. */
  readonly knowsHead?: true;
};

export function rowAt(tx: Tx, seq: number): EntryRow {
  const row = tx.one<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ledger WHERE seq = ?`, seq);
  if (!row) throw new Error(`No row ${seq}`);
  return row;
}

export function lastSeq(tx: Tx): number {
  return tx.one<{ seq: number }>('SELECT max(seq) AS seq FROM ledger')?.seq ?? 0;
}

/** Any row's number, or with `from` one from there on. */
export function anySeq({ tx, random }: Patient, from = 1): number {
  return from + random.below(lastSeq(tx) - from + 1);
}

/** Any row of one kind of entry. */
export function anyOfKind({ tx, random }: Patient, kind: string): EntryRow {
  return rowAt(tx, random.pick(tx.all<{ seq: number }>('SELECT seq FROM ledger WHERE kind = ?', kind)).seq);
}

export function insertRow(tx: Tx, row: EntryRow): void {
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
    row.hash,
  );
}

export function setBody(tx: Tx, seq: number, body: string): void {
  tx.run('UPDATE ledger SET body = ? WHERE seq = ?', body, seq);
}

/** Moves the numbers of all rows from `from` on by `by`, without touching anything else of them. */
export function renumber(tx: Tx, from: number, by: number): void {
  // By way of numbers that no row has, since each step must keep them unlike.
  tx.run('UPDATE ledger SET seq = seq + 1000000 WHERE seq >= ?', from);
  tx.run('UPDATE ledger SET seq = seq - 1000000 + ? WHERE seq >= 1000000', by);
}

/** Makes the chain whole again from a row on, with new links and hashes, and names the new head in its table. */
export function reseal(tx: Tx, from: number): void {
  const rows = tx.all<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ledger WHERE seq >= ? ORDER BY seq`, from - 1);
  let prev = from > 1 ? (rows.shift()?.hash ?? NO_HASH) : NO_HASH;
  for (const row of rows) {
    const hash = entryHash({ ...row, prev });
    tx.run('UPDATE ledger SET prev = ?, hash = ? WHERE seq = ?', prev, hash, row.seq);
    prev = hash;
  }
  setHead(tx, lastSeq(tx), prev);
}

export function setHead(tx: Tx, seq: number, hash: string): void {
  tx.run('UPDATE head SET seq = ?, hash = ?', seq, hash);
}

/** A text with one of its characters made another one. */
export function misspelt(random: Random, text: string, letters = '0123456789abcdef'): string {
  const at = random.below(text.length);
  const other = random.pick([...letters].filter((letter) => letter !== text[at]));
  return text.slice(0, at) + other + text.slice(at + 1);
}
