import { beforeAll, describe, expect, test } from 'vitest';
import { transact, type Connection } from '../../db/handle.ts';
import { append } from '../../db/ledger.ts';
import { openInMemory } from '../../db/open.ts';
import { entriesAfter } from '../../db/queries/entries.ts';
import { historyPage, stockPutRight, type HistoryQuery } from '../../db/queries/history.ts';
import type { Sku } from '../../shop/catalogue.ts';
import { ENTRY_BODIES, type Entry, type EntryKind } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import { addDays, businessDate, type BusinessDate } from '../../shop/time.ts';
import { fillSampleLedger } from './fill-ledger.ts';
import { random } from './random.ts';
import { draft, PRODUCTS, STAFF, testId } from './sample-ledger.ts';

const KINDS = Object.keys(ENTRY_BODIES) as EntryKind[];
const LAST_PRODUCT = PRODUCTS.at(-1) ?? { sku: '' as Sku, cost: money(0) };
const FIRST_DAY = businessDate('2026-09-01');
const ALL: HistoryQuery = {
  before: null,
  limit: 20,
  kinds: null,
  person: null,
  sku: null,
  from: null,
  to: null,
};
/** So few that the pieces end everywhere. */
const TIGHT = { read: 150, picked: 7 };

let db: Connection;
let entries: readonly Entry[];

beforeAll(() => {
  db = openInMemory();
  fillSampleLedger(db, { entries: 3000, seed: 77 });
  // A clock that was wrong for a while, and then right again.
  for (const days of [-400, -400, 3, 0]) {
    transact(db, (tx) => {
      const n = entriesAfter(tx, 0, 10_000).length + 1;
      const gift = draft(n, 'session-opened', { v: 1, postings: [], person: 'aigul' }, STAFF);
      append(tx, { ...gift, businessDate: addDays(gift.businessDate, days) });
    });
  }
  entries = entriesAfter(db, 0, 10_000);
});

/** All that a query finds, piece by piece to the end. */
function walk(query: HistoryQuery, bounds = TIGHT): { readonly seqs: readonly number[]; readonly pieces: number } {
  const seqs: number[] = [];
  let pieces = 0;
  for (let before: number | null = query.before; ;) {
    const { entries: found, next } = historyPage(db, { ...query, before }, bounds);
    expect(found.length).toBeLessThanOrEqual(query.limit);
    seqs.push(...found.map(({ seq }) => seq));
    pieces += 1;
    if (next === null) return { seqs, pieces };
    // It always gets further, or nobody would ever come to the end.
    expect(next).toBeLessThan(before ?? Infinity);
    before = next;
  }
}

/** The same by looking at every entry. */
function plainly({ before, kinds, person, sku, from, to }: HistoryQuery): readonly number[] {
  return entries
    .filter(({ seq }) => before === null || seq < before)
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .filter(({ businessDate: day }) => (from === null || day >= from) && (to === null || day <= to))
    .filter((entry) => person === null || names(entry, person))
    .filter((entry) => sku === null || skusIn(entry.body).includes(sku))
    .map(({ seq }) => seq)
    .toReversed();
}

/** Whether a person is named anywhere in an entry. */
const names = ({ actor, body }: Entry, person: string) =>
  actor === `person:${person}` || JSON.stringify(body).includes(`"${person}"`);

function skusIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'sku' ? [inner] : skusIn(inner)));
}

const PEOPLE = ['aigul', 'nobody'];

test('the sample has every kind of entry, and days that do not follow each other', () => {
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  const days = entries.map(({ businessDate: day }) => day);
  expect(days).not.toEqual(days.toSorted());
});

describe('the history', () => {
  test('is everything, newest first', () => {
    expect(walk(ALL).seqs).toEqual(entries.map(({ seq }) => seq).toReversed());
  });

  test('finds by kind, person, product, days and all of them together what looking at every entry finds', () => {
    const chance = random(2611);
    const days = entries.map(({ businessDate: day }) => day);
    const some = <T>(make: () => T): T | null => (chance.chance(0.4) ? make() : null);
    for (let round = 0; round < 150; round += 1) {
      const [one, other] = [chance.pick(days), chance.pick(days)].toSorted() as [BusinessDate, BusinessDate];
      const query: HistoryQuery = {
        before: some(() => 1 + chance.below(entries.length + 50)),
        limit: 1 + chance.below(40),
        kinds: some(() => KINDS.filter(() => chance.chance(0.2))),
        person: some(() => chance.pick(PEOPLE)),
        sku: some(() => chance.pick(PRODUCTS).sku),
        from: some(() => one),
        to: some(() => other),
      };
      expect({ query, found: walk(query).seqs }).toEqual({ query, found: plainly(query) });
    }
  });

  test('finds nothing where there is nothing, and says that it is at the end', () => {
    for (const nothing of [
      { kinds: [] },
      { person: 'nobody' },
      { sku: 'ТОҚАШ-1' as Sku },
      { from: businessDate('2100-01-01') },
      { to: businessDate('2000-01-01') },
      { before: 1 },
    ]) {
      expect(historyPage(db, { ...ALL, ...nothing })).toEqual({ entries: [], next: null });
    }
    const empty = openInMemory();
    expect(historyPage(empty, ALL)).toEqual({ entries: [], next: null });
  });

  test('a product whose name is the beginning of another one is not that one', () => {
    expect(plainly({ ...ALL, sku: 'ТОҚАШ-1' as Sku })).toEqual([]);
    expect(plainly({ ...ALL, sku: 'ТОҚАШ-10' as Sku }).length).toBeGreaterThan(50);
  });

  test('looks at a bounded number of entries in one call, and says where it goes on', () => {
    const rare = { ...ALL, kinds: ['purchase-recorded', 'shop-opened'] as EntryKind[], to: FIRST_DAY };
    expect(walk({ ...ALL, sku: 'ТОҚАШ-99' as Sku }).pieces).toBeGreaterThan(entries.length / TIGHT.read - 1);
    expect(historyPage(db, { ...ALL, sku: 'ТОҚАШ-99' as Sku }, TIGHT)).toEqual({
      entries: [],
      next: entries.length - TIGHT.read + 1,
    });
    // Where the days lie is known: nothing between is looked at.
    expect(walk(rare).pieces).toBeLessThan(5);
  });

  test('what was put right of stock is found by what it puts right', () => {
    const wrong = entries.find(({ kind }) => kind === 'stock-received');
    if (!wrong) throw new Error('no stock received');
    const { sku, cost } = LAST_PRODUCT;
    transact(db, (tx) => {
      const lines = [{ sku, units: -2, unitCost: cost }];
      const body = { v: 1 as const, postings: [], source: 'bought' as const, lines, corrects: wrong.id };
      append(tx, draft(90_000, 'stock-received', body, STAFF));
    });
    expect(stockPutRight(db, wrong.seq).get(wrong.id)).toMatchObject({ id: testId(90_000), kind: 'stock-received' });
    expect(stockPutRight(db, entries.length + 10)).toEqual(new Map());
  });
});
