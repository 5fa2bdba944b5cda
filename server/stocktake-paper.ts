import { z } from 'zod';
import type { Reader, Tx } from '../db/handle.ts';
import { dropPaper, readPaper, writePaper } from '../db/queries/working-papers.ts';
import { CATEGORIES } from '../shop/catalogue.ts';
import { personId } from '../shop/ledger/staff-bodies.ts';
import { amount, entryId, sku } from '../shop/schemas.ts';
import { utcMs } from '../shop/time.ts';

/* The paper of the stocktake under way: it survives a power cut, and whoever comes next goes on with it. */

/** `call`: the id of the call that counted, so that the same one sent again is not taken for a second look. */
const line = z.strictObject({
  sku,
  call: entryId,
  recorded: z.int(),
  counted: z.int().min(0),
  price: amount,
  again: z.boolean(),
});

const paper = z.strictObject({
  id: entryId,
  category: z.enum(CATEGORIES).nullable(),
  startedAt: z.int().transform(utcMs),
  startedBy: personId,
  revision: z.int().min(0),
  lines: z.array(line),
});

/** A stocktake under way: each product that was counted once, and what the records said at that moment. */
export type StocktakePaper = Readonly<z.infer<typeof paper>>;
export type PaperLine = StocktakePaper['lines'][number];

const NAME = 'stocktake';

/** The stocktake under way, if there is one. Throws when what is kept is no such paper: a fault, which the log has. */
export function openStocktake(db: Reader): StocktakePaper | undefined {
  const kept = readPaper(db, NAME);
  return kept === undefined ? undefined : paper.parse(kept);
}

export function keepStocktake(tx: Tx, stocktake: StocktakePaper): void {
  writePaper(tx, NAME, stocktake);
}

export function dropStocktake(tx: Tx): void {
  dropPaper(tx, NAME);
}

/** The paper with one line in place of what was there for that product, or without it; and the next revision. */
export function withLine(
  stocktake: StocktakePaper,
  product: PaperLine['sku'],
  counted: PaperLine | null,
): StocktakePaper {
  const others = stocktake.lines.filter((each) => each.sku !== product);
  return {
    ...stocktake,
    revision: stocktake.revision + 1,
    lines: counted ? [...others, counted] : others,
  };
}
