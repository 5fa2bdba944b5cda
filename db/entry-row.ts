import type { Entry } from '../shop/ledger/entries.ts';

/** A row of the table `ledger`, column by column. */
export type EntryRow = {
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly business_date: string;
  readonly kind: string;
  readonly actor: string;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
};

export const ENTRY_COLUMNS = 'seq, id, at, business_date, kind, actor, body, prev, hash';

/** The entry that a row holds. */
export function entryFromRow(row: EntryRow): Entry {
  return entryOf(row, JSON.parse(row.body));
}

/**
 * The entry that a row holds, with its body already parsed. Only bodies that `append` wrote or `verify` found to fit their
 * schema come here, so the types are asserted. When a kind gets a second version of its body, its upcaster is called here.
 */
export function entryOf(row: EntryRow, body: unknown): Entry {
  const { business_date: businessDate, seq, id, at, kind, actor, prev, hash } = row;
  return { seq, id, at, businessDate, kind, actor, body, prev, hash } as unknown as Entry;
}
