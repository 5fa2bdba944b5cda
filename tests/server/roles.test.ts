import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../renderer/api/client.ts';
import { entriesIn } from '../helpers/ledger.ts';
import { ADMINISTRATOR, makeShop, SECOND, signInAs } from '../helpers/sample-shop.ts';
import { CALLS } from './fuzz.ts';
import { SOUND_INPUTS } from './fuzz-inputs.ts';
import { clientOf, newFolder, openWeb, removeFolders, tokenFrom, webClient } from './open-client.ts';
import { refusalOf } from './refusal.ts';
import { WHO_MAY } from './who-may.ts';

afterAll(removeFolders);

let folder: string;
let web: Awaited<ReturnType<typeof openWeb>>;

beforeAll(async () => {
  folder = newFolder();
  await makeShop(folder, { second: true });
  web = await openWeb(folder);
});
afterAll(() => web.close());

type Way = { readonly client: Client };
/** The same shop by both ways in: the bare router, which the desktop carries, and real HTTP. */
let windows = 0;
const ways: Readonly<Record<string, () => Promise<Way>>> = {
  'the router': () => Promise.resolve({ client: clientOf(web.shop, `window-${(windows += 1)}`) }),
  'the web host': async () => ({ client: webClient(web.host.url, await tokenFrom(web.host.url)) }),
};

/** What a call comes to at a window: the code of its refusal, or 'answered'. */
async function ask(client: Client, name: string): Promise<string> {
  const [area = '', call = ''] = name.split('.');
  const areas = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const answer = areas[area]?.[call]?.(SOUND_INPUTS[name]?.());
  try {
    await answer;
    return 'answered';
  } catch {
    return (await refusalOf(answer ?? Promise.resolve())).code;
  }
}

const entries = () => entriesIn(folder).length;

describe('the table of who may do what', () => {
  it('names every call of the contract, and no other', () => {
    expect(Object.keys(WHO_MAY).toSorted()).toEqual(CALLS.map(({ name }) => name).toSorted());
  });

  it('has what the contract declares: a call behind a PIN says that it may be refused for want of one', () => {
    for (const { name, codes } of CALLS) {
      const behindPin = WHO_MAY[name] === 'staff' || WHO_MAY[name] === 'administrator';
      expect({ name, declares: codes.has('session-needed') && codes.has('role-needed') }).toEqual({
        name,
        declares: behindPin,
      });
    }
  });
});

describe.each(Object.entries(ways))('by %s', (_name, way) => {
  it.each(CALLS.map(({ name }) => [name, WHO_MAY[name]] as const))('%s is for: %s', async (name, who) => {
    const { client } = await way();
    const before = entries();
    const asBuyer = await ask(client, name);
    if (who === 'set-up') return expect(asBuyer).toBe('already-set-up');
    if (who === 'anyone') return expect(asBuyer).not.toMatch(/-needed$/);
    expect(asBuyer).toBe('session-needed');
    expect(entries()).toBe(before);

    await signInAs(client, SECOND);
    const signedIn = entries();
    const asStaff = await ask(client, name);
    if (who === 'administrator') {
      expect(asStaff).toBe('role-needed');
      expect(entries()).toBe(signedIn);
      await signInAs(client, ADMINISTRATOR);
      expect(await ask(client, name)).not.toMatch(/^(?:role|session)-needed$/);
    } else {
      expect(asStaff).not.toMatch(/^(?:role|session)-needed$/);
    }
  });
});

describe('a session', () => {
  const BEHIND_PIN = CALLS.map(({ name }) => name).filter(
    (name) => WHO_MAY[name] === 'staff' || WHO_MAY[name] === 'administrator',
  );
  let token: string;
  let other: string;

  /** A call with the token of a page, as it could be sent from anywhere. */
  const send = async (name: string, headers: Record<string, string>) => {
    const answer = await fetch(`${web.host.url}/rpc/${name.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ json: SOUND_INPUTS[name]?.() }),
    });
    return { status: answer.status, code: /"code":"([^"]+)"/.exec(await answer.text())?.[1] };
  };

  beforeAll(async () => {
    token = await tokenFrom(web.host.url);
    other = await tokenFrom(web.host.url);
    await signInAs(webClient(web.host.url, token), ADMINISTRATOR);
  });

  it.each(BEHIND_PIN)('of another window is none: %s', async (name) => {
    const before = entries();
    expect(await send(name, { 'x-adal-token': other })).toEqual({ status: 401, code: 'session-needed' });
    expect(entries()).toBe(before);
  });

  it.each(BEHIND_PIN)('cannot be used from another origin: %s', async (name) => {
    const before = entries();
    for (const origin of ['http://evil.example', 'null', web.host.url.replace(/\d+$/, '1')]) {
      expect(await send(name, { 'x-adal-token': token, origin })).toEqual({ status: 403, code: 'ORIGIN_REFUSED' });
    }
    const [id = '', signature = ''] = token.split('.');
    const forged = `${id}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect(await send(name, { 'x-adal-token': forged })).toEqual({ status: 401, code: 'TOKEN_UNKNOWN' });
    expect(await send(name, {})).toEqual({ status: 401, code: 'TOKEN_UNKNOWN' });
    expect(entries()).toBe(before);
  });

  it('is still there for its own window after all that', async () => {
    expect(await webClient(web.host.url, token).session.state({ touch: false })).toMatchObject({
      person: { name: ADMINISTRATOR.name },
    });
  });
});
