import type { Sku } from '../catalogue.ts';
import type { HonestyRate } from '../honesty-rate.ts';
import type { Texts } from '../languages.ts';
import type { EntryBody } from '../ledger/entries.ts';
import type { Money } from '../money.ts';
import type { UnitsAndValue } from '../stocktake.ts';
import type { Gaps, TenderPicture } from '../three-way.ts';
import type { BusinessDate } from '../time.ts';

/** From one stocktake of all goods, or the shop's opening, to the next. `stocktake` null: no stocktake has ended it yet. */
export type StretchView = {
  readonly stocktake: string | null;
  readonly from: { readonly date: BusinessDate; readonly opening: boolean };
  /** The day of its last stocktake; of a stretch that goes on, today. */
  readonly to: BusinessDate;
};

/** A product that the stocktakes did not find as recorded. Missing is above zero, too many is below. */
export type ProductGapView = {
  readonly sku: Sku;
  readonly name: Texts;
  readonly units: number;
  readonly value: Money;
};

/** Goods that were written off, at the labels' prices. They are in none of the other figures. */
export type WrittenOffView = UnitsAndValue & { readonly reason: EntryBody<'stock-written-off'>['reason'] };

/**
 * The sums of a stretch. There are none while they would tell what the box should hold: before a stocktake ends it, and until
 * the box has been counted after the last cash in it.
 */
export type StretchSums = {
  readonly recordedValue: Money;
  readonly valueOut: Money;
  readonly moneyFound: Money;
  readonly moneyIn: Money;
  readonly cash: TenderPicture;
  readonly phone: TenderPicture;
  readonly gaps: Gaps;
  readonly promises: { readonly made: Money; readonly settled: Money; readonly letGo: Money };
  readonly gifts: { readonly withGoods: Money; readonly alone: Money };
  readonly counts: number;
};

/** Shelf, records and box beside each other. */
export type PictureView = {
  readonly stretch: StretchView;
  readonly recordedUnits: number;
  readonly missing: UnitsAndValue;
  readonly surplus: UnitsAndValue;
  readonly products: readonly ProductGapView[];
  readonly writtenOff: readonly WrittenOffView[];
  readonly sums: StretchSums | null;
  readonly rate: HonestyRate;
  /** The ledger's head, for the sheet that is printed. */
  readonly head: { readonly seq: number; readonly hash: string };
};
