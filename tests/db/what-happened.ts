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
