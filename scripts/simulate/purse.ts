import { changeFor, piecesTotal, type Pieces } from '../../shop/change.ts';
import { denominations, roundUps, type Currency } from '../../shop/currency.ts';
import { money, type Money } from '../../shop/money.ts';
import type { MoneyTender } from '../../shop/schemas.ts';
import type { Dice } from './dice.ts';

/** What a buyer gives for goods of a suggested price: most the price, some more, a few less. */
export function sumGiven(suggested: Money, currency: Currency, dice: Dice): Money {
  if (dice.percent(86)) return suggested;
  const [near, far] = roundUps(suggested, currency);
  if (dice.percent(70)) return dice.percent(75) ? near : far;
  const smallest = denominations(currency).at(-1) ?? 1;
  const share = dice.between(40, 90) / 100;
  return money(Math.max(smallest, Math.floor((suggested * share) / smallest) * smallest));
}

/** Money for a sum: cash as it comes out of a pocket, or a phone. */
export function tenderFor(paid: Money, currency: Currency, phone: boolean, dice: Dice): MoneyTender {
  if (phone && dice.percent(42)) return { type: 'qr' };
  if (dice.percent(38)) return { type: 'cash', putIn: paid, change: money(0), pieces: [] };
  const pieces = piecesFor(paid, currency, dice);
  const putIn = piecesTotal(pieces);
  return { type: 'cash', putIn, change: money(putIn - paid), pieces: [...pieces] };
}

/** Notes and coins that cover a sum: the right ones, or a larger note when the box can give change for it. */
function piecesFor(paid: Money, currency: Currency, dice: Dice): readonly Pieces[] {
  const exact = changeFor(paid, currency);
  if (exact && exact.length > 0 && dice.percent(30)) return exact;
  const larger = denominations(currency).filter((value) => value >= paid && changeFor(money(value - paid), currency));
  if (larger.length === 0) return exact ?? [];
  // A child rarely has the largest notes.
  return [{ value: dice.weighted(larger, (value) => 1 / value), count: 1 }];
}
