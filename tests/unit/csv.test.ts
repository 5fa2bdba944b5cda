import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCells, csvLine, unguarded } from '../../shop/csv.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const cell = fc.string({ unit: fc.constantFrom(...'",;\t \'=+-@ aҚ1'), maxLength: 8 });

describe('a line of a CSV', () => {
  test('is cut into the cells that another reader finds, and refused where that one refuses it', () => {
    const line = fc.array(cell, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(line, fc.constantFrom(...DELIMITERS), (parts, delimiter) => {
        const text = parts.join(delimiter);
        fc.pre(text !== '');
        let theirs: readonly string[] | null = null;
        try {
          theirs = parse(text, { delimiter, relax_column_count: true })[0] ?? [];
        } catch {
          // It makes no sense to them.
        }
        expect(csvCells(text, delimiter)).toEqual(theirs);
      }),
      { numRuns: 2000 },
    );
  });

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...DELIMITERS),
        (cells, delimiter) => {
          const line = csvLine(cells, delimiter);
          expect(csvCells(line, delimiter)?.map(unguarded)).toEqual(cells);
        },
      ),
    );
  });

  test.each(['=1+1', '+7', '-1', '@SUM(A1)', "'=1", '－1', "=cmd|' /C calc'!A0"])('%s is no formula in it', (text) => {
    expect(csvLine([text], ',').replace(/^"/, '')).toMatch(/^'/);
  });
});
