import type { Entry } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import type { Period } from '../../shop/reports/period.ts';
import { PLACES, type MovementKind, type Place } from '../../shop/reports/report.ts';
import { weekday } from '../../shop/time.ts';

/*
 * A report's figures added up the plain way, entry by entry over the whole ledger, mostly from what the entries tell and not from
 * their postings: the other side of the properties of reports.
 */

type Bought = Extract<Entry, { kind: 'purchase-recorded' | 'gift-recorded' | 'promise-settled' | 'tally-recorded' }>;

/** An entry, or with -1 one that takes it back, on the day and at the place of the one that counts. */
type Told = { readonly entry: Entry; readonly told: Entry; readonly sign: 1 | -1 };

const MOVES: Readonly<Partial<Record<Entry['kind'], MovementKind>>> = {
  'purchase-recorded': 'came-in',
  'gift-recorded': 'came-in',
  'promise-settled': 'came-in',
  'tally-recorded': 'came-in',
  'box-counted': 'differences',
  'box-sealed': 'sealed',
  'money-banked': 'banked',
  'money-given': 'given',
  'stock-received': 'restocked',
};

/** What the entry moved at each place. */
const moved = ({ body }: Entry): Readonly<Record<Place, number>> => {
  const at = (place: Place) => body.postings.find(([account]) => account === `assets:${place}`)?.[1] ?? 0;
  return { box: at('box'), phone: at('phone'), safe: at('safe'), bank: at('bank') };
};

/** Cash and phone money of an entry, by what it was for. */
const tendersOf = (entry: Bought) => {
  const nothing = { goods: 0, promises: 0, gifts: 0 };
  if (entry.kind === 'tally-recorded') {
    return { cash: { ...nothing, goods: entry.body.cash }, qr: { ...nothing, goods: entry.body.phone } };
  }
  const { body } = entry;
  const by =
    entry.kind === 'gift-recorded'
      ? { ...nothing, gifts: entry.body.paid }
      : entry.kind === 'promise-settled'
        ? { goods: entry.body.gift, promises: entry.body.settled, gifts: 0 }
        : { ...nothing, goods: entry.body.paid };
  return { cash: body.tender.type === 'cash' ? by : nothing, qr: body.tender.type === 'qr' ? by : nothing };
};

const isBought = (entry: Entry): entry is Bought => MOVES[entry.kind] === 'came-in';

/** The figures of a period. `hourOf`: the hour of the shop's day at which an entry was recorded. */
export function naiveReport(entries: readonly Entry[], { from, to }: Period, hourOf: (entry: Entry) => number) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const before = entries.filter(({ businessDate }) => businessDate < from);
  const within = entries.filter(({ businessDate }) => businessDate >= from && businessDate <= to);
  const told = within.map((entry): Told => {
    if (entry.kind !== 'entry-corrected') return { entry, told: entry, sign: 1 };
    const taken = byId.get(entry.body.corrects);
    if (!taken) throw new Error('A correction of nothing');
    return { entry, told: taken, sign: -1 };
  });

  const add = (sums: Record<string, number>, by: Readonly<Record<string, number>>, sign = 1) => {
    for (const [key, amount] of Object.entries(by)) sums[key] = (sums[key] ?? 0) + sign * amount;
  };
  const places = (some: readonly Entry[]) => {
    const sums = { box: 0, phone: 0, safe: 0, bank: 0 };
    for (const entry of some) add(sums, moved(entry));
    return sums;
  };
  const movements = new Map<MovementKind, Record<Place, number>>();
  const move = (kind: MovementKind, by: Partial<Record<Place, number>>) => {
    const sums = movements.get(kind) ?? { box: 0, phone: 0, safe: 0, bank: 0 };
    add(sums, by);
    movements.set(kind, sums);
  };
  const tender = () => ({ goods: 0, promises: 0, gifts: 0 });
  const takings = { cash: tender(), phone: tender() };
  const goods = new Map<string, { sold: number; value: number; missing: number; worth: number; writtenOff: number }>();
  const product = (sku: string) => {
    const line = goods.get(sku) ?? { sold: 0, value: 0, missing: 0, worth: 0, writtenOff: 0 };
    goods.set(sku, line);
    return line;
  };
  const busy = new Map<string, number>();
  const sums = { purchases: 0, gifts: 0, opened: 0, settled: 0, withGoods: 0, alone: 0 };

  for (const { entry, told: act, sign } of told) {
    const kind = MOVES[act.kind];
    if (kind) move(kind, moved(entry));
    if (isBought(act)) {
      const by = tendersOf(act);
      add(takings.cash, by.cash, sign);
      add(takings.phone, by.qr, sign);
      const lines = act.kind === 'purchase-recorded' || act.kind === 'tally-recorded' ? act.body.lines : [];
      for (const { sku, units, price } of lines) {
        const line = product(sku);
        line.sold += sign * units;
        line.value += sign * units * price;
      }
    }
    if (act.kind === 'purchase-recorded') {
      sums.purchases += sign;
      const key = `${weekday(entry.businessDate)} ${entry.actor === 'kiosk' ? hourOf(entry) : 'unknown'}`;
      busy.set(key, (busy.get(key) ?? 0) + sign);
      if (act.body.tender.type === 'promise') sums.opened += sign * act.body.paid;
      sums.withGoods += sign * Math.max(0, act.body.paid - act.body.suggested);
    }
    if (act.kind === 'gift-recorded') {
      sums.gifts += sign;
      sums.alone += sign * act.body.paid;
    }
    if (act.kind === 'promise-settled') {
      sums.settled += sign * act.body.settled;
      sums.withGoods += sign * act.body.gift;
    }
    if (act.kind === 'tally-recorded') {
      sums.withGoods += sign * Math.max(0, act.body.cash + act.body.phone - act.body.suggested);
    }
    if (act.kind === 'phone-confirmed') {
      const { claimed, confirmed } = act.body;
      move('confirmed', { phone: -claimed, bank: claimed });
      move('differences', { bank: confirmed - claimed });
    }
    if (act.kind === 'stocktake-recorded') {
      for (const { sku, recorded, counted, price } of act.body.lines) {
        const line = product(sku);
        line.missing += recorded - counted;
        line.worth += (recorded - counted) * price;
      }
    }
    if (act.kind === 'stock-written-off') {
      for (const { sku, units } of act.body.lines) product(sku).writtenOff += units;
    }
  }

  const total = (by: Readonly<Record<Place, number>>) => ({
    ...by,
    total: money(PLACES.reduce((sum, place) => sum + by[place], 0)),
  });
  return {
    opening: total(places(before)),
    closing: total(places([...before, ...within])),
    movement: (kind: MovementKind) => total(movements.get(kind) ?? { box: 0, phone: 0, safe: 0, bank: 0 }),
    takings,
    sums,
    goods: new Map([...goods].filter(([, line]) => Object.values(line).some((figure) => figure !== 0))),
    busy: new Map([...busy].filter(([, purchases]) => purchases !== 0)),
    disbursements: told.flatMap(({ entry, told: act, sign }) =>
      act.kind === 'money-given' ? [{ id: entry.id, charity: act.body.charity, amount: sign * act.body.amount }] : [],
    ),
    counts: within.flatMap((entry) => (entry.kind === 'box-counted' ? [entry] : [])),
  };
}
