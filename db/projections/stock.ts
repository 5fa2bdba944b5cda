import type { Sku } from '../../shop/catalogue.ts';
import type { Projector } from './sums.ts';

type Units = { readonly sku: Sku; readonly units: number };

/** Units that came to the stand. */
export function addStock({ add }: Projector, lines: readonly Units[]): void {
  for (const { sku, units } of lines) add('stock', [sku], [units]);
}

/** Units that left the stand. More may leave than were recorded: the buyer holds them in the hand. */
export function takeStock({ add }: Projector, lines: readonly Units[]): void {
  for (const { sku, units } of lines) add('stock', [sku], [-units]);
}
