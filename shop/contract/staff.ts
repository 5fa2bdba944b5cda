import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { entryId, line, product, settings, sku } from '../schemas.ts';
import { CSV_MAX_BYTES } from '../csv.ts';
import { RECOVERY_CODE_MAX } from '../recovery-code.ts';
import { LINE_MAX } from '../text-line.ts';
import { backupFile } from './backups.ts';
import type { BackupFolderView } from './backups-views.ts';
import {
  BACKUP_ERRORS,
  CAMPAIGN_ERRORS,
  COMMON_ERRORS,
  ENTRY_ERRORS,
  NEW_PIN_ERRORS,
  PICTURE_ERRORS,
  PIN_ERRORS,
  PURCHASE_ERRORS,
  SESSION_ERRORS,
  UNDO_ERRORS,
} from './errors.ts';
import { csvText, pictureStored, upload } from './goods.ts';
import type { CsvPreview, PersonView, SessionView, StaffList } from './outputs.ts';
import type { Settings } from '../schemas.ts';

const call = oc.errors(COMMON_ERRORS);
const none = z.strictObject({}).optional();
const pin = z.string().max(64);
const csv = csvText;
/** A plain name with its ending: no folder, nothing that a file system reads in its own way. */
const fileName = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.[a-z0-9]{2,5}$/u);

/** Goods that the shop begins with. Rows of a CSV that are bad are left out, as the preview showed. */
const firstGoods = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('sample') }),
  z.strictObject({ from: z.literal('csv'), csv }),
  z.strictObject({ from: z.literal('none') }),
]);

/** The first run: open to anyone, but only while the data folder has no shop. */
export const setupContract = {
  previewGoods: call
    .errors({ 'already-set-up': { status: 409 } })
    .input(
      z.strictObject({ csv, currency: z.strictObject({ code: z.string().length(3), digits: z.int().min(0).max(4) }) }),
    )
    .output(type<CsvPreview>()),
  storePicture: call
    .errors({ ...PICTURE_ERRORS, 'already-set-up': { status: 409 } })
    .input(upload)
    .output(pictureStored),
  /** The backups that a shop could be brought from in place of all this. */
  backups: call
    .errors({ 'already-set-up': { status: 409 } })
    .input(none)
    .output(type<BackupFolderView>()),
  /** Lets the person choose the folder of a stick. Only where the host can. */
  chooseBackups: call
    .errors({ 'already-set-up': { status: 409 }, 'not-on-this-host': { status: 409 } })
    .input(none)
    .output(type<BackupFolderView>()),
  /** Brings the shop of a backup here; the program then opens the data folder anew. */
  restoreBackup: call
    .errors({ ...BACKUP_ERRORS, 'already-set-up': { status: 409 }, 'not-on-this-host': { status: 409 } })
    .input(z.strictObject({ name: backupFile }))
    .output(type<null>()),
  /**
   * Opens the shop. Safe to send again with the same id. The PIN's hash goes beside the ledger, all else into it. The recovery code
   * is told this once: sent again, the answer has none.
   */
  openShop: call
    .errors({
      ...ENTRY_ERRORS,
      ...NEW_PIN_ERRORS,
      'already-set-up': { status: 409 },
      'picture-unknown': { status: 422 },
    })
    .input(
      z.strictObject({
        id: entryId,
        settings,
        administrator: z.strictObject({ name: line(LINE_MAX.person), pin }),
        goods: firstGoods,
      }),
    )
    .output(type<{ readonly products: number; readonly recoveryCode: string | null }>()),
};

/** Who is at the screen. */
export const sessionContract = {
  people: call.input(none).output(type<readonly PersonView[]>()),
  open: call
    .errors(PIN_ERRORS)
    .input(z.strictObject({ person: z.string().max(40), pin }))
    .output(type<NonNullable<SessionView>>()),
  /** The session, and with `touch` the two minutes begin anew. */
  state: call.input(z.strictObject({ touch: z.boolean() })).output(type<SessionView>()),
  lock: call.input(none).output(type<null>()),
  changePin: call
    .errors({ ...SESSION_ERRORS, ...PIN_ERRORS, ...NEW_PIN_ERRORS })
    .input(z.strictObject({ pin, newPin: pin }))
    .output(type<null>()),
  /**
   * A new PIN for an administrator who forgot theirs, by the recovery code, which is used up by that: the answer has the next one.
   * Wrong codes are answered as wrong PINs are.
   */
  recover: call
    .errors({ ...PIN_ERRORS, ...NEW_PIN_ERRORS })
    .input(z.strictObject({ person: z.string().max(40), code: z.string().max(RECOVERY_CODE_MAX), newPin: pin }))
    .output(type<{ readonly code: string }>()),
  /**
   * Lets the person at the screen save a file of text where they choose. Only where the host can; elsewhere the page has the
   * browser download it. `saved`: false where they changed their mind.
   */
  saveFile: call
    .errors({ ...SESSION_ERRORS, 'not-on-this-host': { status: 409 }, 'file-not-saved': { status: 500 } })
    .input(z.strictObject({ name: fileName, text: z.string().max(CSV_MAX_BYTES) }))
    .output(type<{ readonly saved: boolean }>()),
  /** Ends the kiosk. Only where the host can, and only for an administrator. */
  leaveKiosk: call
    .errors({ ...SESSION_ERRORS, 'not-on-this-host': { status: 409 } })
    .input(none)
    .output(type<null>()),
};

const saved = type<{ readonly id: string; readonly seq: number }>();

/** Goods and their stock. For staff. */
export const goodsContract = {
  save: call
    .errors({
      ...SESSION_ERRORS,
      ...ENTRY_ERRORS,
      'barcode-taken': { status: 409 },
      'sku-taken': { status: 409 },
      'picture-unknown': { status: 422 },
    })
    /** `isNew`: the product must not be there yet, so that a new one never takes the place of another. */
    .input(z.strictObject({ id: entryId, product, isNew: z.boolean().optional() }))
    .output(saved),
  retire: call
    .errors({ ...SESSION_ERRORS, ...ENTRY_ERRORS, 'product-unknown': PURCHASE_ERRORS['product-unknown'] })
    .input(z.strictObject({ id: entryId, sku }))
    .output(saved),
};

/** What buyers said and the records say. For staff. */
export const noticesContract = {
  list: call.errors(SESSION_ERRORS).input(none).output(type<StaffList>()),
  handle: call
    .errors({ ...SESSION_ERRORS, ...ENTRY_ERRORS, 'entry-unknown': UNDO_ERRORS['entry-unknown'] })
    .input(z.strictObject({ id: entryId, notice: entryId }))
    .output(saved),
};

/** The shop's settings. Reading them is the kiosk's `shop`; changing them is for administrators. */
export const settingsContract = {
  change: call
    .errors({
      ...SESSION_ERRORS,
      ...ENTRY_ERRORS,
      ...CAMPAIGN_ERRORS,
      'currency-fixed': { status: 409 },
    })
    .input(z.strictObject({ id: entryId, changes: settings.partial() }))
    .output(type<Settings>()),
  storePicture: call
    .errors({ ...SESSION_ERRORS, ...PICTURE_ERRORS })
    .input(upload)
    .output(pictureStored),
};
