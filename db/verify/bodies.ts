import canonicalize from 'canonicalize';
import { ENTRY_BODIES, type Entry, type EntryKind, type Posting } from '../../shop/ledger/entries.ts';
import { entryOf, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';
import { postingFault } from '../postings.ts';
import type { Findings } from './report.ts';

/** Checks an entry's body; the entry when it can be replayed, else null. */
export function bodyCheck(row: EntryRow, found: Findings): Entry | null {
  const { seq } = row;
  const body = parsed(row.body);
  if (body === undefined || !isCanonical(row.body, body)) {
    found.add('canonical', seq, `Entry ${seq}: its body is not canonical JSON.`);
    return null;
  }
  const checked = ENTRY_BODIES[row.kind as EntryKind].safeParse(body);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    found.add(
      'body',
      seq,
      `Entry ${seq}: its body is not that of a ${row.kind} (${issue?.path.join('.')}: ${issue?.message}).`,
    );
    return null;
  }
  const fault = postingFault(checked.data.postings);
  if (fault) {
    found.add('postings', seq, `Entry ${seq}: ${fault}.`);
    return null;
  }
  return entryOf(row, body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Whether a text is the canonical form (RFC 8785) of the value that it parses to. JSON.stringify writes numbers and strings
 * as the RFC asks and keeps the order of the keys, so that only this order is left to check, at a fifth of the cost of
 * canonicalizing. Where JavaScript reorders keys (those that look like array indexes) the full way decides.
 */
export function isCanonical(text: string, value: unknown): boolean {
  if (JSON.stringify(value) === text && keysInOrder(value) && !text.includes('\\ud')) return true;
  try {
    return canonicalize(value) === text;
  } catch {
    return false;
  }
}

function keysInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(keysInOrder);
  let before: string | undefined;
  for (const [key, inner] of Object.entries(value)) {
    if ((before !== undefined && key <= before) || !keysInOrder(inner)) return false;
    before = key;
  }
  return true;
}

type PostingRow = readonly [seq: number, account: string, amount: number];

/** Compares the table `posting` with the bodies of a stretch of entries (from first to last seq, both included). */
export function postingTableCheck(
  db: Reader,
  stretch: { readonly first: number; readonly last: number; readonly entries: readonly Entry[] },
  found: Findings,
): void {
  const rows = db.tuples<PostingRow>(
    'SELECT seq, account, amount FROM posting WHERE seq BETWEEN ? AND ? ORDER BY seq, account',
    stretch.first,
    stretch.last,
  );
  let at = 0;
  for (const { seq, body } of stretch.entries) {
    // Rows of entries that are damaged themselves are passed over.
    while ((rows[at]?.[0] ?? seq) < seq) at += 1;
    const from = at;
    while (rows[at]?.[0] === seq) at += 1;
    if (!samePostings(body.postings, rows, from, at)) {
      found.add('posting-table', seq, `Entry ${seq}: the table of postings says something else than the entry.`);
    }
  }
}

function samePostings(postings: readonly Posting[], rows: readonly PostingRow[], from: number, to: number): boolean {
  if (postings.length !== to - from) return false;
  if (postings.every(([account, amount], i) => rows[from + i]?.[1] === account && rows[from + i]?.[2] === amount))
    return true;
  // SQLite sorts by code points, the ledger by UTF-16 code units: the order alone is no difference.
  const inTable = new Map(rows.slice(from, to).map(([, account, amount]) => [account, amount]));
  return postings.every(([account, amount]) => inTable.get(account) === amount);
}
