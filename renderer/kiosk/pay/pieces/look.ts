import type { Currency } from '../../../../shop/currency.ts';
import type { Money } from '../../../../shop/money.ts';
import type { Formats } from '../../../i18n/format.ts';

/*
 * How a note or coin is drawn: a hint at the real one by hue, metal and size, and nothing more (central banks allow no
 * facsimiles, and a child looks for "the blue one").
 */

/** The paper's hue. The names are the values of `data-hue` in pieces.module.css. */
const HUES = [
  'blue',
  'amber',
  'green',
  'red',
  'indigo',
  'mauve',
  'teal',
  'orange',
  'pink',
  'olive',
  'slate',
  'brown',
] as const;
type Hue = (typeof HUES)[number];

/** One metal, or two: `ring-…` names the metal of the centre in a ring of the other. */
type Metal = 'brass' | 'nickel' | 'brass-in-nickel' | 'nickel-in-brass';

export type PieceLook =
  | { readonly shape: 'note'; readonly hue: Hue; readonly size: number }
  | { readonly shape: 'coin'; readonly metal: Metal; readonly size: number };

/** Tenge as they are in the hand, by major units (National Bank of Kazakhstan). Other currencies are told apart by their order. */
const TENGE_HUES: Readonly<Record<number, Hue>> = {
  200: 'orange',
  500: 'blue',
  1000: 'amber',
  2000: 'green',
  5000: 'red',
  10000: 'indigo',
  20000: 'mauve',
};
const TENGE_METALS: Readonly<Record<number, Metal>> = {
  1: 'brass',
  2: 'brass',
  5: 'brass',
  10: 'brass',
  20: 'nickel',
  50: 'nickel',
  100: 'brass-in-nickel',
  200: 'nickel-in-brass',
};

const SMALLEST_COIN = 0.78;
const SMALLEST_NOTE = 0.92;

/** The look of one piece of a currency. `size` is 1 for the largest of its shape and goes down with the value, as in the hand. */
export function pieceLook(value: Money, currency: Currency): PieceLook {
  const major = value / 10 ** currency.digits;
  const coin = currency.coins.indexOf(value);
  if (coin >= 0) {
    const metal = (currency.code === 'KZT' && TENGE_METALS[major]) || metalByOrder(coin, currency.coins.length);
    return { shape: 'coin', metal, size: sizeByOrder(coin, currency.coins.length, SMALLEST_COIN) };
  }
  const note = Math.max(0, currency.notes.indexOf(value));
  const hue = (currency.code === 'KZT' && TENGE_HUES[major]) || (HUES[note % HUES.length] ?? 'blue');
  return { shape: 'note', hue, size: sizeByOrder(note, currency.notes.length, SMALLEST_NOTE) };
}

/** What is printed on a piece: the sum as the language writes it, without the currency's sign. */
export function faceValue(value: Money, formats: Formats): string {
  return formats.money(value).replace(formats.currencySign, '').trim();
}

function sizeByOrder(index: number, count: number, smallest: number): number {
  return count < 2 ? 1 : smallest + ((1 - smallest) * index) / (count - 1);
}

/** Small coins are yellow, middling ones white, the two largest of many have two metals: so it is nearly everywhere. */
function metalByOrder(index: number, count: number): Metal {
  const fromTop = count - 1 - index;
  if (count >= 4 && fromTop < 2) return fromTop === 0 ? 'nickel-in-brass' : 'brass-in-nickel';
  return index < count / 2 ? 'brass' : 'nickel';
}
