import { transact } from '../db/handle.ts';
import { head } from '../db/head.ts';
import { unsealedCount } from '../db/queries/box-counts.ts';
import { countProblem, rowsProblem, type CountRow, type RowsRefusal } from '../shop/box-count.ts';
import type { SheetView } from '../shop/contract/box-views.ts';
import { denominations } from '../shop/currency.ts';
import type { Settings } from '../shop/schemas.ts';
import { lockCount } from './box-lock.ts';
import { forgetPaper, keepPaper, openPaper, paperOf, sheetOf, writeOn, type CountPaper } from './box-paper.ts';
import { sealCount } from './box-seal.ts';
import { boxState, countList, openCountView } from './box-views.ts';
import type { Core } from './core.ts';
import type { Pins } from './pins.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';

type Refused<Code extends string> = { readonly code: Code };
type Opening = {
  readonly box: string;
  readonly seal: { readonly state: 'intact' | 'broken'; readonly number: string } | { readonly state: 'none' };
  readonly apart: boolean;
  readonly recounts: string | null;
};

/** Opens the box, or answers the count that has it open. What was recorded until now is what will be counted against. */
function openBox(
  core: Core,
  settings: Settings,
  person: string,
  { box, seal, apart, recounts }: Opening,
): Outcome<CountPaper, Refused<'not-sealed-yet' | 'nothing-to-recount'>> {
  return transact(core.db, (tx) => {
    const under = openPaper(tx);
    if (under) return { ok: true, value: under };
    const waits = unsealedCount(tx)?.id ?? null;
    if (waits !== recounts) {
      return { ok: false, refusal: { code: recounts === null ? 'not-sealed-yet' : 'nothing-to-recount' } };
    }
    const paper: CountPaper = {
      count: core.newId(),
      box,
      seal: seal.state === 'none' ? null : seal.number,
      sealState: seal.state,
      openedAt: core.now(),
      openedSeq: head(tx).seq,
      openedBy: person,
      apart,
      recounts,
      denominations: [...denominations(settings.currency)],
      sheets: [],
    };
    keepPaper(tx, paper);
    return { ok: true, value: paper };
  });
}

/** Keeps what a person typed so far. */
function saveSheet(
  core: Core,
  person: string,
  asked: {
    readonly count: string;
    readonly revision: number;
    readonly rows: readonly CountRow[];
    readonly done: boolean;
  },
): Outcome<
  SheetView,
  | RowsRefusal
  | Refused<'no-open-count' | 'two-count-already'>
  | (Refused<'count-changed'> & { readonly sheet: SheetView })
> {
  return transact(core.db, (tx) => {
    const paper = paperOf(tx, asked.count);
    if (!paper) return { ok: false, refusal: { code: 'no-open-count' } };
    const sheet = sheetOf(paper, person);
    if (!sheet) return { ok: false, refusal: { code: 'two-count-already' } };
    const problem = (asked.done ? countProblem : rowsProblem)(asked.rows, paper.denominations);
    if (problem) return { ok: false, refusal: problem };
    const { revision, rows, done } = asked;
    const written = writeOn(paper, sheet, { revision, rows, done: paper.apart && done });
    if (!written.ok) return written;
    keepPaper(tx, written.value.paper);
    return { ok: true, value: written.value.sheet };
  });
}

function dropCount(core: Core, count: string): Outcome<null, Refused<'no-open-count'>> {
  return transact(core.db, (tx) => {
    if (!paperOf(tx, count)) return { ok: false, refusal: { code: 'no-open-count' } };
    forgetPaper(tx);
    return { ok: true, value: null };
  });
}

/**
 * Counting the box, blind: until two people have signed their figures, no answer of these calls holds what the books say is in it,
 * nor anything that it could be added up from.
 */
export function boxCalls({ staff }: Rpc, core: Core, pins: Pins) {
  const { db } = core;
  return {
    state: staff.box.state.handler(({ context: { person, settings } }) => boxState(db, settings.timeZone, person.id)),
    head: staff.box.head.handler(() => head(db)),
    open: staff.box.open.handler(({ input, context: { person, settings }, errors }) => {
      const paper = valueOf(errors, openBox(core, settings, person.id, input));
      return openCountView(db, paper, settings.timeZone, person.id);
    }),
    save: staff.box.save.handler(({ input, context: { person }, errors }) => {
      return valueOf(errors, saveSheet(core, person.id, input));
    }),
    drop: staff.box.drop.handler(({ input, errors }) => valueOf(errors, dropCount(core, input.count))),
    lock: staff.box.lock.handler(async ({ input, context: { person, settings }, errors }) => {
      return valueOf(errors, await lockCount(core, pins, settings, person.id, input));
    }),
    seal: staff.box.seal.handler(({ input, context: { person, settings }, errors }) => {
      return valueOf(errors, sealCount(core, settings, person.id, input));
    }),
    list: staff.box.list.handler(({ input, context: { settings } }) => countList(db, settings.timeZone, input.before)),
  };
}
