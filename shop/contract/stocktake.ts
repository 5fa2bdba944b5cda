import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { CATEGORIES } from '../catalogue.ts';
import { entryId, sku } from '../schemas.ts';
import { MAX_STOCKTAKE_LINES } from '../stocktake.ts';
import { COMMON_ERRORS, ENTRY_ERRORS, SESSION_ERRORS, STOCKTAKE_ERRORS, UNDO_ERRORS } from './errors.ts';
import type { LineCounted, StocktakeReport, Stocktakes, StocktakeView } from './stocktake-views.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const none = z.strictObject({}).optional();
const nowItIs = { data: type<{ readonly stocktake: StocktakeView | null }>() };

/** Another one is under way, or none is: what there is now comes along. */
const GONE = { 'stocktake-gone': { ...STOCKTAKE_ERRORS['stocktake-gone'], ...nowItIs } };
const UNKNOWN = { 'product-unknown': STOCKTAKE_ERRORS['product-unknown'] };

/**
 * Counting what is on the stand. There is one stocktake at a time; everybody who counts, counts for that one. For staff.
 */
export const stocktakeContract = {
  /** The one under way. */
  state: call.input(none).output(type<StocktakeView | null>()),
  /** `id` becomes that of the entry. Safe to send again. */
  begin: call
    .errors({
      ...ENTRY_ERRORS,
      'stocktake-open': { ...STOCKTAKE_ERRORS['stocktake-open'], ...nowItIs },
      'nothing-to-count': STOCKTAKE_ERRORS['nothing-to-count'],
    })
    .input(z.strictObject({ id: entryId, category: z.enum(CATEGORIES).nullable() }))
    .output(type<StocktakeView>()),
  /** So many are there. The last count of a product stands. `id` tells a count from the same one sent again. */
  count: call
    .errors({ ...GONE, ...UNKNOWN, 'on-another-shelf': STOCKTAKE_ERRORS['on-another-shelf'] })
    .input(z.strictObject({ id: entryId, stocktake: entryId, sku, units: z.int().min(0).max(100_000) }))
    .output(type<LineCounted>()),
  /** Takes a count back, as if that product had not been counted. */
  uncount: call
    .errors({ ...GONE, ...UNKNOWN })
    .input(z.strictObject({ stocktake: entryId, sku }))
    .output(type<LineCounted>()),
  /**
   * Records what was counted, and none of the products in `noneLeft`. Refused when anything was counted since `revision`: who
   * finishes has to have seen it.
   */
  finish: call
    .errors({
      ...ENTRY_ERRORS,
      ...GONE,
      ...UNKNOWN,
      'stocktake-changed': { ...STOCKTAKE_ERRORS['stocktake-changed'], ...nowItIs },
      'nothing-counted': STOCKTAKE_ERRORS['nothing-counted'],
      'sum-too-large': STOCKTAKE_ERRORS['sum-too-large'],
    })
    .input(z.strictObject({ id: entryId, revision: z.int().min(0), noneLeft: z.array(sku).max(MAX_STOCKTAKE_LINES) }))
    .output(type<{ readonly id: string; readonly seq: number }>()),
  /** Throws all counts of it away. Nothing happens where it is gone already. */
  abandon: call.input(z.strictObject({ stocktake: entryId })).output(type<null>()),
  /** `before`: only what is older than this seq. */
  list: call.input(z.strictObject({ before: z.int().min(1).optional() })).output(type<Stocktakes>()),
  one: call
    .errors({ 'entry-unknown': UNDO_ERRORS['entry-unknown'] })
    .input(z.strictObject({ id: entryId }))
    .output(type<StocktakeReport>()),
};
