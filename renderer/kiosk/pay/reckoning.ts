import { piecesTotal, type Pieces } from '../../../shop/change.ts';
import { money, type Money } from '../../../shop/money.ts';
import type { MoneyTender, Tender } from '../../../shop/schemas.ts';

/*
 * What the buyer has said so far on the pay screen, and what follows from it. The figures on the screen and the call that
 * records them come from the same `reckon`, so the screen cannot show one sum and store another.
 *
 * `base` is, throughout, the suggested total of the goods, what is still open of a promise, or 0 for a gift alone.
 */

/** How the buyer pays. */
export type Method = Tender['type'];

/**
 * The sum that the buyer wants to pay: the base, a sum of their own, or simply all that they put in ("pay what you can",
 * "leave the change in the box"). A sum of their own holds for the base it was chosen for: more goods, and it is asked anew.
 */
type Aim =
  | { readonly type: 'base' }
  | { readonly type: 'own'; readonly sum: Money; readonly for: Money }
  | { readonly type: 'all-put-in' };

/** `taps` are the pieces put in, in their order, so that the last can be taken back. */
export type Choice = { readonly method: Method; readonly aim: Aim; readonly taps: readonly Money[] };

/** How every buyer begins: cash, exactly the base. For a gift alone that is whatever is put in. */
export const FIRST_CHOICE: Choice = { method: 'cash', aim: { type: 'base' }, taps: [] };

/**
 * What is to be said and stored. With nothing tapped, cash means exact money: `putIn` is then `toPay`.
 * `missing`: what the pieces lack to `toPay`. `gift`: what is paid above the base.
 */
export type Reckoning = {
  readonly toPay: Money;
  readonly putIn: Money;
  readonly change: Money;
  readonly missing: Money;
  readonly paid: Money;
  readonly gift: Money;
  readonly exact: boolean;
};

/** The most pieces of one kind that a call may name (the contract's limit). */
export const MAX_PIECES = 1000;

/** The tapped pieces by kind, largest first. */
function tappedPieces(taps: readonly Money[]): readonly Pieces[] {
  const counts = new Map<Money, number>();
  for (const value of taps) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.value - a.value);
}

/** All figures of the pay screen. */
export function reckon(base: Money, { method, aim, taps }: Choice): Reckoning {
  const tapped = method === 'cash' && taps.length > 0 ? piecesTotal(tappedPieces(taps)) : null;
  const toPay = aimedSum(base, aim, tapped);
  const putIn = tapped ?? toPay;
  const paid = money(Math.min(putIn, toPay));
  return {
    toPay,
    putIn,
    change: money(putIn - paid),
    missing: money(toPay - paid),
    paid,
    gift: money(Math.max(0, paid - base)),
    exact: tapped === null,
  };
}

function aimedSum(base: Money, aim: Aim, tapped: Money | null): Money {
  if (aim.type === 'own' && aim.for === base) return aim.sum;
  if (aim.type === 'all-put-in' || base === 0) return tapped ?? base;
  return base;
}

/** One more piece of cash, where the contract's limit allows it. */
export function tapPiece(choice: Choice, value: Money): Choice {
  const count = choice.taps.filter((tap) => tap === value).length;
  return count >= MAX_PIECES ? choice : { ...choice, taps: [...choice.taps, value] };
}

/** Takes the last piece back. */
export function untapLast(choice: Choice): Choice {
  return { ...choice, taps: choice.taps.slice(0, -1) };
}

/** The buyer put in exactly the sum that the screen shows: no pieces, no change. */
export function exactMoney(base: Money, choice: Choice): Choice {
  return { ...aimAt(base, choice, reckon(base, choice).toPay), taps: [] };
}

/** A sum of the buyer's own choice. The base is no such choice, so that a later price is followed. */
export function aimAt(base: Money, choice: Choice, toPay: Money): Choice {
  return { ...choice, aim: toPay === base ? { type: 'base' } : { type: 'own', sum: toPay, for: base } };
}

/** All that is put in is meant to stay: less than suggested, or the change as a gift. */
export function aimAtPutIn(choice: Choice): Choice {
  return { ...choice, aim: { type: 'all-put-in' } };
}

/** So much more (or, negative, less) than now, never below nothing. */
export function stepAim(base: Money, choice: Choice, step: number): Choice {
  return aimAt(base, choice, money(Math.max(0, reckon(base, choice).toPay + step)));
}

/** How money that is there already is told to the server. */
export function moneyTenderOf(base: Money, choice: Choice): MoneyTender {
  if (choice.method === 'qr') return { type: 'qr' };
  const { putIn, change, exact } = reckon(base, choice);
  return { type: 'cash', putIn, change, pieces: exact ? [] : [...tappedPieces(choice.taps)] };
}
