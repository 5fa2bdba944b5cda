import type { Reader } from '../db/handle.ts';
import { correctionOf, entryById } from '../db/queries/entries.ts';
import { fundEntriesBefore, receiptsOf, type FundEntry } from '../db/queries/fund.ts';
import type { FundMove, FundMoves } from '../shop/contract/fund-views.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import { localTime } from '../shop/time.ts';
import { staffNames } from './recorded-at.ts';

const MOVES_AT_ONCE = 30;

/** What was banked and given before a seq, newest first. */
export function fundMoves(db: Reader, timeZone: string, before: number): FundMoves {
  const found = fundEntriesBefore(db, before, MOVES_AT_ONCE + 1);
  const names = staffNames(db);
  return {
    moves: found.slice(0, MOVES_AT_ONCE).map((entry) => moveView(db, timeZone, names, entry)),
    more: found.length > MOVES_AT_ONCE,
  };
}

function moveView(db: Reader, timeZone: string, names: (actor: Actor) => string | null, entry: FundEntry): FundMove {
  const { id, seq, at, businessDate: on, actor } = entry;
  const common = {
    id,
    seq,
    on,
    minutes: localTime(at, timeZone).minutes,
    by: names(actor),
    amount: entry.body.amount,
    takenBack: takenBack(db, names, id),
  };
  if (entry.kind === 'money-banked') return { ...common, kind: entry.kind, slip: entry.body.slip };
  const { charity, purpose, from, campaign, document, note } = entry.body;
  return {
    ...common,
    kind: entry.kind,
    charity,
    purpose,
    from,
    campaign,
    document,
    note,
    receipts: receiptsOf(db, id),
  };
}

function takenBack(db: Reader, names: (actor: Actor) => string | null, id: string): FundMove['takenBack'] {
  const correction = correctionOf(db, id);
  const entry = correction === undefined ? undefined : entryById(db, correction);
  if (entry?.kind !== 'entry-corrected') return null;
  const { seq, businessDate: on, actor, body } = entry;
  return { seq, on, by: names(actor), reason: body.reason, note: body.note ?? null };
}
