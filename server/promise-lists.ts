import type { Reader } from '../db/handle.ts';
import { promiseOf, promisesIn, type PromiseLine } from '../db/queries/promise-lists.ts';
import { entriesOfKind } from '../db/queries/rare-entries.ts';
import type { PageOf, PromiseList, PromiseRecord } from '../shop/contract/settling-views.ts';
import type { Actor, EntryBody } from '../shop/ledger/entries.ts';
import type { Settings } from '../shop/schemas.ts';
import { decideLetGo, isOldPromise } from '../shop/settling.ts';
import { addDays, businessDateAt, type BusinessDate } from '../shop/time.ts';
import type { Core } from './core.ts';
import { placeOf, record, type EntryConflict, type Recording } from './record.ts';
import { recordedAt, staffNames } from './recorded-at.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';

/** How many promises are answered at once. */
const PAGE = 50;

/** Promises of one state. What was let go comes with who did it and why. */
function promiseList(
  db: Reader,
  { timeZone, promiseDays }: Settings,
  today: BusinessDate,
  asked: { readonly state: PromiseList; readonly page: number },
): PageOf<PromiseRecord> {
  const offset = asked.page * PAGE;
  const found = promisesIn(db, asked.state, { offset, limit: PAGE + 1 });
  const gone = asked.state === 'let-go' ? lettingsGo(db, timeZone) : new Map<string, PromiseRecord['gone']>();
  const items = found
    .slice(0, PAGE)
    .map(({ purchase, code, promised, open, letGo, businessDate }: PromiseLine): PromiseRecord => ({
      purchase,
      code,
      promised,
      open,
      letGo,
      madeOn: businessDate,
      dueOn: promiseDays === null ? null : addDays(businessDate, promiseDays),
      old: open > 0 && isOldPromise(businessDate, today, promiseDays),
      gone: gone.get(purchase) ?? null,
    }));
  return { items, more: found.length > PAGE };
}

/** There are never many: each is an act of staff. */
const ALL = 5000;

function lettingsGo(db: Reader, timeZone: string): ReadonlyMap<string, PromiseRecord['gone']> {
  const name = staffNames(db);
  return new Map(
    entriesOfKind(db, 'promise-let-go', { limit: ALL }).map(({ at, actor, body: { purchase, reason, note } }) => [
      purchase,
      { reason, note, person: name(actor) ?? '', ...recordedAt(at, timeZone) },
    ]),
  );
}

type LetGoRefusal = { readonly code: 'promise-unknown' | 'promise-already-settled' | 'promise-not-old' };
const refused = (code: LetGoRefusal['code']) => ({ ok: false, refusal: { code } }) as const;

/** What is still open of an old promise is not owed any more. */
function letPromiseGo(
  core: Core,
  { timeZone, promiseDays }: Settings,
  actor: Actor,
  asked: Pick<EntryBody<'promise-let-go'>, 'purchase' | 'reason' | 'note'> & { readonly id: string },
): Outcome<Recording<'promise-let-go'>, LetGoRefusal | EntryConflict> {
  const { id, purchase, reason, note } = asked;
  return record<'promise-let-go', LetGoRefusal>(core, {
    id,
    kind: 'promise-let-go',
    actor,
    repeats: (stored) => stored.purchase === purchase && stored.reason === reason && stored.note === note,
    decide: (tx) => {
      const promise = promiseOf(tx, purchase);
      if (!promise) return refused('promise-unknown');
      if (promise.open === 0) return refused('promise-already-settled');
      const today = businessDateAt(core.now(), timeZone);
      if (!isOldPromise(promise.businessDate, today, promiseDays)) return refused('promise-not-old');
      return { ok: true, body: decideLetGo(promise, { reason, note }) };
    },
  });
}

/** Promises as staff look after them. */
export function promisesCalls({ staff }: Rpc, core: Core) {
  return {
    list: staff.promises.list.handler(({ input, context: { settings } }) =>
      promiseList(core.db, settings, businessDateAt(core.now(), settings.timeZone), input),
    ),
    letGo: staff.promises.letGo.handler(({ input, context: { person, settings }, errors }) =>
      placeOf(valueOf(errors, letPromiseGo(core, settings, `person:${person.id}`, input))),
    ),
  };
}
