import type { Reader } from '../db/handle.ts';
import { claimsBetween, confirmedThrough, openClaimDays, openClaims, type PhoneClaimRow } from '../db/queries/phone.ts';
import { entriesOfKind } from '../db/queries/rare-entries.ts';
import type {
  ClaimedFor,
  ClaimView,
  PageOf,
  PhoneConfirmation,
  PhoneState,
  StatementPreview,
} from '../shop/contract/settling-views.ts';
import type { Actor, EntryBody } from '../shop/ledger/entries.ts';
import type { Money } from '../shop/money.ts';
import { matchStatement, statementWindow, type StatementRow } from '../shop/phone-statement.ts';
import type { Settings } from '../shop/schemas.ts';
import { decidePhoneConfirmation, type PhoneRefusal } from '../shop/settling.ts';
import { addDays, businessDateAt, localTime, type BusinessDate } from '../shop/time.ts';
import type { Core } from './core.ts';
import { placeOf, record, type EntryConflict, type Recording } from './record.ts';
import { recordedAt, staffNames } from './recorded-at.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';
import { shopOpenedOn } from '../db/queries/tallies.ts';

/** How many past confirmations are answered at once. */
const PAGE = 20;

type DayRefusal = {
  readonly code: 'day-out-of-range';
  readonly from: BusinessDate;
  readonly through: BusinessDate;
};

/** A day that is not over is fine, one that has not begun is not. */
function dayRefusal(db: Reader, day: BusinessDate, today: BusinessDate): DayRefusal | null {
  const from = shopOpenedOn(db) ?? today;
  return day < from || day > today ? { code: 'day-out-of-range', from, through: today } : null;
}

/** What waits to be confirmed. */
function phoneState(db: Reader, today: BusinessDate): PhoneState {
  return { today, confirmedThrough: confirmedThrough(db), days: openClaimDays(db) };
}

function claimedFor({ kind }: PhoneClaimRow): ClaimedFor {
  if (kind === 'entry-corrected') return 'correction';
  if (kind === 'gift-recorded') return 'gift';
  if (kind === 'promise-settled') return 'promise';
  return kind === 'tally-recorded' ? 'tally' : 'purchase';
}

/** A statement held against all claims up to a day. Claims of the days around it take part, so that their rows are theirs. */
function preview(
  db: Reader,
  timeZone: string,
  through: BusinessDate,
  rows: readonly StatementRow[],
): StatementPreview & { readonly claims: number } {
  const waiting = openClaims(db, through);
  const window = statementWindow({ through, firstOpen: waiting.first, confirmedThrough: confirmedThrough(db) });
  const claims = claimsBetween(db, addDays(window.from, -1), addDays(through, 1)).map((row): ClaimView => {
    const { seq, businessDate, amount, takesBack, confirmed } = row;
    const { minutes } = localTime(row.at, timeZone);
    const counts = !confirmed && businessDate <= through;
    return { seq, date: businessDate, minutes, amount, takesBack, counts, for: claimedFor(row) };
  });
  return { ...window, ...matchStatement(rows, claims, window), claimed: waiting.amount, claims: waiting.claims };
}

type ConfirmAsked = {
  readonly id: string;
  readonly through: BusinessDate;
  readonly claimed: Money;
  readonly confirmed: Money;
  readonly rows: readonly StatementRow[] | null;
  readonly reason: EntryBody<'phone-confirmed'>['reason'];
  readonly note: string | null;
};

/** Confirms the claims up to a day, but only what the person has seen: what changed meanwhile is to be looked at first. */
function confirm(
  core: Core,
  { timeZone }: Settings,
  actor: Actor,
  asked: ConfirmAsked,
): Outcome<
  Recording<'phone-confirmed'>,
  PhoneRefusal | DayRefusal | { readonly code: 'claims-changed' } | EntryConflict
> {
  const { id, through, claimed, confirmed, rows, reason, note } = asked;
  const known = claimed === confirmed ? null : reason;
  return record<'phone-confirmed', PhoneRefusal | DayRefusal | { readonly code: 'claims-changed' }>(core, {
    id,
    kind: 'phone-confirmed',
    actor,
    repeats: (stored) =>
      stored.through === through &&
      stored.claimed === claimed &&
      stored.confirmed === confirmed &&
      (stored.statement === null) === (rows === null) &&
      stored.reason === known &&
      stored.note === note,
    decide: (tx) => {
      const refusal = dayRefusal(tx, through, businessDateAt(core.now(), timeZone));
      if (refusal) return { ok: false, refusal };
      const seen = preview(tx, timeZone, through, rows ?? []);
      const { matched, rowsWithoutClaim, claimsWithoutRow } = seen;
      if (seen.claimed !== claimed || (rows !== null && seen.confirmed !== confirmed)) {
        return { ok: false, refusal: { code: 'claims-changed' } };
      }
      const statement = rows && {
        rows: matched.length + rowsWithoutClaim.length,
        matched: matched.length,
        claimsWithoutRow: claimsWithoutRow.length,
      };
      return decidePhoneConfirmation({ through, claims: seen.claims, claimed, confirmed, statement, reason, note });
    },
  });
}

function confirmations(db: Reader, timeZone: string, page: number): PageOf<PhoneConfirmation> {
  const name = staffNames(db);
  const found = entriesOfKind(db, 'phone-confirmed', { offset: page * PAGE, limit: PAGE + 1 });
  const items = found.slice(0, PAGE).map(({ id, seq, at, actor, body }): PhoneConfirmation => {
    const { through, claimed, confirmed, statement, reason, note } = body;
    const person = name(actor) ?? '';
    return { id, seq, person, through, claimed, confirmed, statement, reason, note, ...recordedAt(at, timeZone) };
  });
  return { items, more: found.length > PAGE };
}

/** Phone payments, held against the bank's statement. */
export function phoneCalls({ staff }: Rpc, core: Core) {
  return {
    state: staff.phone.state.handler(({ context: { settings } }) =>
      phoneState(core.db, businessDateAt(core.now(), settings.timeZone)),
    ),
    matchStatement: staff.phone.matchStatement.handler(({ input, context: { settings }, errors }): StatementPreview => {
      const { timeZone } = settings;
      const refusal = dayRefusal(core.db, input.through, businessDateAt(core.now(), timeZone));
      if (refusal) return valueOf(errors, { ok: false, refusal });
      const { claims: _claims, ...seen } = preview(core.db, timeZone, input.through, input.rows);
      return seen;
    }),
    confirm: staff.phone.confirm.handler(({ input, context: { person, settings }, errors }) =>
      placeOf(valueOf(errors, confirm(core, settings, `person:${person.id}`, input))),
    ),
    list: staff.phone.list.handler(({ input, context: { settings } }) =>
      confirmations(core.db, settings.timeZone, input.page),
    ),
  };
}
