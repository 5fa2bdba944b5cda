/** How a card is drawn: `flat` has the picture beside the name, for a low place; `large` is for where there is room. */
export type CardShape = 'usual' | 'large' | 'flat';

/** How many cards of which shape fit. */
export type GridSize = { readonly columns: number; readonly rows: number; readonly shape: CardShape };

const GAP = 16;
const CARD = { width: 208, height: 230 };
const LARGE_CARD = { width: 256, height: 254 };
/** From this height on there is room for larger cards and still enough of them. */
const ROOMY = 700;
const FLAT = { width: 250, height: 96 };

const fit = (space: number, least: number) => Math.max(1, Math.floor((space + GAP) / (least + GAP)));

/**
 * As many cards as fit without being small, for the space of the grid in CSS pixels. Where not even two rows of
 * upright cards fit, flat ones give more choice.
 */
export function gridSize(width: number, height: number): GridSize {
  const large = height >= ROOMY;
  const card = large ? LARGE_CARD : CARD;
  const columns = fit(width, card.width);
  const rows = fit(height, card.height);
  if (rows > 1 || height >= CARD.height + 60) return { columns, rows, shape: large ? 'large' : 'usual' };
  return { columns: fit(width, FLAT.width), rows: fit(height, FLAT.height), shape: 'flat' };
}

/** Until the grid has been measured, and where there is nothing to measure. */
export const USUAL_GRID: GridSize = { columns: 4, rows: 2, shape: 'usual' };
