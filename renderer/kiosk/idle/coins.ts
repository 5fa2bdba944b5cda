/** A coin of the heap: where in its tile, and which metal. */
export type Coin = { readonly x: number; readonly y: number; readonly metal: 'light' | 'gold' | 'deep' | 'silver' };

export const COIN = { rx: 27, ry: 10 };
/** The heap is one tile of coins, repeated: as many coins as one likes cost the browser one fill. */
export const TILE = { width: 200, height: 66 };

const ROWS = 6;
const PER_ROW = 5;
/** An even shuffle without a random generator: the heap looks the same on every start. */
const METALS: readonly Coin['metal'][] = ['gold', 'light', 'gold', 'deep', 'light', 'gold', 'silver', 'gold', 'light'];

const row = (y: number, shift: number, first: number): readonly Coin[] =>
  Array.from({ length: PER_ROW }, (_, index) => ({
    x: (index + 0.5) * (TILE.width / PER_ROW) + shift,
    y: y + Math.sin((index + first) * 2.4) * 3,
    metal: METALS[(index * 2 + first * 4) % METALS.length] ?? 'gold',
  }));

const inside: readonly Coin[] = Array.from({ length: ROWS }, (_, index) =>
  row((index + 0.5) * (TILE.height / ROWS), (index % 2) * 20, index),
).flat();

/** The coins of a tile, those that hang over its edge drawn on the other side as well; back rows first. */
export const TILE_COINS: readonly Coin[] = [-TILE.height, 0, TILE.height]
  .flatMap((down) =>
    [-TILE.width, 0, TILE.width].flatMap((right) =>
      inside.map((coin) => ({ ...coin, x: coin.x + right, y: coin.y + down })),
    ),
  )
  .filter(({ x, y }) => x > -COIN.rx && x < TILE.width + COIN.rx && y > -COIN.ry - 4 && y < TILE.height + COIN.ry + 4)
  .toSorted((a, b) => a.y - b.y);

/** The uneven upper edge of the heap, over `width`. */
export function topCoins(width: number): readonly Coin[] {
  const count = Math.round(width / 27);
  return Array.from({ length: count }, (_, index) => ({
    x: (index + 0.5) * (width / count),
    y: -4 + Math.sin(index * 1.9) * 6 - Math.sin((index / count) * Math.PI) * 9,
    metal: METALS[(index * 5) % METALS.length] ?? 'gold',
  }));
}
