import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from '../canonical.ts';
import { hashedText, NO_HASH } from '../ledger/hashed-text.ts';
import { postingFault } from '../ledger/posting-fault.ts';
import { balancesAfter, balancesBefore } from './balances.ts';
import { sealedText, signedText, type ExtractEntry, type HeadLine } from './extract.ts';
import { linesOf, readEntry, readHeadLine, readSignature } from './read-lines.ts';

/** What is wrong with a line, with an entry, or with the extract as a whole: docs/published-extract.md, "What a checker checks". */
export type ExtractFault =
  | { readonly code: 'format'; readonly line: number }
  | { readonly code: 'missing' | 'link' | 'hash' | 'seal' | 'postings'; readonly seq: number }
  | { readonly code: 'head' | 'key' | 'sums' | 'signature' };

/** An extract that could be read: what it says of itself, and its entries. */
export type Extract = { readonly head: HeadLine; readonly entries: readonly ExtractEntry[] };

/** `faults`: the first thing that is wrong, and some of what follows from it. */
export type Verdict =
  | { readonly ok: true; readonly extract: Extract }
  | { readonly ok: false; readonly faults: readonly [ExtractFault, ...ExtractFault[]] };

/** How many of the lines have been looked at. */
export type CheckProgress = { readonly done: number; readonly total: number };

const BATCH = 500;
/** Nobody reads more. */
const MOST_FAULTS = 20;

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Checks an extract, whatever the bytes are. Yields its progress every few milliseconds, so that a page can breathe, and returns
 * the verdict. The same in a browser and on a server: it takes nothing from either.
 */
export function* checkExtract(bytes: Uint8Array): Generator<CheckProgress, Verdict> {
  const faults: ExtractFault[] = [];
  const lines = linesOf(bytes);
  const head = readHeadLine(lines[0]);
  if (!head) return failed([{ code: 'format', line: 1 }]);

  const digest = sha256.create();
  const entries: ExtractEntry[] = [];
  let before: string | null = NO_HASH;
  let lastSeq = 0;
  const last = lines.length - 1;
  if (lines[0]) digest.update(lines[0]);
  for (let at = 1; at < last; at += 1) {
    const line = lines[at] as Uint8Array;
    digest.update(line);
    const entry = readEntry(line);
    if (entry) {
      faults.push(...entryFaults(entry, { before, lastSeq }));
      entries.push(entry);
    } else faults.push({ code: 'format', line: at + 1 });
    before = entry ? entry.hash : null;
    lastSeq = entry ? entry.seq : lastSeq + 1;
    if (at % BATCH === 0) yield { done: at, total: lines.length };
  }
  const signature = last > 0 ? readSignature(lines[last]) : null;
  if (!signature) faults.push({ code: 'format', line: lines.length });
  faults.push(...wholeFaults({ head, entries }));
  if (signature && !signed(bytesToHex(digest.digest()), signature, head.publicKey)) faults.push({ code: 'signature' });
  return faults.length > 0 ? failed(faults) : { ok: true, extract: { head, entries } };
}

/** Runs a check to its end. */
export function checkAll(bytes: Uint8Array): Verdict {
  const steps = checkExtract(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function failed(faults: readonly ExtractFault[]): Verdict {
  const [first = { code: 'signature' } as const, ...others] = faults.slice(0, MOST_FAULTS);
  return { ok: false, faults: [first, ...others] };
}

/** `before`: the hash of the entry before; null where that could not be read. */
function entryFaults(
  entry: ExtractEntry,
  { before, lastSeq }: { readonly before: string | null; readonly lastSeq: number },
): readonly ExtractFault[] {
  const { seq } = entry;
  const faults: ExtractFault[] = [];
  const isNext = seq === lastSeq + 1;
  if (!isNext) faults.push({ code: 'missing', seq: lastSeq + 1 });
  // After a gap the hash that this entry should name is not known.
  else if (before !== null && entry.prev !== before) faults.push({ code: 'link', seq });
  if ('seal' in entry) {
    const { seal, ...short } = entry;
    if (sha256Hex(sealedText(canonical(short))) !== seal) faults.push({ code: 'seal', seq });
  } else if (sha256Hex(hashedText({ ...entry, body: canonical(entry.body) })) !== entry.hash) {
    faults.push({ code: 'hash', seq });
  }
  if (postingFault(entry.body.postings)) faults.push({ code: 'postings', seq });
  return faults;
}

function wholeFaults({ head, entries }: Extract): readonly ExtractFault[] {
  const faults: ExtractFault[] = [];
  const last = entries.at(-1);
  if (head.head.seq !== (last?.seq ?? 0) || head.head.hash !== (last?.hash ?? NO_HASH)) faults.push({ code: 'head' });
  const key = entries.findLast(({ kind }) => kind === 'key-made');
  if (key?.body['publicKey'] !== head.publicKey) faults.push({ code: 'key' });
  const { from, to } = head.period;
  const sums = [balancesBefore(entries, from), balancesAfter(entries, to)];
  if (canonical(sums) !== canonical([head.opening, head.closing])) faults.push({ code: 'sums' });
  return faults;
}

function signed(digest: string, signature: string, publicKey: string): boolean {
  const message = utf8ToBytes(signedText(digest));
  try {
    return ed25519.verify(hexToBytes(signature), message, hexToBytes(publicKey), { zip215: false });
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
}
