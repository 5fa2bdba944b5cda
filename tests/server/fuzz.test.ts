import { afterAll, describe, expect, it } from 'vitest';
import { CALLS, fuzzContract } from './fuzz.ts';
import { SOUND_INPUTS } from './fuzz-inputs.ts';
import { removeFolders } from './open-client.ts';

afterAll(removeFolders);

describe('bad inputs made at random', () => {
  it('are made for every call of the contract', () => {
    expect(Object.keys(SOUND_INPUTS).toSorted()).toEqual(CALLS.map(({ name }) => name).toSorted());
  });

  it('bring declared errors only, and leave a server that serves and a ledger that verifies', async () => {
    const { calls, sent, answers, faults } = await fuzzContract({ rounds: 60, seed: 20_261_122 });
    expect(faults).toEqual([]);
    expect(sent).toBe(calls * 60);
    // The inputs are bad, and bad in ways that get past the schemas too.
    expect(answers['BAD_REQUEST']).toBeGreaterThan(sent / 2);
    expect(Object.keys(answers).length).toBeGreaterThan(6);
  });
});
