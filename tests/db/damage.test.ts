import { expect, test } from 'vitest';
import { damageDrill, DAMAGES } from './damage.ts';

test('verify and the second checker find every kind of damage, in the same entry', () => {
  const { damages, missed } = damageDrill({ rounds: DAMAGES.length, seed: 20_260_901 });
  expect(missed).toEqual([]);
  expect(damages).toBe(DAMAGES.length);
});
