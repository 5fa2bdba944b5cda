import type { Reader } from '../db/handle.ts';
import { hashAt } from '../db/head.ts';
import { countById, lastCount, listCounts, unsealedCount, type BoxCountRow } from '../db/queries/box-counts.ts';
import { entryById } from '../db/queries/entries.ts';
import { people, personById } from '../db/queries/people.ts';
import { differenceOf } from '../shop/box-count.ts';
import type {
  BoxState,
  CountList,
  CountView,
  MomentView,
  OpenCountView,
  SealingView,
} from '../shop/contract/box-views.ts';
import type { PersonView } from '../shop/contract/outputs.ts';
import type { Entry } from '../shop/ledger/entries.ts';
import { localTime, type UtcMs } from '../shop/time.ts';
import { openPaper, sheetOf, sheetView, type CountPaper } from './box-paper.ts';

type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** How many past counts are answered at once. */
const LIST_PAGE = 20;

/** Where the box stands, as one person sees it: sums only of what is locked. */
export function boxState(db: Reader, timeZone: string, person: string): BoxState {
  const last = lastCount(db);
  const unsealed = unsealedCount(db);
  const paper = openPaper(db);
  return {
    last: last
      ? {
          id: last.id,
          locked: momentView(last.at, timeZone),
          signers: [personView(db, last.signer1), personView(db, last.signer2)],
          box: last.box,
          nextSeal: last.nextSeal,
        }
      : null,
    open: paper ? openCountView(db, paper, timeZone, person) : null,
    unsealed: unsealed ? countView(db, unsealed, timeZone) : null,
    people: people(db),
  };
}

/** A count under way, without any figure that this person did not type or see typed. */
export function openCountView(db: Reader, paper: CountPaper, timeZone: string, person: string): OpenCountView {
  const { count, box, seal, sealState, apart, recounts, denominations, openedSeq } = paper;
  const sheet = sheetOf(paper, person);
  return {
    count,
    box,
    seal,
    sealState,
    opened: momentView(paper.openedAt, timeZone),
    openedBy: personView(db, paper.openedBy),
    head: { seq: openedSeq, hash: hashAt(db, openedSeq) ?? '' },
    apart,
    recounts,
    denominations,
    sheet: sheet && sheetView(sheet),
    counting: paper.sheets.flatMap(({ person: owner, done }) =>
      owner === null ? [] : [{ person: personView(db, owner), done }],
    ),
  };
}

/** Past counts, newest first. */
export function countList(db: Reader, timeZone: string, before: number | null): CountList {
  const rows = listCounts(db, before, LIST_PAGE);
  return {
    counts: rows.map((row) => countView(db, row, timeZone)),
    before: rows.length < LIST_PAGE ? null : (rows.at(-1)?.seq ?? null),
  };
}

/** One locked count. Throws where there is none under this id: a fault. */
export function countViewOf(db: Reader, id: string, timeZone: string): CountView {
  const row = countById(db, id);
  if (!row) throw new Error(`No count under ${id}`);
  return countView(db, row, timeZone);
}

/** A locked count, with what became of its money. */
function countView(db: Reader, row: BoxCountRow, timeZone: string): CountView {
  const { id, seq, at, hash, body } = entryOf(db, row.id, 'box-counted');
  const sealed = row.sealedBy === null ? null : entryOf(db, row.sealedBy, 'box-sealed').body;
  const { box, seal, sealState, pieces, counted, expected, apart, recounts, signers } = body;
  return {
    id,
    entry: { seq, hash },
    locked: momentView(at, timeZone),
    opened: momentView(row.openedAt, timeZone),
    box,
    seal,
    sealState,
    pieces,
    counted,
    expected,
    difference: differenceOf(body),
    apart,
    recounts,
    signers: [personView(db, signers[0]), personView(db, signers[1])],
    sealing: sealed && sealingView(sealed),
  };
}

function sealingView({ left, leftPieces, moved, bag, seal, reason, note }: SealingView): SealingView {
  return { left, leftPieces, moved, bag, seal, reason, note };
}

function entryOf<K extends Entry['kind']>(db: Reader, id: string, kind: K): EntryOf<K> {
  const entry = entryById(db, id);
  if (entry?.kind !== kind) throw new Error(`No ${kind} under ${id}`);
  return entry as EntryOf<K>;
}

function momentView(at: UtcMs, timeZone: string): MomentView {
  const { date, minutes } = localTime(at, timeZone);
  return { at, businessDate: date, minutes };
}

/** Nobody who has signed ever leaves the books, so an unknown id is a fault that must not hide the count. */
function personView(db: Reader, id: string): PersonView {
  return personById(db, id) ?? { id, name: id, role: 'staff' };
}
