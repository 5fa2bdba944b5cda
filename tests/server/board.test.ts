import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, businessDateAt, utcMs } from '../../shop/time.ts';
import { emptyBox, giveCash } from '../helpers/safe.ts';
import { inShop, makeShop, signInAs, tenge } from '../helpers/sample-shop.ts';
import { SETTINGS } from './contract/inputs.ts';
import { newFolder, openRouter, removeFolders, type Opened } from './open-client.ts';

const DAY_MS = 86_400_000;
const RAISED = 90_000;

let opened: Opened;
let today = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
/** How far the shop's clock is ahead of this machine's. */
let ahead = 0;

/** A shop whose box was counted and put away. */
beforeEach(async () => {
  const folder = newFolder();
  ahead = 0;
  today = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
  await makeShop(folder, { settings: SETTINGS, second: true });
  await inShop(folder, async (client) => {
    await giveCash(client, RAISED);
    await signInAs(client);
    await emptyBox(client, { 10_000: 9 }, '17');
  });
  opened = openRouter(folder, { clock: () => utcMs(Date.now() + ahead) });
  await signInAs(opened.client);
});
afterEach(async () => await opened.close());
afterAll(removeFolders);

const give = async (charity: string, whole: number): Promise<string> => {
  const id = uuidv7();
  await opened.client.fund.give({
    id,
    charity,
    purpose: 'Food',
    amount: tenge(whole),
    from: 'safe',
    campaign: 'c1',
    document: null,
    receipt: null,
    note: null,
  });
  return id;
};

describe('what the board tells', () => {
  test('what was given in all, and the last three times, with the picture of the campaign', async () => {
    const { client } = opened;
    expect((await client.kiosk.results({})).given).toEqual({ times: 0, sum: 0, newest: [] });
    for (const [at, charity] of ['Hospital', 'Shelter', 'School', 'Library'].entries()) await give(charity, at + 1);
    const { given } = await client.kiosk.results({});
    expect(given).toMatchObject({ times: 4, sum: tenge(10) });
    expect(given.newest.map(({ charity }) => charity)).toEqual(['Library', 'School', 'Shelter']);
    expect(given.newest[0]).toMatchObject({
      amount: tenge(4),
      purpose: 'Food',
      businessDate: today,
      picture: SETTINGS.campaign.picture,
    });
  });

  test('nothing of what was taken back', async () => {
    const { client } = opened;
    await give('Hospital', 100);
    const entry = await give('Shelter', 200);
    await client.fund.correct({ id: uuidv7(), entry, reason: 'mistake', note: null });
    const { given } = await client.kiosk.results({});
    expect(given).toMatchObject({ times: 1, sum: tenge(100), newest: [{ charity: 'Hospital' }] });
  });

  test('what was raised stays raised when it is given', async () => {
    await give('Hospital', 100);
    expect(await opened.client.kiosk.board({})).toMatchObject({ raised: tenge(RAISED), exact: true });
  });
});

describe('the campaign of the day', () => {
  const title = { kk: 'Б', ru: 'Б', en: 'B' };
  const change = async (campaign: { id: string | null; from: string; until: string | null }): Promise<void> => {
    const { client } = opened;
    await client.fund.saveCampaign({ id: uuidv7(), campaign: { title, picture: 'dog', goal: 1000, ...campaign } });
  };

  test('one that has ended stays, with what its own days brought, until the next one begins', async () => {
    const { client } = opened;
    await change({ id: null, from: addDays(today, 2), until: null });
    ahead = DAY_MS;
    expect(await client.kiosk.board({})).toMatchObject({ campaign: { state: 'running' }, raised: tenge(RAISED) });
    ahead = 2 * DAY_MS;
    expect(await client.kiosk.board({})).toMatchObject({
      campaign: { title, picture: 'dog', state: 'running' },
      raised: 0,
      goal: 1000,
    });
  });

  test('money of a day after its last one is not its own', async () => {
    const { client } = opened;
    await change({ id: 'c1', from: SETTINGS.campaign.startedOn, until: today });
    ahead = DAY_MS;
    await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(500), tender: { type: 'qr' } });
    expect(await client.kiosk.board({})).toMatchObject({ campaign: { state: 'ended' }, raised: tenge(RAISED) });
  });

  test('while the box is counted it says that it tells less', async () => {
    const { client } = opened;
    await client.box.open({ box: '1', seal: { state: 'none' }, apart: false, recounts: null });
    const { raised, exact } = await client.kiosk.board({});
    expect(exact).toBe(false);
    expect(raised).toBeLessThan(tenge(RAISED));
  });
});
