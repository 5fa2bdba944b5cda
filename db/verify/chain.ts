import { hash as digest } from 'node:crypto';
import { NO_HASH } from '../../shop/ledger/hashed-text.ts';
import type { Reader } from '../handle.ts';
import type { Head } from '../head.ts';
import type { Findings } from './report.ts';

/**
 * A row of the ledger as SQLite joins it: `text` is what its hash is taken over. Joined there and not here, since handing
 * each column over by itself costs more than hashing all of them.
 */
export type JoinedRow = readonly [seq: number, text: string, prev: unknown, hash: unknown];

/** The text that an entry's hash is taken over, as an SQL expression (docs/ledger-format.md, "The hash"). */
export const JOINED = `concat_ws(char(10), 'adal-ledger-1', seq, id, at, business_date, kind, actor, prev, body)`;

/** Up to ?2 rows after seq ?1. */
export const JOINED_ROWS = `SELECT seq, ${JOINED}, prev, hash FROM ledger WHERE seq > ? ORDER BY seq LIMIT ?`;

/** Checks rows one after the other. */
export type ChainCheck = {
  readonly next: (joined: JoinedRow) => void;
  /** The last row that was checked; before the first one, seq 0 and 64 zeros. */
  readonly last: () => Head;
  /** How many rows were checked. */
  readonly entries: () => number;
};

/** A check of numbers, links and hashes, for rows in the order of their seq. */
export function chainCheck(db: Reader, found: Findings): ChainCheck {
  let entries = 0;
  let last = 0;
  let before: unknown = NO_HASH;

  const next = ([seq, text, prev, hash]: JoinedRow): void => {
    entries += 1;
    const expected = last + 1;
    if (seq > expected) found.add('missing', expected, missing(expected, seq - 1));
    // After a gap the hash that this row should name is not known.
    else if (prev !== before) {
      found.add('link', seq, `Entry ${seq} does not follow the entry before it: the chain is broken here.`);
    }
    if (digest('sha256', storedBytes(db, seq, text)) !== hash) {
      found.add('hash', seq, `Entry ${seq} was changed: its hash is not that of what it says.`);
    }
    last = seq;
    before = hash;
  };

  return { next, last: () => ({ seq: last, hash: String(before) }), entries: () => entries };
}

/**
 * The bytes behind a joined text. Where SQLite holds what is not UTF-8, reading it as text gives U+FFFD instead, so that
 * only then the bytes themselves have to be asked for.
 */
function storedBytes(db: Reader, seq: number, text: string): string | Uint8Array {
  if (!text.includes('\uFFFD')) return text;
  const sql = `SELECT CAST(${JOINED} AS BLOB) AS bytes FROM ledger WHERE seq = ?`;
  return db.one<{ bytes: Uint8Array }>(sql, seq)?.bytes ?? text;
}

function missing(from: number, to: number): string {
  return from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;
}
