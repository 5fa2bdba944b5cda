import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { entryId, line } from '../schemas.ts';
import { LINE_MAX } from '../text-line.ts';
import { COMMON_ERRORS, ENTRY_ERRORS, NEW_PIN_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { PersonView, Role } from './outputs.ts';

const call = oc.errors(COMMON_ERRORS);

/** What somebody with a PIN may do: `staff` reconcile, an `administrator` also sets up and adds people. */
const ROLES = ['staff', 'administrator'] as const satisfies readonly Role[];

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
};
