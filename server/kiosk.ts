import { goodsOnStand } from '../db/queries/goods.ts';
import type { Recorded, ShopView } from '../shop/contract/outputs.ts';
import { UNDO_MS } from '../shop/decisions.ts';
import type { Entry } from '../shop/ledger/entries.ts';
import { openingAt } from '../shop/opening-hours.ts';
import type { Settings } from '../shop/schemas.ts';
import { addDays, businessDateAt, utcMs } from '../shop/time.ts';
import { boardAt, results } from './board.ts';
import type { Core } from './core.ts';
import { tellUs } from './notices.ts';
import type { PromiseCodes } from './promise-codes.ts';
import { findPromise, promiseView, settlePromise } from './promises.ts';
import { recordGift, recordPurchase } from './purchases.ts';
import type { RecentEntries } from './recent-entries.ts';
import { valueOf, type Rpc } from './rpc.ts';
import { undo } from './undo.ts';
import { VERSION } from './version.ts';

/** What the buyer's screen may ask. */
export function kioskCalls(
  { any, shop }: Rpc,
  core: Core,
  {
    codes,
    recent,
    canLeave,
  }: {
    readonly codes: PromiseCodes;
    readonly recent: RecentEntries;
    readonly canLeave: boolean;
  },
) {
  /** Remembers for undo what was recorded just now, and says what the screen shows next. */
  const recorded = (
    { entry, replayed }: { readonly entry: Pick<Entry, 'id' | 'seq' | 'at'>; readonly replayed: boolean },
    window: string,
    settings: Settings,
  ): Recorded => {
    if (!replayed) recent.add(entry.id, window);
    return {
      id: entry.id,
      seq: entry.seq,
      replayed,
      undoUntil: utcMs(entry.at + UNDO_MS),
      undoMs: recent.undoMs(entry.id, window),
      board: boardAt(core.db, settings, core.now()),
    };
  };

  return {
    shop: any.kiosk.shop.handler((): ShopView => {
      const settings = core.settings();
      if (!settings) return { state: 'new', version: VERSION };
      const now = core.now();
      return {
        state: 'open',
        version: VERSION,
        settings,
        opening: openingAt(now, settings),
        today: businessDateAt(now, settings.timeZone),
        canLeave,
      };
    }),
    goods: shop.kiosk.goods.handler(() =>
      goodsOnStand(core.db).map(({ sku, category, name, price, barcode, picture, allergens, stock }) => ({
        sku,
        category,
        name,
        price,
        barcode,
        picture,
        allergens,
        stock,
      })),
    ),
    board: shop.kiosk.board.handler(({ context }) => boardAt(core.db, context.settings, core.now())),
    results: shop.kiosk.results.handler(() => results(core.db)),

    recordPurchase: shop.kiosk.recordPurchase.handler(({ input, context: { window, settings }, errors }) =>
      recorded(valueOf(errors, recordPurchase(core, codes, settings, window, input)), window, settings),
    ),
    recordGift: shop.kiosk.recordGift.handler(({ input, context: { window, settings }, errors }) =>
      recorded(valueOf(errors, recordGift(core, settings, input)), window, settings),
    ),

    offerPromiseCode: shop.kiosk.offerPromiseCode.handler(({ context: { window, settings }, errors }) => {
      const code = settings.promiseDays === null ? null : codes.offer(window);
      if (settings.promiseDays === null || code === null) throw errors['promises-not-taken']();
      const today = businessDateAt(core.now(), settings.timeZone);
      return { code, dueOn: addDays(today, settings.promiseDays) };
    }),
    findPromise: shop.kiosk.findPromise.handler(({ input, errors }) =>
      promiseView(valueOf(errors, findPromise(core.db, input.code))),
    ),
    settlePromise: shop.kiosk.settlePromise.handler(({ input, context: { window, settings }, errors }) => {
      const { stillOpen, ...recording } = valueOf(errors, settlePromise(core, settings, input));
      return { ...recorded(recording, window, settings), stillOpen };
    }),

    undo: shop.kiosk.undo.handler(({ input, context: { window, settings }, errors }) => {
      valueOf(errors, undo(core, recent, window, input));
      return { board: boardAt(core.db, settings, core.now()) };
    }),
    tellUs: shop.kiosk.tellUs.handler(({ input, errors }) => valueOf(errors, tellUs(core, input))),
  };
}
