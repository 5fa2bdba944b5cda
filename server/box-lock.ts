import { isDeepStrictEqual } from 'node:util';
import { transact, type Tx } from '../db/handle.ts';
import { boxBalanceAfter } from '../db/queries/box-counts.ts';
import { countBody, countProblem, sameCount, type CountRow, type RowsRefusal } from '../shop/box-count.ts';
import type { CountView, SheetView } from '../shop/contract/box-views.ts';
import type { Decision } from '../shop/decisions.ts';
import type { EntryBody } from '../shop/ledger/entries.ts';
import type { Settings } from '../shop/schemas.ts';
import {
  forgetPaper,
  keepPaper,
  notDone,
  openPaper,
  paperOf,
  sheetOf,
  sheetView,
  type CountPaper,
} from './box-paper.ts';
import { countViewOf } from './box-views.ts';
import type { Core } from './core.ts';
import type { Pins } from './pins.ts';
import { record, type EntryConflict } from './record.ts';
import type { Outcome } from './rpc.ts';

type Refused<Code extends string> = { readonly code: Code };
type Typed = { readonly revision: number; readonly rows: readonly CountRow[] };
type Signature = { readonly person: string; readonly pin: string };

/** A count as two people sign it. `sheet` is what they have before them; null when they counted apart. */
type Locking = {
  readonly id: string;
  readonly count: string;
  readonly sheet: Typed | null;
  readonly signers: readonly [Signature, Signature];
};

type FiguresRefusal =
  | RowsRefusal
  | (Refused<'count-changed'> & { readonly sheet: SheetView })
  | Refused<'not-counted-yet' | 'signer-did-not-count' | 'counts-differ'>;
type LockRefusal = FiguresRefusal | Refused<'no-open-count'>;
type SignatureRefusal =
  | Refused<'same-person'>
  | (Refused<'signature-wrong' | 'signature-locked'> & { readonly person: string; readonly waitMs: number });

/**
 * Locks a count: two people sign, it is recorded, and only now is it told what the books said. It is never refused for what it
 * comes to. Two who counted apart and differ are both asked to look again; that is kept, though nothing is recorded.
 */
export async function lockCount(
  core: Core,
  pins: Pins,
  { timeZone }: Settings,
  person: string,
  locking: Locking,
): Promise<Outcome<CountView, LockRefusal | SignatureRefusal | EntryConflict>> {
  const unsigned = await signatureProblem(pins, locking.signers);
  if (unsigned) return { ok: false, refusal: unsigned };
  const signers: [string, string] = [locking.signers[0].person, locking.signers[1].person];
  const outcome = record<'box-counted', LockRefusal>(core, {
    id: locking.id,
    kind: 'box-counted',
    actor: `person:${person}`,
    repeats: (stored) => isDeepStrictEqual(stored.signers, signers),
    decide: (tx) => decideLock(tx, locking, signers),
    beside: forgetPaper,
  });
  if (outcome.ok) return { ok: true, value: countViewOf(core.db, locking.id, timeZone) };
  if (outcome.refusal.code === 'counts-differ') lookAgain(core, locking.count);
  return outcome;
}

/** Why two signatures do not hold; null when both do. The second is not looked at while the first does not fit. */
async function signatureProblem(
  pins: Pins,
  signers: readonly [Signature, Signature],
): Promise<SignatureRefusal | null> {
  if (signers[0].person === signers[1].person) return { code: 'same-person' };
  for (const { person, pin } of signers) {
    const answer = await pins.check(person, pin);
    if (!answer.ok) {
      const code = answer.code === 'pin-wrong' ? 'signature-wrong' : 'signature-locked';
      return { code, person, waitMs: answer.waitMs };
    }
  }
  return null;
}

function decideLock(
  tx: Tx,
  { count, sheet }: Locking,
  signers: [string, string],
): Decision<EntryBody<'box-counted'>, LockRefusal> {
  const paper = paperOf(tx, count);
  if (!paper) return { ok: false, refusal: { code: 'no-open-count' } };
  const rows = paper.apart ? countedApart(paper, signers) : countedTogether(paper, sheet);
  if (!rows.ok) return rows;
  const { box, seal, sealState, openedAt, openedSeq, apart, recounts } = paper;
  const locked = { box, seal, sealState, openedAt, openedSeq, apart, recounts, signers, rows: rows.value };
  return { ok: true, body: countBody(locked, boxBalanceAfter(tx, openedSeq)) };
}

/** The figures before the two who sign, unless another screen has written others meanwhile. */
function countedTogether(paper: CountPaper, typed: Typed | null): Outcome<readonly CountRow[], FiguresRefusal> {
  const kept = sheetOf(paper, null) ?? { revision: 0, rows: [], done: false };
  const { revision, rows } = typed ?? { revision: kept.revision, rows: kept.rows };
  const problem = countProblem(rows, paper.denominations);
  if (problem) return { ok: false, refusal: problem };
  return revision === kept.revision || sameCount(rows, kept.rows)
    ? { ok: true, value: rows }
    : { ok: false, refusal: { code: 'count-changed', sheet: sheetView(kept) } };
}

/** What the two came to, each alone: taken only when it is the same, and a difference is told without a figure. */
function countedApart(
  { sheets }: CountPaper,
  signers: readonly [string, string],
): Outcome<readonly CountRow[], FiguresRefusal> {
  const [one, other] = signers.map((signer) => sheets.find(({ person }) => person === signer));
  if (sheets.length < 2 || sheets.some(({ done }) => !done)) return { ok: false, refusal: { code: 'not-counted-yet' } };
  if (!one || !other) return { ok: false, refusal: { code: 'signer-did-not-count' } };
  return sameCount(one.rows, other.rows)
    ? { ok: true, value: one.rows }
    : { ok: false, refusal: { code: 'counts-differ' } };
}

function lookAgain(core: Core, count: string): void {
  transact(core.db, (tx) => {
    const paper = openPaper(tx);
    if (paper?.count === count) keepPaper(tx, notDone(paper));
  });
}
