import { afterAll, describe, expect, it } from 'vitest';
import type { Client } from '../../renderer/api/client.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { ADMINISTRATOR, makeShop, SECOND, signInAs } from '../helpers/sample-shop.ts';
import { clientOf, fakeTime, newFolder, openWeb, removeFolders } from './open-client.ts';
import { refusalOf } from './refusal.ts';

afterAll(removeFolders);

const SECOND_MS = 1000;
/** Every PIN of four digits that there is, the right one among them. */
const GUESSES = 10_000;
/** The program is started again this often, after so many guesses. */
const RESTART_EVERY = 500;
/** So many at the same moment, by both ways in. */
const AT_ONCE = 20;
/** Five that are free, five while the wait doubles up to a quarter of an hour, and then one in each. */
const FREE = 5;
const longestWait = 15 * 60 * SECOND_MS;

const pinOf = (guess: number) => String(guess).padStart(4, '0');

/** How a guess can be made: at the sign-in by both ways in, and by somebody who is signed in and would sign for another. */
const asWay = (client: Client) => async (pin: string) => await client.session.open({ person: 'p1', pin });

describe('guessing at PINs', () => {
  it('10,000 times, over restarts, both ways in, many at once and with the clock set forward, gets nowhere near', async () => {
    const folder = newFolder();
    await makeShop(folder, { second: true });
    const start = Date.UTC(2026, 9, 5, 5);
    const codes: Record<string, number> = {};
    let opened = 0;
    let passed = 0;
    for (let from = 0; from < GUESSES; from += RESTART_EVERY) {
      // A start begins the clock that cannot be set anew; whoever started it also sets the other one a week ahead.
      const time = fakeTime(start + (from / RESTART_EVERY) * 7 * 86_400_000);
      const web = await openWeb(folder, time);
      const guessers = [asWay(web.client), asWay(clientOf(web.shop, 'desktop'))];
      for (let guess = from; guess < from + RESTART_EVERY; guess += AT_ONCE) {
        const batch = Array.from({ length: AT_ONCE }, async (_, index) => {
          const answer = guessers[index % 2]?.(pinOf(guess + index)) ?? Promise.resolve();
          await answer.then(
            () => (opened += 1),
            async () => {
              const { code } = await refusalOf(answer);
              codes[code] = (codes[code] ?? 0) + 1;
            },
          );
        });
        await Promise.all(batch);
        // A guess a second, if anybody could type so fast.
        time.pass(AT_ONCE * SECOND_MS);
        passed += AT_ONCE * SECOND_MS;
      }
      await web.close();
    }
    const lookedAt = codes['pin-wrong'] ?? 0;
    expect(opened).toBe(0);
    expect(Object.keys(codes).toSorted()).toEqual(['pin-locked', 'pin-wrong']);
    expect(lookedAt + (codes['pin-locked'] ?? 0)).toBe(GUESSES);
    expect(lookedAt).toBeGreaterThanOrEqual(FREE);
    expect(lookedAt).toBeLessThanOrEqual(2 * FREE + passed / longestWait);
    // Each that was looked at is in the history, and no more than those: the ledger cannot be filled so.
    const refused = entriesOf(folder, 'pin-refused');
    expect(refused.map(({ body }) => body)).toEqual(
      Array.from({ length: lookedAt }, (_, index) => ({ v: 1, postings: [], person: 'p1', failures: index + 1 })),
    );
  });

  it('without a restart, by somebody with all the time of a school week, gets nowhere near either', async () => {
    const folder = newFolder();
    await makeShop(folder);
    const time = fakeTime();
    const web = await openWeb(folder, time);
    const guess = asWay(clientOf(web.shop, 'desktop'));
    let lookedAt = 0;
    const week = 5 * 10 * 3600 * SECOND_MS;
    for (let at = 0; at < week; at += 30 * SECOND_MS) {
      const { code } = await refusalOf(guess(pinOf(lookedAt)));
      if (code === 'pin-wrong') lookedAt += 1;
      time.pass(30 * SECOND_MS);
    }
    expect(lookedAt).toBeGreaterThan(100);
    expect(lookedAt).toBeLessThanOrEqual(2 * FREE + week / longestWait);
    await web.close();
  });

  it('of a colleague, from a session of one’s own, waits as long', async () => {
    const folder = newFolder();
    await makeShop(folder, { second: true });
    const time = fakeTime();
    const web = await openWeb(folder, time);
    const { client } = web;
    await signInAs(client, SECOND);
    const sign = async (pin: string) =>
      await client.box.lock({
        id: '0193a000-0000-7000-8000-00000000000a',
        count: '0193a000-0000-7000-8000-00000000000b',
        sheet: null,
        signers: [
          { person: 'p2', pin: SECOND.pin },
          { person: 'p1', pin },
        ],
      });
    const codes = [];
    for (let guess = 0; guess < 40; guess += 1) codes.push((await refusalOf(sign(pinOf(guess)))).code);
    expect(codes.filter((code) => code === 'signature-wrong')).toHaveLength(FREE);
    expect(codes.filter((code) => code === 'signature-locked')).toHaveLength(40 - FREE);
    // It is one and the same count of wrong tries, wherever they are made.
    expect((await refusalOf(signInAs(await web.newWindow(), ADMINISTRATOR))).code).toBe('pin-locked');
    await web.close();
  });
});
