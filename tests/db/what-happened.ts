import { campaignIdOn, type Span } from '../../shop/fund.ts';
import type { Entry } from '../../shop/ledger/entries.ts';

/*
 * What must be in the box and on the shelf after some entries, worked out from what they tell and not from their postings: the
 * other side of the properties of the books.
 */

/** The cash that an entry itself tells of: what came into the box less what was taken out of it. */
const cashTold = (entry: Entry): number => {
  if (entry.kind === 'tally-recorded') return entry.body.foundByCount ? 0 : entry.body.cash;
  const isPayment =
    entry.kind === 'purchase-recorded' || entry.kind === 'gift-recorded' || entry.kind === 'promise-settled';
  if (!isPayment || entry.body.tender.type !== 'cash') return 0;
  return entry.body.tender.putIn - entry.body.tender.change;
};

/** What is in the box, and what each count must have expected: what the last one left, and the net cash since it was opened. */
export function boxOf(entries: readonly Entry[]): { readonly box: number; readonly expected: readonly number[] } {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const moved: { readonly seq: number; readonly amount: number }[] = [];
  const movedById = new Map<string, number>();
  const expected: number[] = [];
  let base = { after: 0, amount: 0 };
  const upTo = (seq: number) =>
    moved
      .filter((one) => one.seq > base.after && one.seq <= seq)
      .reduce((sum, { amount }) => sum + amount, base.amount);
  const move = ({ id, seq }: Entry, amount: number) => {
    moved.push({ seq, amount });
    movedById.set(id, amount);
  };

  for (const entry of entries) {
    if (entry.kind === 'box-counted') {
      expected.push(upTo(entry.body.openedSeq));
      base = { after: entry.body.openedSeq, amount: entry.body.counted };
    } else if (entry.kind === 'box-sealed') {
      base = { ...base, amount: entry.body.left };
    } else if (entry.kind === 'entry-corrected') {
      const corrected = byId.get(entry.body.corrects);
      // What a count has been over is settled by that count.
      if (corrected && corrected.seq > base.after) move(entry, -(movedById.get(corrected.id) ?? 0));
    } else if (entry.kind === 'purchase-recorded' && entry.body.inPlaceOf !== undefined) {
      const original = byId.get(entry.body.inPlaceOf);
      if (original && original.seq > base.after) move(entry, cashTold(entry));
    } else {
      move(entry, cashTold(entry));
    }
  }
  return { box: upTo(Number.MAX_SAFE_INTEGER), expected };
}

/** Units on the stand by product: received, less sold, less written off, plus or less what stocktakes found. */
export function shelfOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const shelf = new Map<string, number>();
  const add = (sku: string, units: number) => shelf.set(sku, (shelf.get(sku) ?? 0) + units);
  for (const { kind, body } of entries) {
    if (kind === 'stock-received') for (const { sku, units } of body.lines) add(sku, units);
    if (kind === 'stock-written-off' || kind === 'purchase-recorded' || kind === 'tally-recorded') {
      for (const { sku, units } of body.lines) add(sku, -units);
    }
    if (kind === 'entry-corrected') for (const { sku, units } of body.returned) add(sku, units);
    if (kind === 'stocktake-recorded')
      for (const { sku, recorded, counted } of body.lines) add(sku, counted - recorded);
  }
  return shelf;
}

/** What is in the safe and at the bank after each entry, by what the entries tell. */
export function vaultsOf(entries: readonly Entry[]): readonly { readonly safe: number; readonly bank: number }[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let now = { safe: 0, bank: 0 };
  return entries.map((entry) => {
    const corrected = entry.kind === 'entry-corrected' ? byId.get(entry.body.corrects) : undefined;
    const { safe, bank } = vaultsTold(corrected ?? entry);
    now = corrected
      ? { safe: now.safe - safe, bank: now.bank - bank }
      : { safe: now.safe + safe, bank: now.bank + bank };
    return now;
  });
}

function vaultsTold({ kind, body }: Entry): { readonly safe: number; readonly bank: number } {
  if (kind === 'box-sealed') return { safe: body.moved, bank: 0 };
  if (kind === 'phone-confirmed') return { safe: 0, bank: body.confirmed };
  if (kind === 'money-banked') return { safe: -body.amount, bank: body.amount };
  if (kind === 'money-given') {
    return body.from === 'safe' ? { safe: -body.amount, bank: 0 } : { safe: 0, bank: -body.amount };
  }
  if (kind !== 'stock-received' || body.source !== 'fund') return { safe: 0, bank: 0 };
  return { safe: -body.lines.reduce((sum, { units, unitCost }) => sum + units * unitCost, 0), bank: 0 };
}

const PLACES: ReadonlySet<string> = new Set(['assets:box', 'assets:phone', 'assets:safe', 'assets:bank']);

/** What each campaign has left (null: the general fund), entry by entry: of its day, or of the one that the entry names. */
export function leftByCampaign(entries: readonly Entry[], spans: readonly Span[]): ReadonlyMap<string | null, number> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const left = new Map<string | null, number>();
  for (const entry of entries) {
    const corrected = entry.kind === 'entry-corrected' ? byId.get(entry.body.corrects) : undefined;
    const named = campaignNamed(corrected ?? entry);
    const campaign = named === undefined ? campaignIdOn(spans, entry.businessDate) : named;
    const moved = entry.body.postings.reduce((sum, [account, amount]) => sum + (PLACES.has(account) ? amount : 0), 0);
    left.set(campaign, (left.get(campaign) ?? 0) + moved);
  }
  return left;
}

function campaignNamed({ kind, body }: Entry): string | null | undefined {
  return kind === 'money-given' || kind === 'stock-received' ? body.campaign : undefined;
}
