import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { ENTRY_BODIES, type EntryKind } from '../ledger/entries.ts';
import { personId } from '../ledger/staff-bodies.ts';
import { day, entryId, sku } from '../schemas.ts';
import { COMMON_ERRORS, SESSION_ERRORS, UNDO_ERRORS } from './errors.ts';
import type { HistoryDetail, HistoryPage } from './history-views.ts';

const call = oc.errors({ ...COMMON_ERRORS, ...SESSION_ERRORS });

/** How many entries one piece of the history may have. */
const MOST_ROWS = 100;

const kind = z.enum(Object.keys(ENTRY_BODIES) as [EntryKind, ...EntryKind[]]);
const noneBackwards = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to;

/** Everything in the ledger, to be read. For staff. Sums of several entries are in no answer: a count is made without knowing them. */
export const historyContract = {
  /** A piece of the history, newest first, from below `before` on. What is left out filters nothing. */
  list: call
    .input(
      z
        .strictObject({
          before: z.int().min(1).optional(),
          limit: z.int().min(1).max(MOST_ROWS),
          kinds: z.array(kind).min(1).max(Object.keys(ENTRY_BODIES).length).optional(),
          person: personId.optional(),
          sku: sku.optional(),
          from: day.optional(),
          to: day.optional(),
        })
        .refine(noneBackwards),
    )
    .output(type<HistoryPage>()),
  one: call
    .errors({ 'entry-unknown': UNDO_ERRORS['entry-unknown'] })
    .input(z.strictObject({ id: entryId }))
    .output(type<HistoryDetail>()),
};
