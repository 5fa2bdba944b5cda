import type { Reader } from '../db/handle.ts';
import { correctionOf, entryById } from '../db/queries/entries.ts';
import { campaigns } from '../db/queries/campaigns.ts';
import { allGoods, productBySku } from '../db/queries/goods.ts';
import {
  dayOfEntry,
  historyPage,
  outcomesOf,
  placeById,
  stockPutRight,
  type HistoryQuery,
} from '../db/queries/history.ts';
import { noticeById } from '../db/queries/notices.ts';
import { everybody } from '../db/queries/people.ts';
import { stockCorrections } from '../db/queries/stock-moves.ts';
import type { Sku } from '../shop/catalogue.ts';
import type {
  EntryRef,
  HistoryDetail,
  HistoryNames,
  HistoryPage,
  HistoryRow,
  Relation,
} from '../shop/contract/history-views.ts';
import { digestOf, goodsIn } from '../shop/history.ts';
import type { Texts } from '../shop/languages.ts';
import type { Actor, Entry } from '../shop/ledger/entries.ts';
import { localTime, type BusinessDate } from '../shop/time.ts';
import type { Core } from './core.ts';
import type { Rpc } from './rpc.ts';

/** From so many products on, all are read at once. */
const MANY_PRODUCTS = 50;

/** Everything in the ledger, to be read. */
export function historyCalls({ staff }: Rpc, { db }: Core) {
  return {
    list: staff.history.list.handler(({ input, context: { settings } }): HistoryPage => {
      const { entries, next } = historyPage(db, queryOf(input));
      const rows = rowsOf(db, entries, settings.timeZone);
      const shown = rows.flatMap(({ digest }) => {
        if ('goods' in digest) return digest.goods.first.map(({ sku }) => sku);
        return 'sku' in digest && digest.sku !== null ? [digest.sku] : [];
      });
      return { rows, next, lookedTo: lookedTo(db, next, entries), ...namesOf(db, shown) };
    }),

    one: staff.history.one.handler(({ input, context: { settings }, errors }): HistoryDetail => {
      const entry = entryById(db, input.id);
      if (!entry) throw errors['entry-unknown']();
      const [row] = rowsOf(db, [entry], settings.timeZone);
      if (!row) throw errors['entry-unknown']();
      return { row, entry, related: relatedTo(db, entry), ...namesOf(db, goodsIn(entry)) };
    }),
  };
}

type Asked = { readonly [Field in keyof HistoryQuery]?: NonNullable<HistoryQuery[Field]> | undefined } & {
  readonly limit: number;
};

function queryOf({ before, limit, kinds, person, sku, from, to }: Asked): HistoryQuery {
  return {
    before: before ?? null,
    limit,
    kinds: kinds ?? null,
    person: person ?? null,
    sku: sku ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

/** The day that was reached: that of the oldest entry which was looked at. */
function lookedTo(db: Reader, next: number | null, entries: readonly Entry[]): BusinessDate | null {
  if (next === null) return null;
  return entries.at(-1)?.seq === next ? (entries.at(-1)?.businessDate ?? null) : (dayOfEntry(db, next) ?? null);
}

function rowsOf(db: Reader, entries: readonly Entry[], timeZone: string): readonly HistoryRow[] {
  const oldestOfStock = entries.findLast(isOfStock);
  const putRight = oldestOfStock ? stockPutRight(db, oldestOfStock.seq) : new Map<string, EntryRef>();
  return entries.map((entry) => {
    const { id, seq, at, businessDate: day } = entry;
    return {
      id,
      seq,
      at,
      ...localTime(at, timeZone),
      businessDate: day,
      by: personOf(entry.actor),
      digest: digestOf(entry, (notice) => noticeOf(db, notice)),
      corrects: refTo(db, correctedIn(entry)),
      correctedBy: putRight.get(id) ?? refTo(db, correctionOf(db, id) ?? null),
    };
  });
}

function noticeOf(db: Reader, id: string) {
  const notice = noticeById(db, id);
  if (!notice) throw new Error(`No notice ${id}`);
  return notice;
}

function isOfStock({ kind }: Entry): boolean {
  return kind === 'stock-received' || kind === 'stock-written-off';
}

function personOf(actor: Actor): string | null {
  return actor.startsWith('person:') ? actor.slice('person:'.length) : null;
}

/** The id of the entry that this one puts right. */
function correctedIn({ kind, body }: Entry): string | null {
  if (kind === 'entry-corrected') return body.corrects;
  return kind === 'stock-received' || kind === 'stock-written-off' ? (body.corrects ?? null) : null;
}

function refTo(db: Reader, id: string | null): EntryRef | null {
  return id === null ? null : (placeById(db, id) ?? null);
}

/** The entries that belong to one: what it is about, and what came of it. */
function relatedTo(db: Reader, entry: Entry): HistoryDetail['related'] {
  const { sealedBy, confirmedBy, receipts } = outcomesOf(db, entry);
  const corrections =
    entry.kind === 'stock-received' || entry.kind === 'stock-written-off'
      ? stockCorrections(db, entry).map(({ id }) => id)
      : [correctionOf(db, entry.id) ?? null];
  const ids: readonly (readonly [Relation, string | null])[] = [
    ['corrects', correctedIn(entry)],
    ...corrections.map((id) => ['corrected-by', id] as const),
    ...aboutOthers(entry),
    ['sealed-by', sealedBy],
    ['confirmed-by', confirmedBy],
    ...receipts.map((id) => ['receipt', id] as const),
  ];
  return ids.flatMap(([relation, id]) => {
    const ref = refTo(db, id);
    return ref ? [{ relation, ...ref }] : [];
  });
}

function aboutOthers({ kind, body }: Entry): readonly (readonly [Relation, string | null])[] {
  if (kind === 'promise-settled' || kind === 'promise-let-go') return [['promise', body.purchase]];
  if (kind === 'notice-handled') return [['notice', body.notice]];
  if (kind === 'box-sealed') return [['count', body.count]];
  if (kind === 'box-counted') return [['recounts', body.recounts]];
  if (kind === 'receipt-added') return [['gift', body.gift]];
  return kind === 'purchase-recorded' ? [['in-place-of', body.inPlaceOf ?? null]] : [];
}

/** Everybody who ever had a PIN, every campaign, and the products that are mentioned. */
function namesOf(db: Reader, skus: readonly Sku[]): HistoryNames {
  const wanted = new Set(skus);
  const found =
    wanted.size > MANY_PRODUCTS
      ? allGoods(db).filter(({ sku }) => wanted.has(sku))
      : [...wanted].flatMap((sku) => productBySku(db, sku) ?? []);
  const products: Record<string, Texts> = Object.fromEntries(found.map(({ sku, name }) => [sku, name]));
  return {
    products,
    people: Object.fromEntries(everybody(db).map(({ id, name }) => [id, name])),
    campaigns: Object.fromEntries(campaigns(db).map(({ id, title }) => [id, title])),
  };
}
