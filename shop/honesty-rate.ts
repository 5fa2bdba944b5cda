import type { Money } from './money.ts';

/*
 * The honesty rate: of every tenge's worth of goods that left the stand, how much came in. Never for a single person, and
 * never mixed with the box difference, which says only how well counting and recording agree.
 */

/**
 * Fewer units than this say nothing: at 29 units the interval below is wider than 18 points, about as wide as the whole
 * scale on which rates of a year move. It also keeps a rate from being that of a few people.
 */
export const ENOUGH_UNITS = 30;

/** The value of the standard normal distribution that leaves 2.5 % above it: for an interval that holds in 95 of 100 cases. */
const Z_95 = 1.959964;

/**
 * Why there is no rate: no stocktake ends the stretch, no box count belongs to it, one is still awaited, or the bank's word on
 * payments by phone (until then they would count as money that did not come), or too little left.
 */
export type NoRate = 'no-stocktake' | 'no-count' | 'count-awaited' | 'statement-awaited' | 'too-few-goods';

/** From where to where a rate may well lie, as shares. */
export type Likely = { readonly from: number; readonly to: number };

/** What a rate rests on. `moneyIn`: money really found, gifts with no goods left out. `valueOut`: goods gone, at the labels' prices. */
export type RateBasis = {
  readonly moneyIn: Money;
  readonly valueOut: Money;
  readonly units: number;
  /** Box counts and stocktakes that it rests on. */
  readonly counts: number;
  readonly stocktakes: number;
};

/** A rate as a share (0.97; above 1 where more came than the labels asked), or why there is none. */
export type HonestyRate =
  | ({ readonly known: true; readonly rate: number; readonly likely: Likely | null } & RateBasis)
  | { readonly known: false; readonly reason: NoRate };

/** The rate of a stretch, `moneyIn / valueOut`, where there is enough to rest it on. */
export function honestyRate(basis: RateBasis): HonestyRate {
  if (basis.counts === 0) return { known: false, reason: 'no-count' };
  if (basis.units < ENOUGH_UNITS || basis.valueOut <= 0) return { known: false, reason: 'too-few-goods' };
  const rate = basis.moneyIn / basis.valueOut;
  return { known: true, rate, likely: likelyRange(rate, basis.units), ...basis };
}

/**
 * How sure a rate is: Wilson's score interval (E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", JASA 22, 1927) as if each of the `units` had been either paid or not, each on its own. Real units differ in
 * price and go in baskets, so it is a measure of how much a rate may move by chance, and no more than that.
 * Null where the rate is no share: above 1, or below 0.
 */
export function likelyRange(rate: number, units: number): Likely | null {
  if (rate > 1 || rate < 0 || units <= 0) return null;
  const z2 = Z_95 ** 2;
  const middle = (rate + z2 / (2 * units)) / (1 + z2 / units);
  const reach = (Z_95 / (1 + z2 / units)) * Math.sqrt((rate * (1 - rate)) / units + z2 / (4 * units ** 2));
  // At 0 and 1 rounding may leave the scale by the last bit.
  return { from: Math.max(0, middle - reach), to: Math.min(1, middle + reach) };
}
