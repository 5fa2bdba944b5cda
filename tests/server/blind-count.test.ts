import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { denominations, TENGE } from '../../shop/currency.ts';
import { LANGUAGES } from '../../shop/languages.ts';
import { ADMINISTRATOR, makeShop, SECOND, signInAs, tenge } from '../helpers/sample-shop.ts';
import { watchDesktop, watchWeb, type WatchedPage } from '../helpers/watched-calls.ts';
import { wordsOf } from '../helpers/texts.ts';
import { SETTINGS } from './contract/inputs.ts';
import { CALLS } from './fuzz.ts';
import { SOUND_INPUTS } from './fuzz-inputs.ts';
import { newFolder, openWeb, removeFolders, tokenFrom } from './open-client.ts';

/*
 * Whoever counts must not know what the books expect. Here every call of the contract is made on both transports while a count is
 * open, in a shop that has taken nothing but cash, so that every total of it is the expected sum; and every byte that comes
 * back is looked at.
 */

/** In whole tenge: what was put into the box before it was opened, in two gifts. */
const GIFTS = [7_391, 83_346];
const EXPECTED = 90_737;

const WHOLE = denominations(TENGE).map((value) => ({ value, count: 3 }));
const NOTHING = denominations(TENGE).map((value) => ({ value, count: 0 }));

/** The ways in which the expected sum could be written: minor units, whole ones, and as each language writes sums. */
const tellings = (whole: number): readonly RegExp[] =>
  [String(whole * 100), String(whole), ...LANGUAGES.map((language) => wordsOf(language).tenge(whole))].map((sum) => {
    const digits = sum.replaceAll(/[^\d,.\s]/g, '').trim();
    // Not within a longer number or a hash.
    return new RegExp(`(?<![0-9a-z.-])${digits.replaceAll(/\s/g, String.raw`\s`)}(?![0-9a-z.])`);
  });

const sumsIn = (bytes: string, whole: number): readonly string[] =>
  tellings(whole).flatMap((telling) => telling.exec(bytes)?.[0] ?? []);

let web: Awaited<ReturnType<typeof openWeb>>;

beforeEach(async () => {
  const folder = newFolder();
  await makeShop(folder, {
    settings: SETTINGS,
    second: true,
    past: async (client) => {
      for (const gift of GIFTS) {
        const tender = { type: 'cash' as const, putIn: tenge(gift), change: tenge(0), pieces: [] };
        await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(gift), tender });
      }
    },
  });
  web = await openWeb(folder);
});
afterEach(async () => await web.close());
afterAll(removeFolders);

const transports: readonly (readonly [string, () => Promise<WatchedPage>])[] = [
  ['the web host', async () => watchWeb(web.host.url, await tokenFrom(web.host.url))],
  ['the desktop', () => Promise.resolve(watchDesktop(web.shop))],
];

/** Makes a call by its name, whatever becomes of it. */
const make = async ({ client }: WatchedPage, name: string, input: unknown): Promise<void> => {
  const [area = '', call = ''] = name.split('.');
  const calls = (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[area];
  await calls?.[call]?.(input).catch(() => undefined);
};

const opening = (apart: boolean) => ({ box: '2', seal: { state: 'none' as const }, apart, recounts: null });
const signers = [
  { person: 'p1', pin: ADMINISTRATOR.pin },
  { person: 'p2', pin: SECOND.pin },
] as const;

describe.each(transports)('on %s', (_host, openPage) => {
  test('no answer tells what the books expect while a count is open; the lock is the first that does', async () => {
    const page = await openPage();
    const { client } = page;
    await signInAs(client);
    const { count } = await client.box.open(opening(false));
    await client.box.save({ count, revision: 0, rows: WHOLE, done: false });
    for (const { name } of CALLS) {
      const input = SOUND_INPUTS[name];
      if (!input) throw new Error(`No sound input for ${name}`);
      await make(page, name, input());
      // Again with this very count where it names one, and after every call that may have ended the session.
      await signInAs(client);
    }
    for (const name of ['box.state', 'box.head', 'box.list', 'kiosk.board', 'kiosk.results', 'notices.list'])
      await make(page, name, {});
    await make(page, 'box.lock', { id: uuidv7(), count, sheet: { revision: 9, rows: NOTHING }, signers });
    await make(page, 'box.lock', { id: uuidv7(), count, sheet: null, signers: [signers[0], signers[0]] });
    await make(page, 'box.seal', {
      id: uuidv7(),
      count,
      leftPieces: [],
      bag: '1',
      seal: null,
      reason: null,
      note: null,
    });
    expect((await client.box.state({})).open?.count).toBe(count);
    expect(sumsIn(page.received(), EXPECTED)).toEqual([]);

    const { open } = await client.box.state({});
    const revision = open?.sheet?.revision ?? 0;
    await client.box.lock({ id: uuidv7(), count, sheet: { revision, rows: NOTHING }, signers: [...signers] });
    expect(sumsIn(page.received(), EXPECTED)).not.toEqual([]);
  });

  test('counted apart, nothing of the other’s figures is sent either', async () => {
    const [page, other] = [await openPage(), await openPage()];
    await signInAs(page.client);
    await signInAs(other.client, SECOND);
    const { count } = await page.client.box.open(opening(true));
    // 31 847 pieces of 5: a count, and a sum of 159 235, that nobody else comes to.
    const rows = NOTHING.map((row, at) => (at === NOTHING.length - 1 ? { ...row, count: 31_847 } : row));
    await page.client.box.save({ count, revision: 0, rows, done: true });
    await other.client.box.save({ count, revision: 0, rows: WHOLE, done: true });
    await make(other, 'box.lock', { id: uuidv7(), count, sheet: null, signers });
    for (const name of ['box.state', 'box.list', 'box.head']) await make(other, name, {});
    await make(other, 'box.save', { count, revision: 0, rows: NOTHING, done: false });
    expect([...sumsIn(other.received(), 31_847), ...sumsIn(other.received(), 159_235)]).toEqual([]);
    expect(sumsIn(other.received(), EXPECTED)).toEqual([]);
    await make(page, 'box.state', {});
    expect(page.received()).toContain('31847');
  });
});
