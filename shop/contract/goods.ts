import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { CSV_MAX_BYTES } from '../csv.ts';
import { LANGUAGES } from '../languages.ts';
import { entryId, sku } from '../schemas.ts';
import { COMMON_ERRORS, ENTRY_ERRORS, PICTURE_ERRORS, PURCHASE_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { GoodsItem, ImportPreview, ImportResult, PriceChange } from './goods-views.ts';

const call = oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS);
const none = z.strictObject({}).optional();

/** The text of a CSV. Its characters are at most as many as its bytes, which the host counts. */
export const csvText = z.string().max(CSV_MAX_BYTES);

/** A picture as the page sends it: base64 of a PNG, JPEG or WebP of at most 1.5 MB, checked by its content and not by its name. */
export const upload = z.strictObject({ base64: z.base64().max(2_100_000) });
export const pictureStored = type<{ readonly sha256: string; readonly width: number; readonly height: number }>();

/** The list of goods as a whole: seeing, ordering, importing and exporting it. For staff. */
export const catalogueContract = {
  /** Every product that there ever was, in shelf order. */
  list: call.input(none).output(type<readonly GoodsItem[]>()),
  /** The order on the shelf and the screen; products that are not named stand behind those that are, as they stood. */
  order: call
    .errors({ ...ENTRY_ERRORS, 'product-unknown': PURCHASE_ERRORS['product-unknown'] })
    .input(
      z.strictObject({
        id: entryId,
        skus: z
          .array(sku)
          .min(1)
          .max(5000)
          .refine((skus) => new Set(skus).size === skus.length),
      }),
    )
    .output(type<{ readonly id: string; readonly seq: number }>()),
  /** The newest first. A product that is not known has none. */
  priceHistory: call.input(z.strictObject({ sku })).output(type<readonly PriceChange[]>()),
  previewImport: call.input(z.strictObject({ csv: csvText })).output(type<ImportPreview>()),
  /** Stores the good rows, all or none of them. Safe to send again: then they are what is already there. */
  import: call.input(z.strictObject({ csv: csvText })).output(type<ImportResult>()),
  /** What is on the stand, as a CSV that the import takes. */
  exportCsv: call
    .input(z.strictObject({ language: z.enum(LANGUAGES) }))
    .output(type<{ readonly csv: string; readonly products: number }>()),
  storePicture: call.errors(PICTURE_ERRORS).input(upload).output(pictureStored),
};
