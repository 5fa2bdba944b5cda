import type { Sku } from '../catalogue.ts';
import type { EarlyWarning } from '../early-warning.ts';
import type { HonestyRate } from '../honesty-rate.ts';
import type { Texts } from '../languages.ts';
import type { Money } from '../money.ts';
import type { UnitsAndValue } from '../stocktake.ts';
import type { BusinessDate } from '../time.ts';
import type { BackupToday } from './backups-views.ts';
import type { NoticeView } from './outputs.ts';
import type { StretchView } from './picture-views.ts';

/** So many, and what they come to. */
export type CountAndSum = { readonly count: number; readonly sum: Money };

/** Counting the box. What is in it is nobody's to know before it is counted, so nothing here says so. */
export type BoxToday = {
  /** The day of the last count; null: never counted. */
  readonly lastOn: BusinessDate | null;
  readonly due: boolean;
  /** Buyers said that it is full, or that there is no change in it. */
  readonly full: boolean;
  /** A count is under way. */
  readonly open: boolean;
  /** Counted, and not closed again. */
  readonly unsealed: boolean;
};

export type StocktakeToday = {
  /** The day by which every shelf has been counted; null: some never. */
  readonly lastOn: BusinessDate | null;
  readonly due: boolean;
  /** One has been begun and waits to go on. */
  readonly paused: boolean;
  readonly products: number;
  readonly categories: number;
};

export type FewLeftView = { readonly sku: Sku; readonly name: Texts; readonly stock: number };

/** What the last four weeks say, and what it means for the shop. */
export type WarningView = EarlyWarning & {
  /** Goods that the stocktakes missed, less what they found too many. */
  readonly gap: UnitsAndValue;
  /** Counted less recorded; null: not counted in these weeks. */
  readonly boxDifference: Money | null;
  /** The goods on the stand at the labels' prices. */
  readonly onStand: Money;
};

/** The rate of one past stretch. */
export type RateView = { readonly stretch: StretchView; readonly rate: HonestyRate };

/** One view of what needs doing. */
export type TodayView = {
  readonly today: BusinessDate;
  readonly box: BoxToday;
  readonly stocktake: StocktakeToday;
  readonly fewLeft: readonly FewLeftView[];
  /** Newest first. */
  readonly notices: readonly NoticeView[];
  /** Payments by phone that no statement has been held against. */
  readonly phone: CountAndSum;
  readonly promises: { readonly open: CountAndSum; readonly overdue: CountAndSum };
  /** What was bought today, what was taken back left out. Of cash there is no sum before the count. */
  readonly bought: { readonly cash: number; readonly phone: CountAndSum; readonly promise: CountAndSum };
  readonly warning: WarningView;
  /** The last stretches between stocktakes, oldest first. */
  readonly rates: readonly RateView[];
  readonly backup: BackupToday;
};
