import { money, type Money } from './money.ts';

/** A product counted on the shelf, and what the records said at that moment. `price`: the suggested price of one unit then. */
export type CountedLine = { readonly recorded: number; readonly counted: number; readonly price: Money };

/** So many units and what the labels say that they are worth. */
export type UnitsAndValue = { readonly units: number; readonly value: Money };

/** What a stocktake found: units that left unrecorded, and units that nobody recorded as having come. */
export type StocktakeResult = { readonly missing: UnitsAndValue; readonly surplus: UnitsAndValue };

/** Adds up what is missing and what is too many; one never makes up for the other. */
export function stocktakeResult(lines: readonly CountedLine[]): StocktakeResult {
  const total = (sign: 1 | -1): UnitsAndValue => {
    const found = lines.filter(({ recorded, counted }) => (recorded - counted) * sign > 0);
    return {
      units: found.reduce((sum, { recorded, counted }) => sum + Math.abs(recorded - counted), 0),
      value: money(found.reduce((sum, { recorded, counted, price }) => sum + Math.abs(recorded - counted) * price, 0)),
    };
  };
  return { missing: total(1), surplus: total(-1) };
}
