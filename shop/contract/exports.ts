import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { EXPORT_FORMATS } from '../exports.ts';
import { LANGUAGES } from '../languages.ts';
import { day } from '../schemas.ts';
import { COMMON_ERRORS, EXPORT_ERRORS, REPORT_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { ExportState } from './exports-views.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const unknown = { 'export-unknown': EXPORT_ERRORS['export-unknown'] };
const one = z.strictObject({ export: z.uuid() });

/**
 * Reports as files. For administrators. An export belongs to the window that began it, one at a time: a new one ends the one
 * before. It is made beside the till, which goes on selling; what is recorded meanwhile is not in it.
 */
export const exportsContract = {
  /** Begins one and answers its id. `from` and `to` are days of the shop, both included. */
  start: call
    .errors({ ...REPORT_ERRORS, 'too-many-exports': EXPORT_ERRORS['too-many-exports'] })
    .input(z.strictObject({ format: z.enum(EXPORT_FORMATS), from: day, to: day, language: z.enum(LANGUAGES) }))
    .output(type<{ readonly export: string }>()),
  /** How far it is: ask some times a second. */
  state: call.errors(unknown).input(one).output(type<ExportState>()),
  /** Ends it, or throws its file away. One that is gone already is no error. */
  cancel: call.input(one).output(type<null>()),
  /** Has the host ask where and writes the finished file there, whole or not at all. `saved`: false where they changed their mind. */
  save: call
    .errors({
      ...unknown,
      'not-on-this-host': { status: 409 },
      'file-not-saved': { status: 500 },
      'place-full': EXPORT_ERRORS['place-full'],
    })
    .input(one)
    .output(type<{ readonly saved: boolean }>()),
  /** The finished file itself, for a host whose pages are in a browser: the browser asks where. */
  download: call.errors(unknown).input(one).output(type<File>()),
};
