import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { day } from '../schemas.ts';
import { COMMON_ERRORS, EXPORT_ERRORS, REPORT_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { ProofState, ToBePublic } from './proof-views.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const none = z.strictObject({}).optional();

/** What the school tells in public, with the proof of it. For administrators. */
export const proofContract = {
  state: call.input(none).output(type<ProofState>()),
  /** What people wrote that everybody will be able to read: worth a look before it is out. */
  review: call.input(none).output(type<ToBePublic>()),
  /**
   * Begins a publication of the days from `from` to `to` and answers the id of an export: how far it is, saving it and ending it
   * are calls of `exports`. When it is made, the ledger is told.
   */
  start: call
    .errors({ ...REPORT_ERRORS, 'too-many-exports': EXPORT_ERRORS['too-many-exports'] })
    .input(z.strictObject({ from: day, to: day }))
    .output(type<{ readonly export: string }>()),
};
