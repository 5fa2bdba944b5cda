import { z } from 'zod';
import type { Reader, Tx } from '../db/handle.ts';
import { dropPaper, readPaper, writePaper } from '../db/queries/working-papers.ts';
import { MAX_COUNT, sortedRows } from '../shop/box-count.ts';
import type { SheetView } from '../shop/contract/box-views.ts';
import { personId, SEAL_STATES } from '../shop/ledger/staff-bodies.ts';
import { entryId, positiveAmount } from '../shop/schemas.ts';
import { utcMs } from '../shop/time.ts';
import type { Outcome } from './rpc.ts';

/*
 * The paper of the count that is under way. It holds what people typed and nothing of what the books say, so that nothing of
 * it can give that away.
 */

const rows = z.array(z.strictObject({ value: positiveAmount, count: z.int().min(0).max(MAX_COUNT) }));

/** `person` is null on the common sheet of those who count together. */
const sheet = z.strictObject({
  person: personId.nullable(),
  revision: z.int().min(0),
  rows,
  done: z.boolean(),
});

const paper = z.strictObject({
  count: entryId,
  box: z.string(),
  seal: z.string().nullable(),
  sealState: z.enum(SEAL_STATES),
  openedAt: z.int().transform(utcMs),
  openedSeq: z.int(),
  openedBy: personId,
  apart: z.boolean(),
  recounts: entryId.nullable(),
  denominations: z.array(positiveAmount),
  sheets: z.array(sheet),
});

/** A count under way as it is kept. The denominations are those of the currency when it was opened. */
export type CountPaper = z.infer<typeof paper>;
type Sheet = CountPaper['sheets'][number];

const NAME = 'box-count';

/** The count under way, if there is one. Throws when what is kept is no such paper: a fault, which the log has. */
export function openPaper(db: Reader): CountPaper | undefined {
  const kept = readPaper(db, NAME);
  return kept === undefined ? undefined : paper.parse(kept);
}

/** Whether a count is under way. */
export function boxIsOpen(db: Reader): boolean {
  return readPaper(db, NAME) !== undefined;
}

/** The count under way, if it is this one. */
export function paperOf(db: Reader, count: string): CountPaper | undefined {
  const kept = openPaper(db);
  return kept?.count === count ? kept : undefined;
}

export function keepPaper(tx: Tx, kept: CountPaper): void {
  writePaper(tx, NAME, kept);
}

export function forgetPaper(tx: Tx): void {
  dropPaper(tx, NAME);
}

/** A sheet as its own people see it. */
export function sheetView({ revision, rows: typed, done }: Omit<Sheet, 'person'>): SheetView {
  return { revision, rows: typed, done };
}

/**
 * The sheet that a person writes on: the common one, or their own. One that nobody has written on yet is empty. Null when they
 * count apart and two others do already.
 */
export function sheetOf({ apart, sheets }: CountPaper, person: string | null): Sheet | null {
  const owner = apart ? person : null;
  const found = sheets.find((each) => each.person === owner);
  if (found) return found;
  return sheets.length < (apart ? 2 : 1) ? { person: owner, revision: 0, rows: [], done: false } : null;
}

/** The paper with one sheet written anew. */
function withSheet(kept: CountPaper, written: Sheet): CountPaper {
  const others = kept.sheets.filter(({ person }) => person !== written.person);
  return { ...kept, sheets: [...others, written] };
}

/** The paper with a sheet's next revision; refused when the page had not seen the last one. What stands already is no change. */
export function writeOn(
  kept: CountPaper,
  before: Sheet,
  { revision, rows: typed, done }: SheetView,
): Outcome<
  { readonly paper: CountPaper; readonly sheet: SheetView },
  { readonly code: 'count-changed'; readonly sheet: SheetView }
> {
  const written = { ...before, rows: [...sortedRows(typed)], done };
  const same = JSON.stringify(written) === JSON.stringify(before);
  if (revision !== before.revision && !same) {
    return { ok: false, refusal: { code: 'count-changed', sheet: sheetView(before) } };
  }
  const next = same ? before : { ...written, revision: before.revision + 1 };
  return { ok: true, value: { paper: withSheet(kept, next), sheet: sheetView(next) } };
}

/** Both sheets of a count apart are open again, so that both can look once more. */
export function notDone(kept: CountPaper): CountPaper {
  return {
    ...kept,
    sheets: kept.sheets.map((each) => ({ ...each, done: false, revision: each.revision + 1 })),
  };
}
