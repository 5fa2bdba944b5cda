import { isCanonical } from '../../shop/canonical.ts';
import type { Posting } from '../../shop/ledger/accounts.ts';
import { ENTRY_BODIES, type Entry, type EntryKind } from '../../shop/ledger/entries.ts';
import { postingFault } from '../../shop/ledger/posting-fault.ts';
import type { Findings } from './report.ts';
import { entryOf, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';

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
