import { entryById } from '../db/queries/entries.ts';
import { productBySku, goodsOnStand } from '../db/queries/goods.ts';
import { noticeById, openNotices, type NoticeRow } from '../db/queries/notices.ts';
import { openPromises } from '../db/queries/promises.ts';
import type { Reader } from '../db/handle.ts';
import type { Sku } from '../shop/catalogue.ts';
import type { NoticeView, StaffList } from '../shop/contract/outputs.ts';
import type { Actor, EntryBody } from '../shop/ledger/entries.ts';
import type { Settings } from '../shop/schemas.ts';
import { addDays, businessDateAt, localTime, type UtcMs } from '../shop/time.ts';
import type { Core } from './core.ts';
import { promiseView } from './promises.ts';
import { placeOf, record, type EntryConflict, type Recording } from './record.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';

type Notice = { readonly about: EntryBody<'notice-raised'>['about']; readonly sku: Sku | null };

/**
 * A word to the staff, recorded once under the caller's id. While the same word still waits for them it is not written
 * down again: a child who presses a button twenty times says it once. Answers the id of the notice that waits.
 */
export function tellUs(
  core: Core,
  { id, about, sku }: Notice & { readonly id: string },
): Outcome<
  { readonly id: string },
  { readonly code: 'product-unknown'; readonly skus: readonly Sku[] } | EntryConflict
> {
  const waiting = openNotices(core.db).find((notice) => notice.about === about && notice.sku === sku);
  if (waiting && !entryById(core.db, id)) return { ok: true, value: { id: waiting.id } };
  const outcome = record<'notice-raised', { code: 'product-unknown'; skus: readonly Sku[] }>(core, {
    id,
    kind: 'notice-raised',
    actor: 'kiosk',
    repeats: (stored) => stored.about === about && stored.sku === sku,
    decide: (tx) =>
      sku !== null && !productBySku(tx, sku)
        ? { ok: false, refusal: { code: 'product-unknown', skus: [sku] } }
        : { ok: true, body: { v: 1, postings: [], about, sku } },
  });
  return outcome.ok ? { ok: true, value: { id } } : outcome;
}

/** A word from a buyer as screens show it. */
export function noticeView({ id, about, sku, at, businessDate }: NoticeRow, timeZone: string): NoticeView {
  return { id, about, sku, at, businessDate, minutes: localTime(at, timeZone).minutes };
}

/** What waits for the staff: what buyers said, and what the records alone say. */
function staffList(db: Reader, settings: Settings, at: UtcMs): StaffList {
  const today = businessDateAt(at, settings.timeZone);
  const kept = addDays(today, -(settings.promiseDays ?? 0));
  return {
    notices: openNotices(db).map((notice) => noticeView(notice, settings.timeZone)),
    soldOut: goodsOnStand(db)
      .filter(({ stock }) => stock <= 0)
      .map(({ sku, name, stock }) => ({ sku, name, stock })),
    overduePromises: openPromises(db)
      .filter(({ businessDate }) => businessDate < kept)
      .map(promiseView),
  };
}

/** Staff did what a notice asked for. */
function handle(
  core: Core,
  actor: Actor,
  { id, notice }: { readonly id: string; readonly notice: string },
): Outcome<Recording<'notice-handled'>, { readonly code: 'entry-unknown' } | EntryConflict> {
  return record<'notice-handled', { code: 'entry-unknown' }>(core, {
    id,
    kind: 'notice-handled',
    actor,
    repeats: (stored) => stored.notice === notice,
    decide: (tx) =>
      noticeById(tx, notice)
        ? { ok: true, body: { v: 1, postings: [], notice } }
        : { ok: false, refusal: { code: 'entry-unknown' } },
  });
}

/** The staff's list of things to do. */
export function noticesCalls({ staff }: Rpc, core: Core) {
  return {
    list: staff.notices.list.handler(({ context }) => staffList(core.db, context.settings, core.now())),
    handle: staff.notices.handle.handler(({ input, context, errors }) => {
      return placeOf(valueOf(errors, handle(core, `person:${context.person.id}`, input)));
    }),
  };
}
