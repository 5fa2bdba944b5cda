import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { STOCK_SOURCES, WRITE_OFF_REASONS } from '../ledger/entries.ts';
import { campaignId } from '../ledger/fund-bodies.ts';
import { amount, entryId, movedUnits, sku, stockUnits } from '../schemas.ts';
import {
  COMMON_ERRORS,
  ENTRY_ERRORS,
  PUT_RIGHT_ERRORS,
  RESTOCK_ERRORS,
  SESSION_ERRORS,
  STOCK_ERRORS,
} from './errors.ts';
import type { StockMoves, StockProduct } from './stock-views.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const none = z.strictObject({}).optional();
const saved = type<{ readonly id: string; readonly seq: number }>();

/** Goods that come to the stand and are taken off it without a purchase. For staff. */
export const stockMovesContract = {
  /**
   * `keepCosts`: what a unit cost is from now on the product's cost. What comes from the fund is paid out of the safe; `campaign`:
   * whose money it is (null: the general fund's). Left out, that of the campaign of the day, or else of the general fund.
   */
  receive: call
    .errors({ ...ENTRY_ERRORS, ...STOCK_ERRORS, ...RESTOCK_ERRORS })
    .input(
      z.strictObject({
        id: entryId,
        source: z.enum(STOCK_SOURCES),
        campaign: campaignId.nullable().optional(),
        keepCosts: z.boolean().optional(),
        lines: z
          .array(z.strictObject({ sku, units: stockUnits, unitCost: amount }))
          .min(1)
          .max(500),
      }),
    )
    .output(saved),
  writeOff: call
    .errors({ ...ENTRY_ERRORS, 'product-unknown': STOCK_ERRORS['product-unknown'] })
    .input(
      z.strictObject({
        id: entryId,
        reason: z.enum(WRITE_OFF_REASONS),
        lines: z
          .array(z.strictObject({ sku, units: stockUnits }))
          .min(1)
          .max(500),
      }),
    )
    .output(saved),
};

/** What staff need to see to fill the stand, and the way to put a mistake right. For staff. */
export const stockContract = {
  /** Every product that there ever was, in shelf order. */
  products: call.input(none).output(type<readonly StockProduct[]>()),
  /** What came and what was written off, newest first; `before`: only what is older than this seq. */
  moves: call.input(z.strictObject({ before: z.int().min(1).optional() })).output(type<StockMoves>()),
  /** What an entry of stock named too few, or (below zero) too many. For goods that were written off `unitCost` is not looked at. */
  putRight: call
    .errors({ ...ENTRY_ERRORS, ...PUT_RIGHT_ERRORS })
    .input(
      z.strictObject({
        id: entryId,
        corrects: entryId,
        lines: z
          .array(z.strictObject({ sku, units: movedUnits, unitCost: amount }))
          .min(1)
          .max(500),
      }),
    )
    .output(saved),
};
