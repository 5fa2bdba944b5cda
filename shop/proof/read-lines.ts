import { isCanonical } from '../canonical.ts';
import { isBusinessDate } from '../time.ts';
import { EXTRACT_FORMAT, type ExtractEntry, type HeadLine } from './extract.ts';

/*
 * Reads the lines of an extract that may come from anywhere. What does not have its form is null, and why is left to whoever
 * looks at the line. Written by hand, since the page that checks has no schemas and is to stay small.
 */

const LF = 0x0a;
const HASH = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;
const ACCOUNT = /^(?:assets|income|expenses):[a-z]+(?::[\p{L}\p{N} ._-]{1,80})?$/u;
const KIND = /^[a-z]+(?:-[a-z]+)+$/;

const HEAD_FIELDS = 'closing,currency,files,format,head,opening,period,publicKey,school,stand';
const WHOLE_FIELDS = 'actor,at,body,businessDate,hash,id,kind,prev,seq';
const SHORT_FIELDS = 'body,businessDate,hash,kind,prev,seal,seq,withheld';

type Fields = Readonly<Record<string, unknown>>;

/** The lines with their LF; what comes after the last one is a line too, which cannot be right. */
export function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LF, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, next));
    from = next;
  }
  return lines;
}

export function readHeadLine(line: Uint8Array | undefined): HeadLine | null {
  const value = fieldsOf(line);
  if (!value || namesOf(value) !== HEAD_FIELDS || value['format'] !== EXTRACT_FORMAT) return null;
  const { school, stand, currency, period, opening, closing, head, publicKey, files } = value;
  const fits =
    typeof school === 'string' &&
    typeof stand === 'string' &&
    isFields(currency) &&
    namesOf(currency) === 'code,digits' &&
    /^[A-Z]{3}$/.test(String(currency['code'])) &&
    isWhole(currency['digits'], 0, 4) &&
    isFields(period) &&
    namesOf(period) === 'from,to' &&
    isDay(period['from']) &&
    isDay(period['to']) &&
    isPostings(opening) &&
    isPostings(closing) &&
    isFields(head) &&
    namesOf(head) === 'hash,seq' &&
    isHash(head['hash']) &&
    isWhole(head['seq'], 0) &&
    isHash(publicKey) &&
    isFields(files) &&
    Object.values(files).every(isHash);
  return fits ? (value as HeadLine) : null;
}

export function readEntry(line: Uint8Array): ExtractEntry | null {
  const value = fieldsOf(line);
  if (!value) return null;
  const { seq, kind, businessDate, prev, hash, body } = value;
  const fits =
    isWhole(seq, 1) &&
    typeof kind === 'string' &&
    KIND.test(kind) &&
    isDay(businessDate) &&
    isHash(prev) &&
    isHash(hash) &&
    isFields(body) &&
    isPostings(body['postings']) &&
    (isWholeEntry(value) || isShortEntry(value));
  return fits ? (value as ExtractEntry) : null;
}

export function readSignature(line: Uint8Array | undefined): string | null {
  const value = fieldsOf(line);
  if (!value || namesOf(value) !== 'signature') return null;
  const { signature } = value;
  return typeof signature === 'string' && SIGNATURE.test(signature) ? signature : null;
}

function isWholeEntry(value: Fields): boolean {
  const { id, at, actor } = value;
  // A line feed in one of them could make two entries out of the same hashed bytes.
  return (
    namesOf(value) === WHOLE_FIELDS &&
    typeof id === 'string' &&
    /^[0-9a-f-]{36}$/.test(id) &&
    isWhole(at, -Number.MAX_SAFE_INTEGER) &&
    typeof actor === 'string' &&
    /^[a-z0-9:-]+$/.test(actor)
  );
}

function isShortEntry(value: Fields): boolean {
  const { withheld, seal } = value;
  return (
    namesOf(value) === SHORT_FIELDS &&
    isHash(seal) &&
    Array.isArray(withheld) &&
    withheld.length > 0 &&
    withheld.every((path) => typeof path === 'string')
  );
}

/** A line's object, if it is UTF-8, canonical and ends with LF. */
function fieldsOf(line: Uint8Array | undefined): Fields | null {
  if (!line || line.at(-1) !== LF) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line.subarray(0, -1));
    const value: unknown = JSON.parse(text);
    return isFields(value) && isCanonical(text, value) ? value : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of the fields, which in canonical JSON are in order. */
function namesOf(value: Fields): string {
  return Object.keys(value).join(',');
}

function isPostings(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (pair) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        typeof pair[0] === 'string' &&
        ACCOUNT.test(pair[0]) &&
        Number.isSafeInteger(pair[1]),
    )
  );
}

function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && isBusinessDate(value);
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && HASH.test(value);
}
