import { people } from '../db/queries/people.ts';
import type { Tx } from '../db/handle.ts';
import type { PersonView, Role } from '../shop/contract/outputs.ts';
import type { Decision } from '../shop/decisions.ts';
import type { Actor, EntryBody } from '../shop/ledger/entries.ts';
import { isSameName, nextPersonId } from '../shop/people.ts';
import { weakPin } from '../shop/pin.ts';
import type { Core } from './core.ts';
import type { PinHash } from './pin-hash.ts';
import type { Pins } from './pins.ts';
import { record, type EntryConflict } from './record.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';

type NewPerson = { readonly name: string; readonly role: Role };
type NameTaken = { readonly code: 'name-taken' };

/** Two people under one name could not be told apart, neither at the sign-in nor in the history. */
function decideAdd(tx: Tx, { name, role }: NewPerson): Decision<EntryBody<'person-added'>, NameTaken> {
  const known = people(tx);
  if (known.some((person) => isSameName(person.name, name))) return { ok: false, refusal: { code: 'name-taken' } };
  const id = nextPersonId(known.map((person) => person.id));
  return { ok: true, body: { v: 1, postings: [], person: { id, name }, role } };
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

/** Who has a PIN, and new people. */
export function peopleCalls({ administrator }: Rpc, core: Core, pins: Pins) {
  return {
    list: administrator.people.list.handler(() =>
      people(core.db).map((person) => ({ ...person, ...pins.stateOf(person.id) })),
    ),
    add: administrator.people.add.handler(async ({ input: { pin, ...asked }, context: { person }, errors }) => {
      const reason = weakPin(pin);
      if (reason) throw errors['pin-weak']({ data: { reason } });
      const hash = await pins.hash(pin);
      return valueOf(errors, addPerson(core, pins, `person:${person.id}`, { ...asked, pin: hash }));
    }),
  };
}
