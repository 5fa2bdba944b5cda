import type { Sku } from '../../../shop/catalogue.ts';

/**
 * Moves a product to the place of another one of the same shelf. `order` is the whole stand, `shelf` the part of it that is
 * shown: what is not shown keeps its place.
 */
export function moved(
  order: readonly Sku[],
  shelf: readonly Sku[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Sku[] {
  const sku = shelf[from];
  const last = shelf.length - 1;
  const target = Math.max(0, Math.min(last, to));
  if (sku === undefined || target === from) return order;
  const shown = shelf.toSpliced(from, 1).toSpliced(target, 0, sku);
  const isShown = new Set(shelf);
  let next = 0;
  return order.map((each) => (isShown.has(each) ? (shown[next++] ?? each) : each));
}

/** The order that was kept, with what came to the stand since at its end and without what left. */
export function orderNow(kept: readonly Sku[], stand: readonly Sku[]): readonly Sku[] {
  const there = new Set(stand);
  const known = new Set(kept);
  return [...kept.filter((sku) => there.has(sku)), ...stand.filter((sku) => !known.has(sku))];
}
