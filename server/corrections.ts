import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../db/handle.ts';
import {
  correctableSince,
  countedSince,
  firstSeqSince,
  replacementOf,
  replacementsSince,
} from '../db/queries/corrections.ts';
import { correctionOf, entryById } from '../db/queries/entries.ts';
import { allGoods, productBySku } from '../db/queries/goods.ts';
import { codeInUse, promiseOf } from '../db/queries/promise-lists.ts';
import { assertNever } from '../shop/assert-never.ts';
import type { BasketLine } from '../shop/basket.ts';
import type { CorrectableView, CorrectionPage, CorrectionView } from '../shop/contract/settling-views.ts';
import {
  decideCorrection,
  decidePurchase,
  inPlaceOf,
  isCorrectable,
  type Correctable,
  type PurchaseRefusal,
} from '../shop/decisions.ts';
import type { Actor, Entry, EntryBody } from '../shop/ledger/entries.ts';
import { money, NO_MONEY, type Money } from '../shop/money.ts';
import type { Settings, Tender } from '../shop/schemas.ts';
import { SETTLING_DAYS } from '../shop/settling.ts';
import { addDays, businessDateAt, utcMs, type BusinessDate, type UtcMs } from '../shop/time.ts';
import { boxIsOpen } from './box-paper.ts';
import type { Core } from './core.ts';
import { placeOf, record, type EntryConflict, type Recording } from './record.ts';
import { recordedAt, staffNames } from './recorded-at.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';
import { moneyTenderRefusal, type MoneyTenderRefusal } from './tenders.ts';

/** How many entries are answered at once. */
const PAGE = 30;

/** Whether an entry was recorded so long ago that it stands as it is. */
function tooLate(at: UtcMs, now: UtcMs, timeZone: string): boolean {
  return businessDateAt(at, timeZone) < addDays(businessDateAt(now, timeZone), -SETTLING_DAYS);
}

/** What can be corrected, newest first. Single entries only: what they come to stays unknown until the box is counted. */
function find(
  db: Reader,
  { timeZone }: Settings,
  now: UtcMs,
  { day, page }: { readonly day: BusinessDate | null; readonly page: number },
): CorrectionPage {
  // A day more than is needed, since a day does not begin at the same moment everywhere.
  const since = firstSeqSince(db, utcMs(now - (SETTLING_DAYS + 1) * 86_400_000));
  const found = correctableSince(db, since, { day, offset: page * PAGE, limit: PAGE + 1 });
  const view = viewOf(db, timeZone, replacementsSince(db, since));
  const today = businessDateAt(now, timeZone);
  return {
    items: found
      .slice(0, PAGE)
      .filter(({ at }) => !tooLate(at, now, timeZone))
      .flatMap((entry) => (isCorrectable(entry) ? [view(entry)] : [])),
    more: found.length > PAGE,
    from: addDays(today, -SETTLING_DAYS),
    today,
  };
}

/** How entries are shown: goods by the names they have now, staff by theirs. */
function viewOf(
  db: Reader,
  timeZone: string,
  replacements: ReadonlyMap<string, number>,
): (entry: Correctable) => CorrectableView {
  const names = new Map(allGoods(db).map(({ sku, name }) => [sku, name]));
  const staff = staffNames(db);
  return (entry) => {
    const { id, seq, at, businessDate, kind, actor } = entry;
    const correction = correctionView(db, staff, timeZone, id);
    return {
      id,
      seq,
      businessDate,
      kind,
      ...recordedAt(at, timeZone),
      ...contentOf(entry),
      lines: linesOf(entry).map((line) => ({ ...line, name: names.get(line.sku) ?? null })),
      person: staff(actor),
      inPlaceOf: replacedSeq(db, entry),
      replacedBy: replacements.get(id) ?? null,
      correction,
      movedOn: correction === null && movedOn(db, entry),
    };
  };
}

function correctionView(
  db: Reader,
  staff: (actor: Actor) => string | null,
  timeZone: string,
  id: string,
): CorrectionView | null {
  const correction = correctionOf(db, id);
  const entry = correction === undefined ? undefined : entryById(db, correction);
  if (entry?.kind !== 'entry-corrected') return null;
  const { seq, at, actor, body } = entry;
  return { seq, person: staff(actor), reason: body.reason, note: body.note ?? null, ...recordedAt(at, timeZone) };
}

function linesOf(entry: Correctable): readonly BasketLine[] {
  return entry.kind === 'purchase-recorded' || entry.kind === 'tally-recorded' ? entry.body.lines : [];
}

function contentOf(entry: Correctable): Pick<CorrectableView, 'suggested' | 'paid' | 'tender' | 'code'> {
  switch (entry.kind) {
    case 'purchase-recorded': {
      const { suggested, paid, tender } = entry.body;
      return { suggested, paid, tender: tender.type, code: tender.type === 'promise' ? tender.code : null };
    }
    case 'gift-recorded':
      return { suggested: NO_MONEY, paid: entry.body.paid, tender: entry.body.tender.type, code: null };
    case 'promise-settled': {
      const { settled, gift, tender, code } = entry.body;
      return { suggested: settled, paid: money(settled + gift), tender: tender.type, code };
    }
    case 'tally-recorded': {
      const { suggested, cash, phone } = entry.body;
      return { suggested, paid: money(cash + phone), tender: 'paper', code: null };
    }
    default:
      return assertNever(entry);
  }
}

function replacedSeq(db: Reader, entry: Correctable): number | null {
  const original = entry.kind === 'purchase-recorded' ? entry.body.inPlaceOf : undefined;
  return original === undefined ? null : (entryById(db, original)?.seq ?? null);
}

/** Goods promised, and since paid for in part or let go: there is something after it that rests on it. */
function movedOn(db: Reader, { kind, id }: Correctable): boolean {
  const promise = kind === 'purchase-recorded' ? promiseOf(db, id) : undefined;
  return promise !== undefined && promise.open !== promise.promised;
}

/** Whether two promises would be open under one code, were this settlement taken back. */
function codeWouldBeTwice(db: Reader, entry: Correctable): boolean {
  return entry.kind === 'promise-settled' && codeInUse(db, entry.body.code, entry.body.purchase);
}

const touchesBox = ({ body }: Pick<Correctable, 'body'>): boolean =>
  body.postings.some(([account]) => account === 'assets:box');

type CorrectRefusal = {
  readonly code:
    | 'entry-unknown'
    | 'already-corrected'
    | 'correction-too-late'
    | 'promise-moved-on'
    | 'promise-code-in-use'
    | 'box-is-open';
};
const refused = <Code extends string>(code: Code) => ({ ok: false, refusal: { code } }) as const;

/** Takes back an entry of the last days, with a reason. */
function correct(
  core: Core,
  { timeZone }: Settings,
  actor: Actor,
  asked: {
    readonly id: string;
    readonly entry: string;
    readonly reason: EntryBody<'entry-corrected'>['reason'];
    readonly note: string | null;
  },
): Outcome<Recording<'entry-corrected'>, CorrectRefusal | EntryConflict> {
  const { reason, note } = asked;
  return record<'entry-corrected', CorrectRefusal>(core, {
    id: asked.id,
    kind: 'entry-corrected',
    actor,
    repeats: (stored) => stored.corrects === asked.entry && stored.reason === reason && (stored.note ?? null) === note,
    decide: (tx) => {
      const entry = entryById(tx, asked.entry);
      if (!entry || !isCorrectable(entry)) return refused('entry-unknown');
      if (correctionOf(tx, entry.id) !== undefined) return refused('already-corrected');
      if (tooLate(entry.at, core.now(), timeZone)) return refused('correction-too-late');
      if (movedOn(tx, entry)) return refused('promise-moved-on');
      if (codeWouldBeTwice(tx, entry)) return refused('promise-code-in-use');
      const counted = countedSince(tx, entry.seq);
      // What is being counted right now holds the money as it was: nobody can say yet which side to book.
      if (!counted && touchesBox(entry) && boxIsOpen(tx)) return refused('box-is-open');
      return { ok: true, body: decideCorrection(entry, reason, { note, countedSince: counted }) };
    },
  });
}

type RecordRefusal =
  | PurchaseRefusal
  | MoneyTenderRefusal
  | {
      readonly code: 'entry-unknown' | 'not-taken-back' | 'already-replaced' | 'correction-too-late' | 'box-is-open';
    };

/** A purchase as it really was, in place of one that was taken back. */
function recordRightly(
  core: Core,
  settings: Settings,
  actor: Actor,
  asked: {
    readonly id: string;
    readonly inPlaceOf: string;
    readonly lines: readonly BasketLine[];
    readonly paid: Money;
    readonly tender: 'cash' | 'qr';
  },
): Outcome<Recording<'purchase-recorded'>, RecordRefusal | EntryConflict> {
  const { lines, paid } = asked;
  const tender: Exclude<Tender, { type: 'promise' }> =
    asked.tender === 'qr' ? { type: 'qr' } : { type: 'cash', putIn: paid, change: NO_MONEY, pieces: [] };
  return record<'purchase-recorded', RecordRefusal>(core, {
    id: asked.id,
    kind: 'purchase-recorded',
    actor,
    repeats: (stored) =>
      stored.inPlaceOf === asked.inPlaceOf &&
      isDeepStrictEqual({ lines: stored.lines, paid: stored.paid, tender: stored.tender }, { lines, paid, tender }),
    decide: (tx) => {
      const original = entryById(tx, asked.inPlaceOf);
      if (original?.kind !== 'purchase-recorded') return refused('entry-unknown');
      if (correctionOf(tx, original.id) === undefined) return refused('not-taken-back');
      if (tooLate(original.at, core.now(), settings.timeZone)) return refused('correction-too-late');
      if (replacementOf(tx, original) !== undefined) return refused('already-replaced');
      const refusal = moneyTenderRefusal(tender, settings);
      if (refusal) return { ok: false, refusal };
      const counted = countedSince(tx, firstOf(tx, original).seq);
      if (!counted && tender.type === 'cash' && boxIsOpen(tx)) return refused('box-is-open');
      const decision = decidePurchase({ lines, paid, tender }, (sku) => productBySku(tx, sku));
      if (!decision.ok) return decision;
      return { ok: true, body: inPlaceOf(decision.body, { id: original.id, countedSince: counted }) };
    },
  });
}

/** The purchase that buyers made, where one was put right more than once: its money is the one that lies in the box. */
function firstOf(db: Reader, entry: Extract<Entry, { kind: 'purchase-recorded' }>): Entry {
  const before = entry.body.inPlaceOf === undefined ? undefined : entryById(db, entry.body.inPlaceOf);
  return before?.kind === 'purchase-recorded' ? firstOf(db, before) : entry;
}

/** Entries taken back by staff, and recorded rightly. */
export function correctionsCalls({ staff }: Rpc, core: Core) {
  return {
    find: staff.corrections.find.handler(({ input, context: { settings } }) =>
      find(core.db, settings, core.now(), input),
    ),
    correct: staff.corrections.correct.handler(({ input, context: { person, settings }, errors }) =>
      placeOf(valueOf(errors, correct(core, settings, `person:${person.id}`, input))),
    ),
    record: staff.corrections.record.handler(({ input, context: { person, settings }, errors }) =>
      placeOf(valueOf(errors, recordRightly(core, settings, `person:${person.id}`, input))),
    ),
  };
}
