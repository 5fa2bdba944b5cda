import { everybody, people, personById, workerById, type PersonRow } from '../db/queries/people.ts';
import { transact, type Tx } from '../db/handle.ts';
import { entriesOfKind } from '../db/queries/rare-entries.ts';
import type { PersonView, Role } from '../shop/contract/outputs.ts';
import type { Decision } from '../shop/decisions.ts';
import type { Actor, EntryBody } from '../shop/ledger/entries.ts';
import { isSameName, nextPersonId } from '../shop/people.ts';
import { weakPin } from '../shop/pin.ts';
import type { Core } from './core.ts';
import type { PinHash } from './pin-hash.ts';
import type { Pins } from './pins.ts';
import { record, type EntryConflict } from './record.ts';
import { recordedAt } from './recorded-at.ts';
import { makeRecoveryCode } from './recovery.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';
import type { Sessions } from './sessions.ts';

type NewPerson = { readonly name: string; readonly role: Role };
type NameTaken = { readonly code: 'name-taken' };
type Unknown = { readonly code: 'person-unknown' };
type Last = { readonly code: 'last-administrator' };

/** Two people under one name could not be told apart, neither at the sign-in nor in the history. */
function isTaken(known: readonly PersonRow[], name: string, but?: string): boolean {
  return known.some((person) => person.id !== but && isSameName(person.name, name));
}

function decideAdd(tx: Tx, { name, role }: NewPerson): Decision<EntryBody<'person-added'>, NameTaken> {
  if (isTaken(people(tx), name)) return { ok: false, refusal: { code: 'name-taken' } };
  // Nobody gets the id of somebody who left.
  const id = nextPersonId(everybody(tx).map((person) => person.id));
  return { ok: true, body: { v: 1, postings: [], person: { id, name }, role } };
}

/** Whether the shop would have no administrator without this person. */
function isLastAdministrator(tx: Tx, id: string): boolean {
  return people(tx).every((person) => person.id === id || person.role !== 'administrator');
}

function decideChange(
  tx: Tx,
  { id, name, role }: PersonView,
): Decision<EntryBody<'person-changed'>, NameTaken | Unknown | Last> {
  if (!workerById(tx, id)) return { ok: false, refusal: { code: 'person-unknown' } };
  if (isTaken(people(tx), name, id)) return { ok: false, refusal: { code: 'name-taken' } };
  if (role !== 'administrator' && isLastAdministrator(tx, id)) {
    return { ok: false, refusal: { code: 'last-administrator' } };
  }
  return { ok: true, body: { v: 1, postings: [], person: { id, name }, role } };
}

function decideLeave(tx: Tx, person: string): Decision<EntryBody<'person-left'>, Unknown | Last> {
  if (!workerById(tx, person)) return { ok: false, refusal: { code: 'person-unknown' } };
  if (isLastAdministrator(tx, person)) return { ok: false, refusal: { code: 'last-administrator' } };
  return { ok: true, body: { v: 1, postings: [], person } };
}

/** Adds somebody: the entry, and in the same transaction the PIN's hash beside the ledger. */
function addPerson(
  core: Core,
  pins: Pins,
  actor: Actor,
  { id, pin, ...asked }: NewPerson & { readonly id: string; readonly pin: PinHash },
): Outcome<PersonView, NameTaken | EntryConflict> {
  const outcome = record<'person-added', NameTaken>(core, {
    id,
    kind: 'person-added',
    actor,
    repeats: ({ person, role }) => person.name === asked.name && role === asked.role,
    decide: (tx) => decideAdd(tx, asked),
    beside: (tx, { person }) => pins.keep(tx, person.id, pin),
  });
  if (!outcome.ok) return outcome;
  const { person, role } = outcome.value.entry.body;
  return { ok: true, value: { ...person, role } };
}

/** Who has a PIN, new people, and those who leave. */
export function peopleCalls({ administrator }: Rpc, core: Core, pins: Pins, sessions: Sessions) {
  const { db } = core;
  const known = (id: string): PersonView => {
    const person = personById(db, id);
    if (!person) throw new Error(`No person ${id}`);
    return person;
  };
  return {
    list: administrator.people.list.handler(() =>
      people(db).map((person) => ({ ...person, ...pins.stateOf(person.id) })),
    ),

    add: administrator.people.add.handler(async ({ input: { pin, ...asked }, context: { person }, errors }) => {
      const reason = weakPin(pin);
      if (reason) throw errors['pin-weak']({ data: { reason } });
      const hash = await pins.hash(pin);
      return valueOf(errors, addPerson(core, pins, `person:${person.id}`, { ...asked, pin: hash }));
    }),

    change: administrator.people.change.handler(({ input, context: { person }, errors }): PersonView => {
      const { id, person: changed, name, role } = input;
      const outcome = record<'person-changed', NameTaken | Unknown | Last>(core, {
        id,
        kind: 'person-changed',
        actor: `person:${person.id}`,
        repeats: (body) => body.person.id === changed && body.person.name === name && body.role === role,
        decide: (tx) => decideChange(tx, { id: changed, name, role }),
      });
      const { entry } = valueOf(errors, outcome);
      const now = { ...entry.body.person, role: entry.body.role };
      sessions.update(now);
      return now;
    }),

    setPin: administrator.people.setPin.handler(async ({ input, context: { person, window }, errors }) => {
      const reason = weakPin(input.pin);
      if (reason) throw errors['pin-weak']({ data: { reason } });
      const hash = await pins.hash(input.pin);
      const outcome = record<'pin-changed', Unknown>(core, {
        id: input.id,
        kind: 'pin-changed',
        actor: `person:${person.id}`,
        repeats: (body) => body.person === input.person,
        decide: (tx) =>
          workerById(tx, input.person)
            ? { ok: true, body: { v: 1, postings: [], person: input.person, by: 'administrator' } }
            : { ok: false, refusal: { code: 'person-unknown' } },
        beside: (tx) => pins.keep(tx, input.person, hash),
      });
      valueOf(errors, outcome);
      sessions.lockOthers(input.person, window);
      return known(input.person);
    }),

    leave: administrator.people.leave.handler(({ input, context: { person }, errors }) => {
      const outcome = record<'person-left', Unknown | Last>(core, {
        id: input.id,
        kind: 'person-left',
        actor: `person:${person.id}`,
        repeats: (body) => body.person === input.person,
        decide: (tx) => decideLeave(tx, input.person),
        beside: (tx) => pins.forget(tx, input.person),
      });
      valueOf(errors, outcome);
      sessions.signOut(input.person);
      return known(input.person);
    }),

    recovery: administrator.people.recovery.handler(({ context: { settings } }) => {
      const [made] = pins.hasRecovery() ? entriesOfKind(db, 'recovery-code-made', { limit: 1 }) : [];
      return { made: made ? recordedAt(made.at, settings.timeZone) : null };
    }),

    makeRecoveryCode: administrator.people.makeRecoveryCode.handler(async ({ context: { person } }) => {
      const made = await makeRecoveryCode(core, pins);
      transact(db, (tx) => made.keep(tx, `person:${person.id}`));
      return { code: made.code };
    }),
  };
}
