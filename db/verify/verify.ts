import { isDatabaseError } from '../errors.ts';
import type { Reader } from '../handle.ts';
import type { Head } from '../head.ts';
import { readHeadFile, stillInChain, type KeptHead } from '../head-file.ts';
import { openSnapshot, type OpenFailure } from '../open.ts';
import type { Entry } from '../../shop/ledger/entries.ts';
import { bodyCheck, postingTableCheck } from './bodies.ts';
import { chainCheck, JOINED_ROWS, type ChainCheck, type JoinedRow } from './chain.ts';
import { formCheck } from './form.ts';
import { beginReplay, type Replay } from './replay.ts';
import { findings, type Findings, type Progress, type Report } from './report.ts';
import { filesCheck, headTableCheck, idsCheck, projectionsCheck, strayPostingsCheck } from './tables.ts';

export type VerifyOptions = {
  /** Heads that were once seen (printed, published) and must still be in the chain. */
  readonly seen?: readonly Head[];
  /** Only the ledger's rows, their chain and the heads; not the bodies nor what is kept beside the ledger. */
  readonly chainOnly?: boolean;
};

const BATCH = 1000;

/**
 * Checks all that a data folder holds, while the till may go on selling. Yields its progress after every batch and returns
 * the verdict; whoever stops asking for more (`return()`) stops the check. A folder that cannot be opened is returned as such.
 */
export function* verify(path: string, options: VerifyOptions = {}): Generator<Progress, Report | OpenFailure> {
  // Read before the snapshot is taken: the till may write both meanwhile, and what was written first must be in the second.
  const keptHead = headFile(path);
  const opened = openSnapshot(path);
  if (!opened.ok) return opened;
  const { db, close } = opened.folder;
  const found = findings();
  const chain = chainCheck(db, found);
  const replay = options.chainOnly ? null : beginReplay(found);
  try {
    yield* entriesCheck(db, chain, replay, found);
    headTableCheck(db, chain.last(), found);
    headsCheck(db, keptHead, options.seen ?? [], found);
    if (replay) yield* besidesCheck(db, replay, chain.last().seq, found);
  } catch (error) {
    // Where SQLite cannot go on, what was found until then stands.
    if (!isDatabaseError(error)) throw error;
    found.add('file', null, `The database cannot be read: ${error.message}.`);
  } finally {
    replay?.close();
    close();
  }
  const entries = chain.entries();
  const { seq, hash } = chain.last();
  const { problems } = found;
  return { ok: problems.length === 0, entries, head: entries === 0 ? null : `${seq}:${hash}`, problems };
}

/** Runs a check to its end, telling `onProgress` about each step. */
export function verifyAll(
  path: string,
  options: VerifyOptions = {},
  onProgress: (progress: Progress) => void = () => undefined,
): Report | OpenFailure {
  const steps = verify(path, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

function* entriesCheck(
  db: Reader,
  chain: ChainCheck,
  replay: Replay | null,
  found: Findings,
): Generator<Progress, void> {
  const total = db.one<{ count: number }>('SELECT count(*) AS count FROM ledger')?.count ?? 0;
  const form = formCheck(db, found);
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const rows = db.tuples<JoinedRow>(JOINED_ROWS, last, BATCH);
    const [first] = rows;
    if (!first) return;
    const entries: Entry[] = [];
    for (const joined of rows) {
      chain.next(joined);
      const row = replay && form(joined);
      const entry = row && bodyCheck(row, found);
      if (entry) entries.push(entry);
    }
    last = chain.last().seq;
    if (replay) {
      postingTableCheck(db, { first: first[0], last, entries }, found);
      replay.next(entries);
    }
    yield { step: 'entries', done: chain.entries(), total };
  }
}

function* besidesCheck(db: Reader, replay: Replay, lastSeq: number, found: Findings): Generator<Progress, void> {
  // Where entries are damaged, what a replay of the others gives says nothing.
  const entriesAreWhole = found.problems.every((problem) => problem.seq === null);
  idsCheck(db, found);
  strayPostingsCheck(db, lastSeq, found);
  filesCheck(db, found);
  yield { step: 'tables', done: 1, total: 2 };
  if (entriesAreWhole) projectionsCheck(db, replay.finish(), found);
  yield { step: 'tables', done: 2, total: 2 };
  for (const [message] of db.tuples<[message: string]>('PRAGMA integrity_check(20)')) {
    if (message !== 'ok') found.add('file', null, `The database file is damaged: ${message}.`);
  }
  yield { step: 'file', done: 1, total: 1 };
}

function headFile(path: string): KeptHead {
  try {
    return readHeadFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'unreadable';
    throw error;
  }
}

function headsCheck(db: Reader, kept: KeptHead, seen: readonly Head[], found: Findings): void {
  if (kept === 'unreadable') found.add('head-file', null, 'The file head.txt does not hold a head.');
  else if (kept !== 'absent' && !stillInChain(db, kept)) {
    found.add(
      'head-file',
      null,
      `The head ${kept.seq} that head.txt keeps is not in the ledger: its end was cut off or rewritten.`,
    );
  }
  for (const head of seen) {
    if (!stillInChain(db, head)) {
      found.add(
        'head-seen',
        null,
        `The head ${head.seq}:${head.hash} is not in the ledger: it was cut off or rewritten.`,
      );
    }
  }
}
