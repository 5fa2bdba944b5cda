import type { Reader } from '../db/handle.ts';
import { lastCount, unsealedCount } from '../db/queries/box-counts.ts';
import { openNotices } from '../db/queries/notices.ts';
import { countsBetween, openedOn } from '../db/queries/picture.ts';
import { openPromises, type PromiseRow } from '../db/queries/promises.ts';
import {
  boughtOn,
  categoriesCounted,
  fewLeftOnStand,
  gapSince,
  openPhoneClaims,
  soldBetween,
  worthOfStand,
} from '../db/queries/today.ts';
import type { BoxToday, CountAndSum, StocktakeToday, TodayView, WarningView } from '../shop/contract/today-views.ts';
import { BOX_EVERY_DAYS, earlyWarning, isDue, LOOK_BACK_DAYS, STOCKTAKE_EVERY_DAYS } from '../shop/early-warning.ts';
import { sum, type Money } from '../shop/money.ts';
import type { Settings } from '../shop/schemas.ts';
import { addDays, businessDateAt, type BusinessDate } from '../shop/time.ts';
import { boxIsOpen } from './box-paper.ts';
import { backupToday } from './backups/calls.ts';
import type { BackupKeeper } from './backups/keeper.ts';
import type { Core } from './core.ts';
import { noticeView } from './notices.ts';
import { lastRates } from './picture.ts';
import type { Rpc } from './rpc.ts';
import { openStocktake } from './stocktake-paper.ts';

/** Rates on the chart: with a stocktake every other week, a school term. */
const RATES = 8;

const DAY_MS = 86_400_000;

function boxToday(db: Reader, opened: BusinessDate, today: BusinessDate): BoxToday {
  const last = lastCount(db)?.businessDate ?? null;
  const full = openNotices(db).some(({ about }) => about === 'box-full');
  return {
    lastOn: last,
    due: full || isDue(last, opened, today, BOX_EVERY_DAYS),
    full,
    open: boxIsOpen(db),
    unsealed: unsealedCount(db) !== undefined,
  };
}

function stocktakeToday(db: Reader, opened: BusinessDate, today: BusinessDate): StocktakeToday {
  const shelves = categoriesCounted(db);
  const days = shelves.map(({ lastOn }) => lastOn);
  // The shelf that was counted longest ago says how old the stocktake is.
  const lastOn = days.reduce<BusinessDate | null>(
    (oldest, day) => (oldest === null || day === null || day < oldest ? day : oldest),
    days[0] ?? null,
  );
  return {
    lastOn,
    due: shelves.length > 0 && isDue(lastOn, opened, today, STOCKTAKE_EVERY_DAYS),
    paused: openStocktake(db) !== undefined,
    products: shelves.reduce((products, shelf) => products + shelf.products, 0),
    categories: shelves.length,
  };
}

function promisesToday(db: Reader, { promiseDays }: Settings, today: BusinessDate): TodayView['promises'] {
  const open = openPromises(db);
  const kept = addDays(today, -(promiseDays ?? 0));
  const total = (promises: readonly PromiseRow[]) => counted(promises.map((promise) => promise.open));
  return { open: total(open), overdue: total(open.filter(({ businessDate }) => businessDate < kept)) };
}

function counted(sums: readonly Money[]): CountAndSum {
  return { count: sums.length, sum: sum(sums) };
}

function boughtToday(db: Reader, today: BusinessDate): TodayView['bought'] {
  const bought = boughtOn(db, today);
  const by = (type: (typeof bought)[number]['tender']) => bought.filter(({ tender }) => tender === type);
  const paidBy = (type: (typeof bought)[number]['tender']) => counted(by(type).map(({ paid }) => paid));
  return { cash: by('cash').length, phone: paidBy('qr'), promise: paidBy('promise') };
}

function warningToday(db: Reader, opened: BusinessDate, today: BusinessDate): WarningView {
  const weeksAgo = addDays(today, 1 - LOOK_BACK_DAYS);
  const from = weeksAgo > opened ? weeksAgo : opened;
  const { tradingDays, ...sold } = soldBetween(db, from, today);
  const { units, value, atCost } = gapSince(db, from);
  const box = countsBetween(db, addDays(from, -1), today);
  const onStand = worthOfStand(db);
  const warning = earlyWarning({
    days: Math.max(1, Math.round((Date.parse(today) - Date.parse(from)) / DAY_MS) + 1),
    tradingDays,
    sold,
    gap: { atPrice: value, atCost },
    boxDifference: box.difference,
    onStand,
  });
  return {
    ...warning,
    gap: { units, value },
    boxDifference: box.counts > 0 ? box.difference : null,
    onStand: onStand.atPrice,
  };
}

/** What needs doing, in one view. */
export function todayCalls({ staff }: Rpc, core: Core, backups: BackupKeeper) {
  const { db, now } = core;
  return {
    view: staff.today.view.handler(({ context: { settings } }): TodayView => {
      const today = businessDateAt(now(), settings.timeZone);
      const opened = openedOn(db) ?? today;
      return {
        today,
        box: boxToday(db, opened, today),
        stocktake: stocktakeToday(db, opened, today),
        fewLeft: fewLeftOnStand(db, settings.fewLeft),
        notices: openNotices(db).map((notice) => noticeView(notice, settings.timeZone)),
        phone: openPhoneClaims(db),
        promises: promisesToday(db, settings, today),
        bought: boughtToday(db, today),
        warning: warningToday(db, opened, today),
        rates: lastRates(db, RATES),
        backup: backupToday(core, backups, settings.timeZone),
      };
    }),
  };
}
