import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { entryId } from '../schemas.ts';
import { COMMON_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { PictureView, StretchView } from './picture-views.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);

/** Shelf, records and box beside each other. For staff. */
export const pictureContract = {
  /** The stretches that there are, the one that goes on first, then the newest; at most the last 100. */
  stretches: call.input(z.strictObject({}).optional()).output(type<readonly StretchView[]>()),
  /** One stretch, by the stocktake that ends it; null: since the last stocktake. */
  one: call
    .errors({ 'stretch-unknown': { status: 404 } })
    .input(z.strictObject({ stocktake: entryId.nullable() }))
    .output(type<PictureView>()),
};
