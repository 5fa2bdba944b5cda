import { expect, it } from 'vitest';
import { killDrill } from './kill-drill.ts';

it('kill -9 at any time loses no confirmed purchase, and a call sent again is recorded once', async () => {
  const { confirmed, faults } = await killDrill({ rounds: 6, seed: 20_261_122 });
  expect(faults).toEqual([]);
  expect(confirmed).toBeGreaterThan(0);
});
