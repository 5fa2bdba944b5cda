import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { MAX_COUNT } from '../box-count.ts';
import { DIFFERENCE_REASONS, personId, printedNumber } from '../ledger/staff-bodies.ts';
import { entryId, line, positiveAmount } from '../schemas.ts';
import { LINE_MAX } from '../text-line.ts';
import type { BoxState, CountList, CountView, HeadView, OpenCountView, SheetView } from './box-views.ts';
import { BOX_ERRORS, COMMON_ERRORS, ENTRY_ERRORS, SESSION_ERRORS } from './errors.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const none = z.strictObject({}).optional();

/** Rows as typed: each value once, 0 where there was none; what is still empty is left out. */
const rows = z
  .array(z.strictObject({ value: positiveAmount, count: z.int().min(0).max(MAX_COUNT) }))
  .max(40)
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, 'one row per denomination');

const revision = z.int().min(0).max(1_000_000_000);

/** The seal in which the box was found. */
const foundSeal = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['intact', 'broken']), number: printedNumber }),
  z.strictObject({ state: z.literal('none') }),
]);

const signature = z.strictObject({ person: personId, pin: z.string().max(64) });

/** Counting the box, blind. For staff. */
export const boxContract = {
  state: call.input(none).output(type<BoxState>()),
  /** The ledger's head, to print on an empty sheet. */
  head: call.input(none).output(type<HeadView>()),

  /** Opens the box for a count. Where one is open already, that one is answered: a second screen joins it. */
  open: call
    .errors({
      'not-sealed-yet': BOX_ERRORS['not-sealed-yet'],
      'nothing-to-recount': BOX_ERRORS['nothing-to-recount'],
    })
    .input(
      z.strictObject({
        box: printedNumber,
        seal: foundSeal,
        /** Each of the two counts alone, and neither sees the other's figures. */
        apart: z.boolean(),
        /** The locked count that this one looks at again. */
        recounts: entryId.nullable(),
      }),
    )
    .output(type<OpenCountView>()),

  /** Keeps what is typed so far. `revision` is the one that the page has seen last. */
  save: call
    .errors({
      'no-open-count': BOX_ERRORS['no-open-count'],
      'count-changed': BOX_ERRORS['count-changed'],
      'two-count-already': BOX_ERRORS['two-count-already'],
      'denomination-unknown': BOX_ERRORS['denomination-unknown'],
      'denomination-missing': BOX_ERRORS['denomination-missing'],
      'sum-too-large': BOX_ERRORS['sum-too-large'],
    })
    /** `done`: counting apart, this person is through. Then every row has to be there. */
    .input(z.strictObject({ count: entryId, revision, rows, done: z.boolean() }))
    .output(type<SheetView>()),

  /** Gives the count up. Nothing was recorded, and nothing will be. */
  drop: call
    .errors({ 'no-open-count': BOX_ERRORS['no-open-count'] })
    .input(z.strictObject({ count: entryId }))
    .output(type<null>()),

  /**
   * Two people sign, and the count is in the ledger: only now is it told what the books said. Counted together, `sheet` is
   * what the two have before them; counted apart, it is null, and both their sheets have to be the same.
   */
  lock: call
    .errors({ ...ENTRY_ERRORS, ...BOX_ERRORS })
    .input(
      z.strictObject({
        id: entryId,
        count: entryId,
        sheet: z.strictObject({ revision, rows }).nullable(),
        signers: z.tuple([signature, signature]),
      }),
    )
    .output(type<CountView>()),

  /** What stays as change of the money of a locked count, and where the rest went. */
  seal: call
    .errors({
      ...ENTRY_ERRORS,
      'count-unknown': BOX_ERRORS['count-unknown'],
      'already-sealed': BOX_ERRORS['already-sealed'],
      'denomination-unknown': BOX_ERRORS['denomination-unknown'],
      'left-too-much': BOX_ERRORS['left-too-much'],
      'bag-needed': BOX_ERRORS['bag-needed'],
      'reason-needed': BOX_ERRORS['reason-needed'],
    })
    .input(
      z.strictObject({
        id: entryId,
        count: entryId,
        leftPieces: rows,
        bag: printedNumber.nullable(),
        seal: printedNumber.nullable(),
        reason: z.enum(DIFFERENCE_REASONS).nullable(),
        note: line(LINE_MAX.note).nullable(),
      }),
    )
    .output(type<CountView>()),

  /** Past counts, newest first. `before`: the number of the entry before which to go on. */
  list: call
    .input(z.strictObject({ before: z.int().min(1).max(Number.MAX_SAFE_INTEGER).nullable() }))
    .output(type<CountList>()),
};
