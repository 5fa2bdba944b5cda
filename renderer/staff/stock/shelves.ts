import type { Category, Sku } from '../../../shop/catalogue.ts';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import type { StocktakeLine, StocktakeView } from '../../../shop/contract/stocktake-views.ts';

/** A line of a stocktake with the product that it is about. */
export type ShelfLine = StocktakeLine & { readonly product: StockProduct };

/** So many lines of one shelf as a screen shows at once. `shelf`: 0 is the first one; `part` of `parts` of that shelf. */
export type ShelfPage = {
  readonly category: Category;
  readonly part: number;
  readonly parts: number;
  readonly lines: readonly ShelfLine[];
};

const LINES_PER_PAGE = 12;

/** The lines with their products. A product that was saved a moment ago may not be known to the page yet: it comes with the next look. */
export function shelfLines({ lines }: StocktakeView, products: ReadonlyMap<Sku, StockProduct>): readonly ShelfLine[] {
  return lines.flatMap((line) => {
    const product = products.get(line.sku);
    return product ? [{ ...line, product }] : [];
  });
}

/** The lines as one walks along the stand: shelf by shelf, each in pages, none with lines of two shelves. */
export function shelfPages(lines: readonly ShelfLine[]): readonly ShelfPage[] {
  const shelves: { category: Category; lines: ShelfLine[] }[] = [];
  for (const line of lines) {
    const last = shelves.at(-1);
    if (last?.category === line.product.category) last.lines.push(line);
    else shelves.push({ category: line.product.category, lines: [line] });
  }
  return shelves.flatMap(({ category, lines: all }) => {
    const parts = Math.ceil(all.length / LINES_PER_PAGE);
    return Array.from({ length: parts }, (_, part) => ({
      category,
      part,
      parts,
      lines: all.slice(part * LINES_PER_PAGE, (part + 1) * LINES_PER_PAGE),
    }));
  });
}

/** How far a walk along the stand is. */
export type Progress = { readonly counted: number; readonly lookAgain: number; readonly all: number };

export function progressOf(lines: readonly StocktakeLine[]): Progress {
  return {
    counted: lines.filter(({ state }) => state !== 'open').length,
    lookAgain: lines.filter(({ state }) => state === 'look-again').length,
    all: lines.length,
  };
}

/** The next product that waits to be counted after this one, round to the beginning; undefined where none waits. */
export function nextWaiting(lines: readonly StocktakeLine[], after: Sku | null): Sku | undefined {
  const at = lines.findIndex(({ sku }) => sku === after);
  const round = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
  return round.find(({ sku, state }) => state !== 'counted' && sku !== after)?.sku;
}
