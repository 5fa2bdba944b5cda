import type { Sku } from '../../shop/catalogue.ts';
import { ENTRY_BODIES, type Entry, type EntryKind } from '../../shop/ledger/entries.ts';
import type { BusinessDate } from '../../shop/time.ts';
import { ENTRY_COLUMNS, entryFromRow, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';
import { head } from '../head.ts';
import { OF_STAFF } from './of-staff.ts';

/*
 * Reads the ledger backwards, by what people look for. There may be 300,000 entries, and a buyer's call waits while one of
 * these runs: so each looks at a bounded number of entries and answers where to go on.
 */

/** Null: whatever it is. `before`: only entries below this seq. `from` and `to` are days of the shop, both included. */
export type HistoryQuery = {
  readonly before: number | null;
  readonly limit: number;
  readonly kinds: readonly EntryKind[] | null;
  readonly person: string | null;
  readonly sku: Sku | null;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
};

/** Newest first. `next`: the `before` of what was not looked at yet; null when there is none. */
export type HistoryRows = { readonly entries: readonly Entry[]; readonly next: number | null };

/** So many entries one call looks at: where it reads the ledger in its order, and where it goes from one to the next by an index. */
type Bounds = { readonly read: number; readonly picked: number };
const BOUNDS: Bounds = { read: 20_000, picked: 2_000 };

/** Kinds of buyers: the index holds none that a buyer recorded. */
const OF_BUYERS: ReadonlySet<EntryKind> = new Set([
  'purchase-recorded',
  'gift-recorded',
  'promise-settled',
  'notice-raised',
]);

/** Kinds whose body may name a product. */
const OF_GOODS: readonly EntryKind[] = [
  'product-saved',
  'product-retired',
  'stock-received',
  'stock-written-off',
  'purchase-recorded',
  'entry-corrected',
  'notice-raised',
  'stocktake-recorded',
  'tally-recorded',
];

const EVERY_KIND = Object.keys(ENTRY_BODIES) as EntryKind[];

/** Entries from `low` to `high`, both included. */
type Span = { readonly low: number; readonly high: number };

/** Up to `limit` entries that fit, newest first; fewer where they are too far apart to find all in one call. */
export function historyPage(db: Reader, query: HistoryQuery, bounds = BOUNDS): HistoryRows {
  const spans = spansOf(db, query);
  const kinds = kindsOf(query);
  // A buyer is nobody: what a person did or is about is in the index, of whatever kind it is.
  if (query.person !== null) return pick(db, spans, kinds ?? EVERY_KIND, query, bounds);
  if (kinds === null || kinds.some((kind) => OF_BUYERS.has(kind))) return read(db, spans, kinds, query, bounds);
  return pick(db, spans, kinds, query, bounds);
}

/** The kinds that can fit at all; null: every one. */
function kindsOf({ kinds, sku }: HistoryQuery): readonly EntryKind[] | null {
  if (sku === null) return kinds;
  return kinds === null ? OF_GOODS : OF_GOODS.filter((kind) => kinds.includes(kind));
}

/** Where the days lie, newest first. The days of a ledger mostly follow each other, but a wrong clock or a paper sheet may mix them. */
function spansOf(db: Reader, { before, from, to }: HistoryQuery): readonly Span[] {
  const last = Math.min(head(db).seq, (before ?? Infinity) - 1);
  if (last < 1) return [];
  if (from === null && to === null) return [{ low: 1, high: last }];
  const spans: Span[] = [];
  let high = last;
  for (const [low, day] of db.tuples<[number, BusinessDate]>(
    'SELECT seq, business_date FROM day_run WHERE seq <= ? ORDER BY seq DESC',
    last,
  )) {
    const fits = (from === null || day >= from) && (to === null || day <= to);
    const next = spans.at(-1);
    if (fits && next?.low === high + 1) spans[spans.length - 1] = { low, high: next.high };
    else if (fits) spans.push({ low, high });
    high = low - 1;
  }
  return spans;
}

/** Reads entry by entry: for kinds that make up most of the ledger. */
function read(
  db: Reader,
  spans: readonly Span[],
  kinds: readonly EntryKind[] | null,
  { sku, limit }: HistoryQuery,
  bounds: Bounds,
): HistoryRows {
  const ofKind = kinds === null ? '' : ` AND kind IN (${kinds.map(() => '?').join(', ')})`;
  const ofProduct = sku === null ? '' : ' AND instr(body, ?) > 0';
  const sql = `SELECT ${ENTRY_COLUMNS} FROM ledger WHERE seq BETWEEN ? AND ?${ofKind}${ofProduct} ORDER BY seq DESC LIMIT ?`;
  const params = [...(kinds ?? []), ...(sku === null ? [] : [naming(sku)])];
  const entries: Entry[] = [];
  let left = bounds.read;
  for (const span of spans) {
    if (left <= 0) return { entries, next: span.high + 1 };
    const low = Math.max(span.low, span.high - left + 1);
    const rows = db.all<EntryRow>(sql, low, span.high, ...params, limit - entries.length);
    entries.push(...rows.map(entryFromRow));
    if (entries.length >= limit) return { entries, next: goOnBelow(entries, spans) };
    if (low > span.low) return { entries, next: low };
    left -= span.high - low + 1;
  }
  return { entries, next: null };
}

/** Goes from one entry of these kinds to the next: for kinds that are rare, however far they lie apart. */
function pick(
  db: Reader,
  spans: readonly Span[],
  kinds: readonly EntryKind[],
  { limit, person, sku }: HistoryQuery,
  bounds: Bounds,
): HistoryRows {
  const entries: Entry[] = [];
  let left = person === null && sku === null ? limit : bounds.picked;
  for (const span of spans) {
    const seqs = seqsOf(db, span, kinds, left);
    for (const seq of seqs) {
      const row = db.one<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ledger WHERE seq = ?`, seq);
      if (!row || (sku !== null && !row.body.includes(naming(sku)))) continue;
      const entry = entryFromRow(row);
      if (person === null || concerns(entry, person)) entries.push(entry);
      if (entries.length >= limit) return { entries, next: goOnBelow(entries, spans) };
    }
    left -= seqs.length;
    if (left <= 0) return { entries, next: seqs.at(-1) ?? null };
  }
  return { entries, next: null };
}

/** The newest `most` seqs of these kinds in a span, newest first. */
function seqsOf(db: Reader, { low, high }: Span, kinds: readonly EntryKind[], most: number): readonly number[] {
  const sqlOf = (condition: string) =>
    `SELECT seq FROM ledger INDEXED BY ledger_of_staff WHERE kind = ? AND ${condition} AND seq BETWEEN ? AND ?
     ORDER BY seq DESC LIMIT ?`;
  return kinds
    .flatMap((kind) =>
      db.tuples<[number]>(sqlOf(OF_BUYERS.has(kind) ? "actor <> 'kiosk'" : OF_STAFF), kind, low, high, most),
    )
    .map(([seq]) => seq)
    .toSorted((one, other) => other - one)
    .slice(0, most);
}

/** How a canonical body names a product; no text that somebody typed can look like it, since its quotes are escaped. */
function naming(sku: Sku): string {
  return `"sku":${JSON.stringify(sku)}`;
}

/** Whether somebody did this, signed it, or it is about them. */
function concerns({ actor, body, kind }: Entry, person: string): boolean {
  if (actor === `person:${person}`) return true;
  if (kind === 'pin-refused' || kind === 'session-opened') return body.person === person;
  if (kind === 'person-left' || kind === 'pin-changed') return body.person === person;
  if (kind === 'box-counted') return body.signers.includes(person);
  if (kind === 'person-added' || kind === 'person-changed') return body.person.id === person;
  return kind === 'shop-opened' && body.administrator.id === person;
}

/** Where to go on after a full page: nowhere, when its last entry is the last that could fit. */
function goOnBelow(entries: readonly Entry[], spans: readonly Span[]): number | null {
  const seq = entries.at(-1)?.seq ?? 1;
  return seq <= (spans.at(-1)?.low ?? 1) ? null : seq;
}

/** The business date of an entry. */
export function dayOfEntry(db: Reader, seq: number): BusinessDate | undefined {
  return db.one<{ day: BusinessDate }>('SELECT business_date AS day FROM ledger WHERE seq = ?', seq)?.day;
}

/** An entry as others refer to it. */
export type EntryPlace = { readonly id: string; readonly seq: number; readonly kind: EntryKind };

export function placeById(db: Reader, id: string): EntryPlace | undefined {
  return db.one<EntryPlace>('SELECT id, seq, kind FROM ledger WHERE id = ?', id);
}

/**
 * How the body of a stock entry says, among its first characters, what it puts right: names in a canonical body stand in their
 * order, and only that of a campaign, which is short and has no quotes, can come before.
 */
const PUTS_RIGHT = '"corrects":"';
const STANDS_WITHIN = 80;
const ID_LENGTH = 36;

/** The entries after a seq that put one of stock right, by the id of that one; of several the last. Reads no body to its end. */
export function stockPutRight(db: Reader, after: number): ReadonlyMap<string, EntryPlace> {
  const rows = db.all<EntryPlace & { readonly wrong: string }>(
    `SELECT substr(body, stands + ?, ?) AS wrong, id, seq, kind FROM (
       SELECT instr(substr(body, 1, ?), ?) AS stands, body, id, seq, kind FROM ledger
       WHERE kind IN ('stock-received', 'stock-written-off') AND ${OF_STAFF} AND seq > ?)
     WHERE stands > 0 ORDER BY seq`,
    PUTS_RIGHT.length,
    ID_LENGTH,
    STANDS_WITHIN,
    PUTS_RIGHT,
    after,
  );
  return new Map(rows.map(({ wrong, ...place }) => [wrong, place]));
}

/** The ids of what came of an entry later: the seal of a count, the bank statement that confirmed a payment by phone, papers. */
export function outcomesOf(
  db: Reader,
  { id, seq }: Pick<Entry, 'id' | 'seq'>,
): { readonly sealedBy: string | null; readonly confirmedBy: string | null; readonly receipts: readonly string[] } {
  const count = db.one<{ by: string | null }>('SELECT sealed_by AS by FROM box_count WHERE id = ?', id);
  const claim = db.one<{ by: string | null }>('SELECT confirmed_by AS by FROM phone_claim WHERE seq = ?', seq);
  const papers = db.all<{ id: string }>(
    'SELECT ledger.id FROM receipt JOIN ledger USING (seq) WHERE gift = ? AND ledger.id <> gift ORDER BY seq',
    id,
  );
  return { sealedBy: count?.by ?? null, confirmedBy: claim?.by ?? null, receipts: papers.map((paper) => paper.id) };
}
