import type { TodayView } from '../../../shop/contract/today-views.ts';
import { utcMs } from '../../../shop/time.ts';
import { money, NO_MONEY } from '../../../shop/money.ts';
import { SHOP } from './kiosk.tsx';

const NONE = { count: 0, sum: NO_MONEY };

/** A day on which nothing waits. */
export const QUIET_DAY: TodayView = {
  today: SHOP.today,
  box: { lastOn: null, due: false, full: false, open: false, unsealed: false },
  stocktake: { lastOn: null, due: false, paused: false, products: 36, categories: 6 },
  fewLeft: [],
  notices: [],
  phone: NONE,
  promises: { open: NONE, overdue: NONE },
  bought: { cash: 0, phone: NONE, promise: NONE },
  warning: {
    level: 'calm',
    capital: NO_MONEY,
    weeks: null,
    tradingDays: null,
    gap: { units: 0, value: NO_MONEY },
    boxDifference: null,
    onStand: money(18_640_000),
  },
  rates: [],
  backup: { lastAt: { at: utcMs(0), date: SHOP.today, minutes: 485 }, late: false, trouble: null },
};
