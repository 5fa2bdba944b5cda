import { ORPCError } from '@orpc/client';
import { fireEvent } from '@testing-library/react';
import type { Category, Sku } from '../../../shop/catalogue.ts';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import type { StocktakeLine, StocktakeReport, StocktakeView } from '../../../shop/contract/stocktake-views.ts';
import { money } from '../../../shop/money.ts';
import { asksForSecondLook, stocktakeResult } from '../../../shop/stocktake.ts';
import { businessDate, utcMs } from '../../../shop/time.ts';
import { ASEL, openOffice } from './office.tsx';

const thing = (sku: string, category: Category, en: string, more: Partial<StockProduct> = {}): StockProduct => ({
  sku: sku as Sku,
  category,
  name: { kk: `${en} (kk)`, ru: `${en} (ru)`, en },
  price: money(20_000),
  cost: money(12_000),
  barcode: null,
  picture: null,
  retired: false,
  ...more,
});

export const WATER = thing('DR-01', 'drinks', 'Water', { barcode: '2000000000015' });
export const JUICE = thing('DR-02', 'drinks', 'Juice', { barcode: '2000000000022' });
export const SAMSA = thing('BA-01', 'bakery', 'Samsa', { barcode: '2000000000060', cost: money(0) });
const OLD = thing('OT-09', 'other', 'Old pen', { retired: true });
export const THINGS: readonly StockProduct[] = [WATER, JUICE, SAMSA, OLD];

const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** happy-dom puts the text through the property that React watches, and React then hears of no change; a browser does not. */
HTMLInputElement.prototype.setRangeText = function setRangeText(text: string, ...[start, end]: unknown[]) {
  value?.set?.call(this, this.value.slice(0, Number(start)) + text + this.value.slice(Number(end)));
};

/** As a scanner sends it: keys faster than any hand, each digit lands in the field that has the focus. */
export function scan(digits: string): void {
  // After whatever a hand typed before.
  const start = performance.now() + 200;
  for (const [index, key] of [...digits, 'Enter'].entries()) {
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent('keydown', {
      key,
      code: key === 'Enter' ? key : `Digit${key}`,
      bubbles: true,
      cancelable: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: start + index * 10 });
    if (fireEvent(target, event) && key !== 'Enter' && target instanceof HTMLInputElement) {
      fireEvent.input(target, { target: { value: `${target.value}${key}` } });
    }
  }
}

type Counted = { readonly recorded: number; readonly counted: number; readonly again: boolean };

/** A server that takes a stocktake as the shop does, over what it has in stock. `otherScreen` counts as somebody else would. */
export function stocktakeServer(
  stock: Readonly<Record<string, number>>,
  { products = THINGS, begun = false }: { readonly products?: readonly StockProduct[]; readonly begun?: boolean } = {},
) {
  const day = businessDate('2026-11-20');
  const started = { at: utcMs(1_795_000_000_000), day, minutes: 600, by: ASEL.name };
  let open: { id: string; category: Category | null; revision: number; lines: Map<string, Counted> } | null = begun
    ? { id: 'take', category: null, revision: 0, lines: new Map() }
    : null;
  const finished: { readonly noneLeft: readonly string[] }[] = [];
  const reports: StocktakeReport[] = [];

  const lineOf = ({ sku, price }: StockProduct): StocktakeLine => {
    const line = open?.lines.get(sku);
    if (!line) return { sku, state: 'open' };
    if (asksForSecondLook(line)) return { sku, state: 'look-again', counted: line.counted };
    return { sku, state: 'counted', price, ...line };
  };
  const over = () => products.filter(({ category, retired }) => !retired && (open?.category ?? category) === category);
  const view = (): StocktakeView | null =>
    open && { id: open.id, category: open.category, started, revision: open.revision, lines: over().map(lineOf) };
  const productOf = (sku: string) => products.find((product) => product.sku === sku) ?? WATER;
  const gone = () => new ORPCError('stocktake-gone', { defined: true, status: 409, data: { stocktake: view() } });

  const put = (sku: string, units: number | null) => {
    if (!open) throw gone();
    open.revision += 1;
    const again = open.lines.has(sku);
    if (units === null) open.lines.delete(sku);
    else open.lines.set(sku, { recorded: stock[sku] ?? 0, counted: units, again });
    return { revision: open.revision, line: lineOf(productOf(sku)) };
  };

  const calls = {
    state: () => Promise.resolve(view()),
    begin: ({ id, category }: { id: string; category: Category | null }) => {
      open = { id, category, revision: 0, lines: new Map() };
      return Promise.resolve(view());
    },
    count: async ({ sku, units }: { sku: string; units: number }) => put(sku, units),
    uncount: async ({ sku }: { sku: string }) => put(sku, null),
    finish: async ({ id, revision, noneLeft }: { id: string; revision: number; noneLeft: readonly string[] }) => {
      if (!open) throw gone();
      if (revision !== open.revision) {
        throw new ORPCError('stocktake-changed', { defined: true, status: 409, data: { stocktake: view() } });
      }
      const lines = over().flatMap((product) => {
        const line = open?.lines.get(product.sku);
        const none = noneLeft.includes(product.sku);
        if (!line && !none) return [];
        const counted = line ?? { recorded: stock[product.sku] ?? 0, counted: 0, again: false };
        return [{ sku: product.sku, price: product.price, ...counted }];
      });
      const summary = { id, seq: 9, day, minutes: 660, by: ASEL.name, category: open.category };
      reports.unshift({ ...summary, products: lines.length, ...stocktakeResult(lines), lines });
      finished.push({ noneLeft });
      open = null;
      return { id, seq: 9 };
    },
    abandon: () => {
      open = null;
      return Promise.resolve(null);
    },
    list: () => Promise.resolve({ stocktakes: reports, more: false }),
    one: ({ id }: { id: string }) => Promise.resolve(reports.find((report) => report.id === id)),
  };
  return {
    calls,
    finished,
    otherScreen: (sku: string, units: number) => put(sku, units),
    endedElsewhere: () => {
      open = null;
    },
  };
}

/** The office at one of the two sections, over calls that are told. */
export async function openStock(
  section: 'Received and written off' | 'Stocktake',
  calls: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  products: readonly StockProduct[] = THINGS,
) {
  const office = await openOffice({
    calls: { ...calls, stock: { products: () => Promise.resolve(products), ...calls['stock'] } },
  });
  await office.go(section);
  return office;
}
