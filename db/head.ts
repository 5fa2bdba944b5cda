import { NO_HASH } from '../shop/ledger/hashed-text.ts';
import type { Reader } from './handle.ts';

/** The last entry of a ledger: its number and its hash (lower-case hex). An empty ledger has seq 0 and 64 zeros. */
export type Head = { readonly seq: number; readonly hash: string };

/** The head as the table `head` keeps it. */
export function head(db: Reader): Head {
  return db.one<Head>('SELECT seq, hash FROM head') ?? { seq: 0, hash: NO_HASH };
}

/** The hash of one entry; undefined where there is no such entry. */
export function hashAt(db: Reader, seq: number): string | undefined {
  if (seq === 0) return NO_HASH;
  return db.one<{ hash: string }>('SELECT hash FROM ledger WHERE seq = ?', seq)?.hash;
}

/** Reads 'SEQ:HASH'; null for anything else. */
export function parseHead(text: string): Head | null {
  const match = /^(0|[1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text);
  return match?.[2] ? { seq: Number(match[1]), hash: match[2] } : null;
}
