import type { Dice } from './dice.ts';

/** A stretch of a school day in minutes from midnight, and how many of a hundred buyers come in it. */
type Stretch = { readonly from: number; readonly to: number; readonly share: number };

const at = (hour: number, minute: number) => hour * 60 + minute;

/** Two shifts of lessons: nearly all come in the breaks, a few in the quiet hours between. */
const DAY: readonly Stretch[] = [
  { from: at(7, 50), to: at(8, 0), share: 6 },
  { from: at(8, 45), to: at(8, 50), share: 5 },
  { from: at(9, 35), to: at(9, 50), share: 19 },
  { from: at(10, 35), to: at(10, 50), share: 17 },
  { from: at(11, 35), to: at(11, 40), share: 6 },
  { from: at(12, 25), to: at(12, 30), share: 5 },
  { from: at(13, 15), to: at(13, 35), share: 16 },
  { from: at(14, 20), to: at(14, 25), share: 4 },
  { from: at(15, 10), to: at(15, 25), share: 10 },
  { from: at(16, 10), to: at(16, 15), share: 3 },
  { from: at(8, 0), to: at(17, 0), share: 9 },
];

export const OPENS = at(7, 40);
export const CLOSES = at(17, 30);
/** Before the first lesson: staff fill the stand. */
export const FILLING = at(7, 30);

/** When so many buyers come to the kiosk, in seconds from midnight, in order. */
export function arrivals(count: number, dice: Dice): readonly number[] {
  const times = Array.from({ length: count }, () => {
    const { from, to } = dice.weighted(DAY, ({ share }) => share);
    return from * 60 + dice.below((to - from) * 60);
  });
  return times.toSorted((a, b) => a - b);
}
