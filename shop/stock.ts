import type { Sku } from './catalogue.ts';
import type { Decision } from './decisions.ts';
import type { CampaignTooSmall, SafeTooSmall } from './fund.ts';
import { balanced } from './ledger/accounts.ts';
import type { EntryBody } from './ledger/entries.ts';
import { MAX_AMOUNT, money, type Money } from './money.ts';

/*
 * What staff's acts on the stock become in the ledger. A mistake is put right by an entry of the same kind with the difference,
 * so that units and money come out as if it had been written down rightly the first time.
 */

type Received = EntryBody<'stock-received'>;
type WrittenOff = EntryBody<'stock-written-off'>;
type Line = { readonly sku: Sku; readonly units: number; readonly unitCost: Money };

/** What the shop knows at that moment. Retired products are known too: their units may still be on the stand. */
export type StockKnowledge = {
  readonly isKnown: (sku: Sku) => boolean;
  readonly safe: Money;
  /** What the campaign whose money it is, or the general fund, has of counted money. */
  readonly left: Money;
};

export type Unknown = { readonly code: 'product-unknown'; readonly skus: readonly Sku[] };
export type ReceiptRefusal = Unknown | { readonly code: 'sum-too-large' } | SafeTooSmall | CampaignTooSmall;
export type PutRightRefusal = ReceiptRefusal | { readonly code: 'more-than-recorded' };

/** What lines cost together, or null where it is more than one entry may hold. */
export function costOf(lines: readonly { readonly units: number; readonly unitCost: Money }[]): Money | null {
  const total = lines.reduce((sum, { units, unitCost }) => sum + units * unitCost, 0);
  return Math.abs(total) <= MAX_AMOUNT ? money(total) : null;
}

/** Goods that came. Only what was bought from the fund moves money, out of the safe, which has to have it, and of a campaign. */
export function decideReceipt(
  asked: Pick<Received, 'lines' | 'source' | 'campaign' | 'corrects'>,
  { isKnown, safe, left }: StockKnowledge,
): Decision<Received, ReceiptRefusal> {
  const unknown = unknownAmong(asked.lines, isKnown);
  if (unknown) return { ok: false, refusal: unknown };
  const cost = costOf(asked.lines);
  if (cost === null) return { ok: false, refusal: { code: 'sum-too-large' } };
  const paid = asked.source === 'fund' ? cost : money(0);
  // What comes back into the safe needs nothing in it.
  if (paid > 0 && paid > safe) return { ok: false, refusal: { code: 'safe-too-small', safe } };
  if (paid > 0 && paid > left) return { ok: false, refusal: { code: 'campaign-too-small', left } };
  const postings = balanced([
    ['expenses:goods', paid],
    ['assets:safe', money(-paid)],
  ]);
  return { ok: true, body: { v: 1, postings: [...postings], ...asked } };
}

/** Goods that left without a purchase, for a reason. */
export function decideWriteOff(
  asked: Pick<WrittenOff, 'lines' | 'reason' | 'corrects'>,
  { isKnown }: Pick<StockKnowledge, 'isKnown'>,
): Decision<WrittenOff, Unknown> {
  const unknown = unknownAmong(asked.lines, isKnown);
  return unknown ? { ok: false, refusal: unknown } : { ok: true, body: { v: 1, postings: [], ...asked } };
}

function unknownAmong(lines: readonly { readonly sku: Sku }[], isKnown: (sku: Sku) => boolean): Unknown | null {
  const skus = [...new Set(lines.map(({ sku }) => sku))].filter((sku) => !isKnown(sku));
  return skus.length > 0 ? { code: 'product-unknown', skus } : null;
}

/** An entry of stock and the entries that put it right, oldest first: what it comes to, by product and what one cost. */
export function netLines(entries: readonly { readonly lines: readonly Line[] }[]): readonly Line[] {
  const net = new Map<string, Line>();
  for (const line of entries.flatMap(({ lines }) => lines)) {
    const key = `${line.sku} ${line.unitCost}`;
    net.set(key, { ...line, units: (net.get(key)?.units ?? 0) + line.units });
  }
  return [...net.values()].filter(({ units }) => units !== 0);
}

/** Whether what was recorded would still be nothing less than nothing with these differences. */
export function mayPutRight(recorded: readonly { readonly lines: readonly Line[] }[], lines: readonly Line[]): boolean {
  return netLines([...recorded, { lines }]).every(({ units }) => units > 0);
}

/** The differences that make `now` out of `before`; none where they are the same. */
export function differences(before: readonly Line[], now: readonly Line[]): readonly Line[] {
  return netLines([{ lines: now }, { lines: before.map((line) => ({ ...line, units: -line.units })) }]);
}
