import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import type { Sku } from '../../../shop/catalogue.ts';
import type { EntryBody } from '../../../shop/ledger/entries.ts';
import { NO_MONEY, parseMoney, type Money } from '../../../shop/money.ts';

/** A line as it is typed: nothing of it need be a number yet. */
export type LineDraft = { readonly sku: Sku; readonly units: string; readonly cost: string };

/** What staff fill in when goods come. `source` is null until they say where from. */
export type ReceiptDraft = {
  readonly lines: readonly LineDraft[];
  readonly source: EntryBody<'stock-received'>['source'] | null;
  readonly keepCosts: boolean;
};

/** What staff fill in when goods leave without a purchase. */
export type WriteOffDraft = {
  readonly lines: readonly LineDraft[];
  readonly reason: EntryBody<'stock-written-off'>['reason'] | null;
};

export const NO_RECEIPT: ReceiptDraft = { lines: [], source: null, keepCosts: false };
export const NO_WRITE_OFF: WriteOffDraft = { lines: [], reason: null };

export const MOST_UNITS = 100_000;
const MOST_LINES = 500;

/** One more of a product: its line grows, or a new one stands first, where it is in sight. `cost` is what one cost last. */
export function withOneMore(lines: readonly LineDraft[], { sku }: StockProduct, cost: string): readonly LineDraft[] {
  const known = lines.find((line) => line.sku === sku);
  if (!known) return lines.length < MOST_LINES ? [{ sku, units: '1', cost }, ...lines] : lines;
  return lines.map((line) => (line === known ? withUnits(line, (readUnits(line.units, 0) ?? 0) + 1) : line));
}

/** The line with so many units, within what one entry may hold. */
export function withUnits(line: LineDraft, units: number): LineDraft {
  return { ...line, units: String(Math.max(0, Math.min(MOST_UNITS, units))) };
}

/** A number of units that was typed, from `least` up; null where it is none. */
export function readUnits(text: string, least = 1): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null;
  const units = Number(text);
  return units >= least && units <= MOST_UNITS ? units : null;
}

/** A line as numbers, or which part of it is none. */
export type ReadLine =
  | { readonly ok: true; readonly sku: Sku; readonly units: number; readonly unitCost: Money }
  | { readonly ok: false; readonly units: boolean; readonly cost: boolean };

/**
 * Reads a line. Without a sum in `cost` nothing was paid for it.
 * @param digits decimals of the currency; null where there are no costs to read
 */
export function readLine({ sku, units: typed, cost }: LineDraft, digits: number | null, least = 1): ReadLine {
  const units = readUnits(typed, least);
  const unitCost = digits === null || cost.trim() === '' ? NO_MONEY : parseMoney(cost, digits);
  if (units === null || unitCost === null) return { ok: false, units: units === null, cost: unitCost === null };
  return { ok: true, sku, units, unitCost };
}

/** All lines as numbers, or null where one is not. */
export function readLines(
  lines: readonly LineDraft[],
  digits: number | null,
  least = 1,
): readonly Extract<ReadLine, { ok: true }>[] | null {
  const read = lines.map((line) => readLine(line, digits, least));
  return read.every((line) => line.ok) ? read : null;
}
