import { everybody } from '../db/queries/people.ts';
import type { Reader } from '../db/handle.ts';
import type { RecordedAt } from '../shop/contract/settling-views.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import { localTime, type UtcMs } from '../shop/time.ts';

/** A moment by the shop's wall clock. */
export function recordedAt(at: UtcMs, timeZone: string): RecordedAt {
  const { date, minutes } = localTime(at, timeZone);
  return { at, date, minutes };
}

/** Finds the name of the member of staff behind an actor; null for a buyer or the program itself. */
export function staffNames(db: Reader): (actor: Actor) => string | null {
  const names = new Map(everybody(db).map(({ id, name }) => [id, name]));
  return (actor) => {
    if (!actor.startsWith('person:')) return null;
    const id = actor.slice('person:'.length);
    return names.get(id) ?? id;
  };
}
