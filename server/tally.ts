import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../db/handle.ts';
import { head } from '../db/head.ts';
import { correctionOf } from '../db/queries/entries.ts';
import { allGoods } from '../db/queries/goods.ts';
import { entriesOfKind } from '../db/queries/rare-entries.ts';
import { lastCountOpenedAt, pricesOn, shopOpenedOn } from '../db/queries/tallies.ts';
import type { BasketLine } from '../shop/basket.ts';
import type { Sku } from '../shop/catalogue.ts';
import type { TallyProduct, TallySheet, TallyState } from '../shop/contract/settling-views.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import type { Money } from '../shop/money.ts';
import type { Settings } from '../shop/schemas.ts';
import { cashFoundByCount, decideTally, firstSettlingDay, type TallyRefusal } from '../shop/settling.ts';
import { businessDateAt, type BusinessDate } from '../shop/time.ts';
import { boxIsOpen } from './box-paper.ts';
import type { Core } from './core.ts';
import { placeOf, record, type EntryConflict, type Recording } from './record.ts';
import { recordedAt, staffNames } from './recorded-at.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';

/** How many sheets are shown: more than a month of power cuts. */
const SHEETS = 60;

type Days = { readonly from: BusinessDate; readonly today: BusinessDate };

/** The days that a sheet may have. */
function daysOpen(core: Core, { timeZone }: Settings): Days {
  const today = businessDateAt(core.now(), timeZone);
  return { from: firstSettlingDay(today, shopOpenedOn(core.db) ?? today), today };
}

type DayRefusal = {
  readonly code: 'day-out-of-range';
  readonly from: BusinessDate;
  readonly through: BusinessDate;
};

function dayRefusal(day: BusinessDate, { from, today }: Days): DayRefusal | null {
  return day < from || day > today ? { code: 'day-out-of-range', from, through: today } : null;
}

function lastCountOn(db: Reader, timeZone: string): BusinessDate | null {
  const at = lastCountOpenedAt(db);
  return at === null ? null : businessDateAt(at, timeZone);
}

function tallyState(core: Core, settings: Settings): TallyState {
  const { timeZone } = settings;
  const name = staffNames(core.db);
  const sheets = entriesOfKind(core.db, 'tally-recorded', { limit: SHEETS }).map(
    ({ id, seq, at, actor, businessDate, body: { lines, cash, phone, note } }): TallySheet => ({
      id,
      seq,
      day: businessDate,
      person: name(actor) ?? '',
      units: lines.reduce((units, line) => units + line.units, 0),
      cash,
      phone,
      note,
      corrected: correctionOf(core.db, id) !== undefined,
      ...recordedAt(at, timeZone),
    }),
  );
  return { ...daysOpen(core, settings), lastCountOn: lastCountOn(core.db, timeZone), head: head(core.db), sheets };
}

/** All products with the price that their label had on a day. One that came later has the price it came with, by today's. */
function goodsOn(db: Reader, day: BusinessDate): readonly TallyProduct[] {
  const prices = pricesOn(db, day);
  return allGoods(db).map(({ sku, category, name, price, retired }) => ({
    sku,
    category,
    name,
    price: prices.get(sku) ?? price,
    retired,
  }));
}

type RecordRefusal =
  | TallyRefusal
  | DayRefusal
  | { readonly code: 'found-by-count-needed' | 'phone-not-taken' | 'box-is-open' }
  | { readonly code: 'product-unknown'; readonly skus: readonly Sku[] }
  | { readonly code: 'price-changed'; readonly prices: readonly { readonly sku: Sku; readonly price: Money }[] };

const refused = <Code extends string>(code: Code) => ({ ok: false, refusal: { code } }) as const;

/** Goods that nobody knows, or whose label said something else on that day. */
function linesRefusal(db: Reader, day: BusinessDate, lines: readonly BasketLine[]): RecordRefusal | null {
  const prices = new Map(goodsOn(db, day).map(({ sku, price }) => [sku, price]));
  const skus = lines.map(({ sku }) => sku).filter((sku) => !prices.has(sku));
  if (skus.length > 0) return { code: 'product-unknown', skus };
  const changed = lines.flatMap(({ sku, price }) => {
    const was = prices.get(sku);
    return was === undefined || was === price ? [] : [{ sku, price: was }];
  });
  return changed.length > 0 ? { code: 'price-changed', prices: changed } : null;
}

type TallyAsked = {
  readonly id: string;
  readonly day: BusinessDate;
  readonly lines: readonly BasketLine[];
  readonly cash: Money;
  readonly phone: Money;
  readonly foundByCount: boolean | null;
  readonly note: string | null;
};

/** A sheet of paper, recorded on its own day. */
function recordTally(
  core: Core,
  settings: Settings,
  actor: Actor,
  { id, day, ...asked }: TallyAsked,
): Outcome<Recording<'tally-recorded'>, RecordRefusal | EntryConflict> {
  const { lines, cash, phone, note } = asked;
  const outcome = record<'tally-recorded', RecordRefusal>(core, {
    id,
    kind: 'tally-recorded',
    actor,
    businessDate: day,
    repeats: (stored) =>
      isDeepStrictEqual(
        { lines: stored.lines, cash: stored.cash, phone: stored.phone, note: stored.note },
        { lines, cash, phone, note },
      ),
    decide: (tx) => {
      const refusal = dayRefusal(day, daysOpen(core, settings)) ?? linesRefusal(tx, day, lines);
      if (refusal) return { ok: false, refusal };
      if (phone > 0 && settings.phonePayment === null) return refused('phone-not-taken');
      const found = cash === 0 ? 'no' : cashFoundByCount(day, lastCountOn(tx, settings.timeZone));
      const foundByCount = found === 'ask' ? asked.foundByCount : found === 'yes';
      if (foundByCount === null) return refused('found-by-count-needed');
      // Whether the count under way finds this cash, nobody can say before it is locked.
      if (cash > 0 && !foundByCount && boxIsOpen(tx)) return refused('box-is-open');
      return decideTally({ lines, cash, phone, foundByCount, note });
    },
  });
  if (outcome.ok && outcome.value.entry.businessDate !== day) return refused('entry-conflict');
  return outcome;
}

/** Sheets of paper from days without the kiosk. */
export function tallyCalls({ staff }: Rpc, core: Core) {
  return {
    state: staff.tally.state.handler(({ context: { settings } }) => tallyState(core, settings)),
    goods: staff.tally.goods.handler(({ input, context: { settings }, errors }): readonly TallyProduct[] => {
      const refusal = dayRefusal(input.day, daysOpen(core, settings));
      return refusal ? valueOf(errors, { ok: false, refusal }) : goodsOn(core.db, input.day);
    }),
    record: staff.tally.record.handler(({ input, context: { person, settings }, errors }) =>
      placeOf(valueOf(errors, recordTally(core, settings, `person:${person.id}`, input))),
    ),
  };
}
