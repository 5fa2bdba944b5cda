import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from './handle.ts';
import { HEAD_FILE } from './layout.ts';
import { hashAt, head, parseHead, type Head } from './head.ts';

/** What head.txt says: a head that was once seen, nothing (it is not there), or something that is not a head. */
export type KeptHead = Head | 'absent' | 'unreadable';

/** Reads head.txt of a data folder. Throws when the file is there and cannot be read. */
export function readHeadFile(folder: string): KeptHead {
  try {
    return parseHead(readFileSync(join(folder, HEAD_FILE), 'utf8').replace(/\n$/, '')) ?? 'unreadable';
  } catch (error) {
    // A backup is a file and not a folder: it has none.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return 'absent';
    throw error;
  }
}

/** Whether a head that was once seen is still in the chain. */
export function stillInChain(db: Reader, seen: Head): boolean {
  return hashAt(db, seen.seq) === seen.hash;
}

/**
 * Writes the present head to head.txt. A head there that is no longer in the chain is left as it is and answered as
 * 'conflict': it is the evidence that somebody cut or rewrote the ledger. Throws when the file cannot be written.
 */
export function refreshHeadFile(folder: string, db: Reader): 'written' | 'conflict' {
  const kept = readHeadFile(folder);
  if (kept === 'unreadable' || (kept !== 'absent' && !stillInChain(db, kept))) return 'conflict';
  const now = head(db);
  if (kept !== 'absent' && kept.seq === now.seq) return 'written';
  const file = join(folder, HEAD_FILE);
  // Renamed over the old one, so that a power cut leaves one of the two whole.
  writeFileSync(`${file}.new`, `${now.seq}:${now.hash}\n`);
  renameSync(`${file}.new`, file);
  return 'written';
}
