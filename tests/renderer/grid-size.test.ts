import { describe, expect, test } from 'vitest';
import { gridSize } from '../../renderer/kiosk/goods/grid-size.ts';
import { stripSize } from '../../renderer/kiosk/goods/use-strip-size.ts';

describe('cards on a page', () => {
  test('fill the space at the sizes that kiosks have', () => {
    expect(gridSize(920, 540)).toEqual({ columns: 4, rows: 2, shape: 'usual' });
    expect(gridSize(1560, 830)).toEqual({ columns: 5, rows: 3, shape: 'large' });
    expect(gridSize(1008, 1080)).toEqual({ columns: 3, rows: 4, shape: 'large' });
  });

  test('lie down where the place is low', () => {
    expect(gridSize(890, 270)).toEqual({ columns: 3, rows: 2, shape: 'flat' });
  });

  test('are never none', () => {
    expect(gridSize(10, 10)).toMatchObject({ columns: 1, rows: 1 });
  });
});

describe("the basket's strip", () => {
  test('shows three chips, and from four on fewer beside page buttons', () => {
    expect(stripSize(800, 3)).toBe(3);
    expect(stripSize(800, 4)).toBe(2);
  });
});
