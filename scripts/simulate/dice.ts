/** Chance that can be repeated: the same seed gives the same rolls for ever. */
export type Dice = {
  /** A whole number from 0 to below `bound` (up to 2^32). */
  readonly below: (bound: number) => number;
  /** From 0 to below 1. */
  readonly fraction: () => number;
  /** True in so many of a hundred cases. */
  readonly percent: (share: number) => boolean;
  /** A whole number from `min` to `max`, both included. */
  readonly between: (min: number, max: number) => number;
  /** One of the items, each as likely as its weight. Throws a RangeError when there is none. */
  readonly weighted: <Item>(items: readonly Item[], weight: (item: Item) => number) => Item;
};

/** Dice by Marsaglia's xorshift128 (Journal of Statistical Software 8(14), 2003), seeded by splitmix32. */
export function createDice(seed: number): Dice {
  let mix = seed >>> 0;
  const seedWord = () => {
    mix = (mix + 0x9e3779b9) >>> 0;
    let word = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
  let [x, y, z, w] = [seedWord(), seedWord(), seedWord(), seedWord() | 1];
  const next = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return w;
  };

  const fraction = () => next() / 2 ** 32;
  const below = (bound: number) => Math.floor(fraction() * bound);
  return {
    below,
    fraction,
    percent: (share) => fraction() * 100 < share,
    between: (min, max) => min + below(max - min + 1),
    weighted: (items, weight) => {
      let left = fraction() * items.reduce((total, item) => total + weight(item), 0);
      const found = items.find((item) => (left -= weight(item)) < 0) ?? items.at(-1);
      if (found === undefined) throw new RangeError('Nothing to choose from');
      return found;
    },
  };
}
