import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { personId } from '../ledger/staff-bodies.ts';
import { entryId, line } from '../schemas.ts';
import { LINE_MAX } from '../text-line.ts';
import { COMMON_ERRORS, ENTRY_ERRORS, NEW_PIN_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { PersonView, Role } from './outputs.ts';
import type { RecordedAt } from './settling-views.ts';

const call = oc.errors(COMMON_ERRORS);
const none = z.strictObject({}).optional();

/** What somebody with a PIN may do: `staff` reconcile, an `administrator` also sets up and adds people. */
const ROLES = ['staff', 'administrator'] as const satisfies readonly Role[];

const ONE_ERRORS = { 'person-unknown': { status: 404 } } as const;
/** The shop would have no administrator. */
const LAST_ERRORS = { 'last-administrator': { status: 409 } } as const;

/** A person as administrators see them: how their PIN fares. `wrongPins` in a row, `waitMs` until the next try. */
export type PersonEntry = PersonView & { readonly wrongPins: number; readonly waitMs: number };

/** Who has a PIN. For administrators. */
export const peopleContract = {
  list: call.errors(SESSION_ERRORS).input(z.strictObject({}).optional()).output(type<readonly PersonEntry[]>()),
  /** Adds somebody: their name and role into the ledger, the PIN's hash beside it. Answers the person with the id they got. */
  add: call
    .errors({ ...SESSION_ERRORS, ...ENTRY_ERRORS, ...NEW_PIN_ERRORS, 'name-taken': { status: 409 } })
    .input(z.strictObject({ id: entryId, name: line(LINE_MAX.person), role: z.enum(ROLES), pin: z.string().max(64) }))
    .output(type<PersonView>()),
  /** Another name or role, both whole. Another role signs them out everywhere. */
  change: call
    .errors({ ...SESSION_ERRORS, ...ENTRY_ERRORS, ...ONE_ERRORS, ...LAST_ERRORS, 'name-taken': { status: 409 } })
    .input(z.strictObject({ id: entryId, person: personId, name: line(LINE_MAX.person), role: z.enum(ROLES) }))
    .output(type<PersonView>()),
  /** A new PIN for somebody who forgot theirs, typed by themselves. They are signed out everywhere else. Answers whose it is. */
  setPin: call
    .errors({ ...SESSION_ERRORS, ...ENTRY_ERRORS, ...ONE_ERRORS, ...NEW_PIN_ERRORS })
    .input(z.strictObject({ id: entryId, person: personId, pin: z.string().max(64) }))
    .output(type<PersonView>()),
  /** Somebody works here no more: their PIN goes, what they did stays. */
  leave: call
    .errors({ ...SESSION_ERRORS, ...ENTRY_ERRORS, ...ONE_ERRORS, ...LAST_ERRORS })
    .input(z.strictObject({ id: entryId, person: personId }))
    .output(type<PersonView>()),
  /** When the recovery code was made that holds now; null: there is none. */
  recovery: call.errors(SESSION_ERRORS).input(none).output(type<{ readonly made: RecordedAt | null }>()),
  /** A new recovery code in place of the one before. It is told this once. */
  makeRecoveryCode: call.errors(SESSION_ERRORS).input(none).output(type<{ readonly code: string }>()),
};
