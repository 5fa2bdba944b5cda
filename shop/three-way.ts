import { honestyRate, type HonestyRate } from './honesty-rate.ts';
import { money, type Money } from './money.ts';
import type { UnitsAndValue } from './stocktake.ts';

/*
 * Shelf, records and box beside each other, for a stretch: from one stocktake of all goods (or the shop's opening) to the next.
 *
 * Goods go by the order of the entries: what was recorded after the first stocktake up to and with the last. Counts of the box go
 * by the business day: those after the day of the first stocktake, up to and with the day of the last, so that a count belongs to
 * the same stretch whether the box or the shelf was counted first that evening. Phone payments are found by the statement up to
 * a day, and go by that day in the same way.
 */

/** What the entries of a stretch say, corrections taken off. */
export type RecordedSums = {
  /** Goods of purchases and paper sheets at the labels' prices. */
  readonly out: UnitsAndValue;
  /** Cash into the box, change out of it. */
  readonly cash: Money;
  /**
   * Cash that was recorded only after a count had been over it: a paper sheet typed in late, or (below zero) a purchase
   * corrected late. It is in `cash`, and off the difference of that count.
   */
  readonly afterCount: Money;
  /** What buyers say that they paid by phone. */
  readonly phone: Money;
  readonly promisesMade: Money;
  /** What came for promises, of this stretch or of one before. Its money is in `cash` and `phone`. */
  readonly promisesSettled: Money;
  readonly promisesLetGo: Money;
  /** Paid above the labels' prices, and on top of a promise. */
  readonly giftsWithGoods: Money;
  /** Money with no goods at all. */
  readonly giftsAlone: Money;
};

/** What was counted and confirmed. */
export type FoundSums = {
  /** Box counts that belong to the stretch, and what they counted above (or, negative, below) what was recorded. */
  readonly counts: number;
  readonly boxDifference: Money;
  /** The same of the bank's statements. */
  readonly phoneDifference: Money;
  /** Phone payments of the stretch that no statement has been held against yet. */
  readonly phoneOpen: Money;
};

/** Recorded, found and the difference of one way of paying; `found = recorded + difference`, less what is still open. */
export type TenderPicture = { readonly recorded: Money; readonly found: Money; readonly difference: Money };

/**
 * Why the money is less than the goods. All parts are signed so that they add up:
 * `valueOut - moneyIn = goodsGap - boxDifference - phoneDifference + phoneOpen + promises + paidLess - giftsWithGoods`.
 */
export type Gaps = {
  /** Missing less surplus of the stocktakes: goods that left and are in no record. */
  readonly goodsGap: Money;
  readonly boxDifference: Money;
  readonly phoneDifference: Money;
  readonly phoneOpen: Money;
  /** Promised less settled. */
  readonly promises: Money;
  /** What buyers recorded below the labels' prices. */
  readonly paidLess: Money;
  readonly giftsWithGoods: Money;
};

export type ThreeWay = {
  /** Goods that left: recorded, and missing less surplus. */
  readonly unitsOut: number;
  readonly valueOut: Money;
  readonly cash: TenderPicture;
  readonly phone: TenderPicture;
  /** All money found, gifts included. */
  readonly moneyFound: Money;
  /** Money found for goods: gifts with no goods left out. */
  readonly moneyIn: Money;
  readonly gaps: Gaps;
};

/** The picture of one stretch from its sums. */
export function threeWay(
  recorded: RecordedSums,
  stocktakes: { readonly missing: UnitsAndValue; readonly surplus: UnitsAndValue },
  found: FoundSums,
): ThreeWay {
  const { out, cash, phone, promisesMade, promisesSettled, giftsWithGoods, giftsAlone } = recorded;
  const { missing, surplus } = stocktakes;
  const goodsGap = money(missing.value - surplus.value);
  const boxDifference = money(found.boxDifference - recorded.afterCount);
  const { phoneDifference, phoneOpen } = found;
  const promises = money(promisesMade - promisesSettled);
  const forGoods = cash + phone + promises - giftsWithGoods - giftsAlone;
  const cashFound = money(cash + boxDifference);
  const phoneFound = money(phone + phoneDifference - phoneOpen);
  const moneyFound = money(cashFound + phoneFound);
  return {
    unitsOut: out.units + missing.units - surplus.units,
    valueOut: money(out.value + goodsGap),
    cash: { recorded: cash, found: cashFound, difference: boxDifference },
    phone: { recorded: phone, found: phoneFound, difference: phoneDifference },
    moneyFound,
    moneyIn: money(moneyFound - giftsAlone),
    gaps: {
      goodsGap,
      boxDifference,
      phoneDifference,
      phoneOpen,
      promises,
      paidLess: money(out.value - forGoods),
      giftsWithGoods,
    },
  };
}

/** The honesty rate of a stretch that two stocktakes (or, of the first, one) enclose. */
export function rateOf(
  { moneyIn, valueOut, unitsOut }: ThreeWay,
  { counts, stocktakes }: { readonly counts: number; readonly stocktakes: number },
): HonestyRate {
  return honestyRate({ moneyIn, valueOut, units: unitsOut, counts, stocktakes });
}

/** What the gaps come to together: what the goods were worth above the money that came for them. */
export function gapsTotal(gaps: Gaps): Money {
  const { goodsGap, boxDifference, phoneDifference, phoneOpen, promises, paidLess, giftsWithGoods } = gaps;
  return money(goodsGap - boxDifference - phoneDifference + phoneOpen + promises + paidLess - giftsWithGoods);
}
