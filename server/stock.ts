import { isDeepStrictEqual } from 'node:util';
import { campaignById, campaignOn } from '../db/queries/campaigns.ts';
import { entryById } from '../db/queries/entries.ts';
import { allGoods, productBySku } from '../db/queries/goods.ts';
import { personById } from '../db/queries/people.ts';
import { stockCorrections, stockEntriesBefore, type StockEntry } from '../db/queries/stock-moves.ts';
import type { Reader, Tx } from '../db/handle.ts';
import type { Sku } from '../shop/catalogue.ts';
import type { MovedLine, StockMove, StockMoves, StockProduct } from '../shop/contract/stock-views.ts';
import type { Decision } from '../shop/decisions.ts';
import type { Actor, Entry, EntryBody } from '../shop/ledger/entries.ts';
import { NO_MONEY } from '../shop/money.ts';
import type { Settings } from '../shop/schemas.ts';
import {
  costOf,
  decideReceipt,
  decideWriteOff,
  mayPutRight,
  type PutRightRefusal,
  type ReceiptRefusal,
  type StockKnowledge,
  type Unknown,
} from '../shop/stock.ts';
import { businessDateAt, localTime, type BusinessDate } from '../shop/time.ts';
import type { Core } from './core.ts';
import { countedFund } from './fund-figures.ts';
import { placeOf, record, write, type EntryConflict } from './record.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';

const MOVES_AT_ONCE = 30;

const isKnown = (tx: Tx) => (sku: string) => productBySku(tx, sku as Sku) !== undefined;

/** Goods that cost the fund nothing. */
const withoutFund = (tx: Tx): StockKnowledge => ({ isKnown: isKnown(tx), safe: NO_MONEY, left: NO_MONEY });

type FundRefusal = { readonly code: 'fund-not-for-goods' | 'campaign-unknown' };

/** Goods that came, and whose money paid for them where they were bought from the fund. */
function decideDelivery(
  tx: Tx,
  { goodsPolicy }: Settings,
  today: BusinessDate,
  asked: Pick<EntryBody<'stock-received'>, 'lines' | 'source' | 'campaign'>,
): Decision<EntryBody<'stock-received'>, ReceiptRefusal | FundRefusal> {
  const { lines, source } = asked;
  if (source !== 'fund') return decideReceipt({ lines, source }, withoutFund(tx));
  if (goodsPolicy === 'all-to-charity') return { ok: false, refusal: { code: 'fund-not-for-goods' } };
  const { places, of } = countedFund(tx);
  const running = campaignOn(tx, today)?.id ?? null;
  const cost = costOf(lines) ?? NO_MONEY;
  // Where nobody says so, the campaign of the day pays what it can, else the general fund.
  const campaign = asked.campaign ?? (asked.campaign === null || of(running).left < cost ? null : running);
  if (campaign !== null && !campaignById(tx, campaign)) return { ok: false, refusal: { code: 'campaign-unknown' } };
  return decideReceipt(
    { lines, source, campaign },
    { isKnown: isKnown(tx), safe: places.safe, left: of(campaign).left },
  );
}

/** What puts a delivery right is of the same money as the delivery. */
function decideDeliveryRight(
  tx: Tx,
  wrong: Extract<Entry, { kind: 'stock-received' }>,
  lines: EntryBody<'stock-received'>['lines'],
): Decision<EntryBody<'stock-received'>, ReceiptRefusal> {
  const { source } = wrong.body;
  const corrects = wrong.id;
  if (source !== 'fund') return decideReceipt({ lines, source, corrects }, withoutFund(tx));
  const { places, of } = countedFund(tx);
  const { campaign = campaignOn(tx, wrong.businessDate)?.id ?? null } = wrong.body;
  const known = { isKnown: isKnown(tx), safe: places.safe, left: of(campaign).left };
  return decideReceipt({ lines, source, campaign, corrects }, known);
}

/** The products whose cost is another one from now on, each as an entry of its own in the same transaction. */
function keepCosts(core: Core, tx: Tx, actor: Actor, lines: readonly MovedLine[]): void {
  for (const { sku, unitCost } of lines) {
    const found = productBySku(tx, sku);
    if (!found || found.retired || found.cost === unitCost) continue;
    const { retired: _retired, stock: _stock, allergens, ...product } = found;
    const body = { v: 1 as const, postings: [], product: { ...product, allergens: [...allergens], cost: unitCost } };
    write(core, tx, { id: core.newId(), kind: 'product-saved', actor, body });
  }
}

/** An entry of stock and all that put it right, with costs where there are some. */
function withCosts({ kind, body }: StockEntry): { readonly lines: readonly MovedLine[] } {
  if (kind === 'stock-received') return body;
  return { lines: body.lines.map((line) => ({ ...line, unitCost: NO_MONEY })) };
}

/** Puts an earlier entry right by one of the same kind with the difference. */
function putRight(
  core: Core,
  actor: Actor,
  asked: { readonly id: string; readonly corrects: string; readonly lines: EntryBody<'stock-received'>['lines'] },
): Outcome<{ id: string; seq: number }, PutRightRefusal | EntryConflict | { readonly code: 'entry-unknown' }> {
  const { id, corrects } = asked;
  const wrong = entryById(core.db, corrects);
  const isOfStock = wrong?.kind === 'stock-received' || wrong?.kind === 'stock-written-off';
  if (!isOfStock || wrong.body.corrects !== undefined) return { ok: false, refusal: { code: 'entry-unknown' } };
  const fits = (tx: Tx, lines: readonly MovedLine[]) =>
    mayPutRight([wrong, ...stockCorrections(tx, wrong)].map(withCosts), lines);
  const tooMuch = { ok: false, refusal: { code: 'more-than-recorded' } } as const;

  if (wrong.kind === 'stock-received') {
    const { lines } = asked;
    const outcome = record<'stock-received', PutRightRefusal>(core, {
      id,
      kind: wrong.kind,
      actor,
      repeats: (stored) => stored.corrects === corrects && isDeepStrictEqual(stored.lines, lines),
      decide: (tx) => {
        const decision = decideDeliveryRight(tx, wrong, lines);
        return decision.ok && !fits(tx, lines) ? tooMuch : decision;
      },
    });
    return outcome.ok ? { ok: true, value: placeOf(outcome.value) } : outcome;
  }
  const lines = asked.lines.map(({ sku, units }) => ({ sku, units }));
  const outcome = record<'stock-written-off', PutRightRefusal>(core, {
    id,
    kind: wrong.kind,
    actor,
    repeats: (stored) => stored.corrects === corrects && isDeepStrictEqual(stored.lines, lines),
    decide: (tx) => {
      const decision = decideWriteOff({ lines, reason: wrong.body.reason, corrects }, { isKnown: isKnown(tx) });
      const moved = lines.map((line) => ({ ...line, unitCost: NO_MONEY }));
      return decision.ok && !fits(tx, moved) ? tooMuch : decision;
    },
  });
  return outcome.ok ? { ok: true, value: placeOf(outcome.value) } : outcome;
}

function moveView(db: Reader, timeZone: string, entry: StockEntry): StockMove {
  const { id, seq, at, businessDate: day, actor, body } = entry;
  const by = actor.startsWith('person:') ? (personById(db, actor.slice('person:'.length))?.name ?? null) : null;
  const { minutes } = localTime(at, timeZone);
  const common = { id, seq, day, minutes, by, ...withCosts(entry), corrects: body.corrects ?? null };
  return entry.kind === 'stock-received'
    ? { ...common, kind: entry.kind, source: entry.body.source }
    : { ...common, kind: entry.kind, reason: entry.body.reason };
}

function movesBefore(db: Reader, timeZone: string, before: number): StockMoves {
  const entries = stockEntriesBefore(db, before, MOVES_AT_ONCE + 1);
  return {
    moves: entries.slice(0, MOVES_AT_ONCE).map((entry) => moveView(db, timeZone, entry)),
    more: entries.length > MOVES_AT_ONCE,
  };
}

/** Goods that come to the stand and leave it without a purchase. */
export function stockMovesCalls({ staff }: Rpc, core: Core) {
  return {
    receive: staff.goods.receive.handler(({ input, context: { person, settings }, errors }) => {
      const { id, lines, source, campaign } = input;
      const actor = `person:${person.id}` as const;
      return placeOf(
        valueOf(
          errors,
          record<'stock-received', ReceiptRefusal | FundRefusal>(core, {
            id,
            kind: 'stock-received',
            actor,
            repeats: (stored) =>
              stored.corrects === undefined &&
              stored.source === source &&
              (campaign === undefined || stored.campaign === campaign) &&
              isDeepStrictEqual(stored.lines, lines),
            decide: (tx) =>
              decideDelivery(tx, settings, businessDateAt(core.now(), settings.timeZone), { lines, source, campaign }),
            beside: (tx) => {
              if (input.keepCosts) keepCosts(core, tx, actor, lines);
            },
          }),
        ),
      );
    }),

    writeOff: staff.goods.writeOff.handler(({ input: { id, lines, reason }, context: { person }, errors }) => {
      return placeOf(
        valueOf(
          errors,
          record<'stock-written-off', Unknown>(core, {
            id,
            kind: 'stock-written-off',
            actor: `person:${person.id}`,
            repeats: (stored) =>
              stored.corrects === undefined && stored.reason === reason && isDeepStrictEqual(stored.lines, lines),
            decide: (tx): Decision<EntryBody<'stock-written-off'>, Unknown> =>
              decideWriteOff({ lines, reason }, { isKnown: isKnown(tx) }),
          }),
        ),
      );
    }),
  };
}

/** What staff see of the stock, and the way to put a mistake right. */
export function stockCalls({ staff }: Rpc, core: Core) {
  return {
    products: staff.stock.products.handler((): readonly StockProduct[] =>
      allGoods(core.db).map(({ sku, category, name, price, cost, barcode, picture, retired }) => ({
        sku,
        category,
        name,
        price,
        cost,
        barcode,
        picture,
        retired,
      })),
    ),
    moves: staff.stock.moves.handler(({ input, context }) =>
      movesBefore(core.db, context.settings.timeZone, input.before ?? Number.MAX_SAFE_INTEGER),
    ),
    putRight: staff.stock.putRight.handler(({ input, context, errors }) =>
      valueOf(errors, putRight(core, `person:${context.person.id}`, input)),
    ),
  };
}
