import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop } from '../helpers/sample-shop.ts';
import { newFolder, openWeb, tokenFrom, webClient, removeFolders } from './open-client.ts';
import { RED_DOT } from './pictures.ts';
import { codeOf } from './refusal.ts';

afterAll(removeFolders);

/* What a page of another site, another program on this machine or a curious pupil may send to the web host. */

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

let web: Awaited<ReturnType<typeof openWeb>>;
let token: string;
let port: number;

beforeAll(async () => {
  const folder = newFolder();
  await makeShop(folder);
  web = await openWeb(folder);
  ({ port } = web.host);
  token = await tokenFrom(web.host.url);
});
afterAll(() => web.close());

/** One request with exactly these headers, its path as it stands. */
function send(options: {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A call as the page makes it, with some headers changed; undefined takes one out. */
const call = (changes: Record<string, string | undefined> = {}, body = '{"json":{}}', path = '/rpc/kiosk/board') => {
  const all = { 'content-type': 'application/json', 'x-adal-token': token, ...changes };
  const headers = Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return send({ method: 'POST', path, headers, body });
};

const codeIn = ({ body }: Answer): unknown => (JSON.parse(body) as { json: { code: unknown } }).json.code;

describe('calls', () => {
  it('are answered to the page that the host served', async () => {
    expect((await call()).status).toBe(200);
    expect((await call({ host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(200);
    expect((await call({ 'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${port}` })).status).toBe(200);
  });

  it.each([
    ['no token', { 'x-adal-token': undefined }, 401, 'TOKEN_UNKNOWN'],
    ['an empty token', { 'x-adal-token': '' }, 401, 'TOKEN_UNKNOWN'],
    [
      'a token of its own',
      { 'x-adal-token': 'AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      401,
      'TOKEN_UNKNOWN',
    ],
    ['another host name', { host: 'adal.example' }, 403, 'HOST_REFUSED'],
    ['a host that begins like ours', { host: '127.0.0.1.adal.example' }, 403, 'HOST_REFUSED'],
    ['another port', { host: '127.0.0.1:1' }, 403, 'HOST_REFUSED'],
    ['another origin', { origin: 'https://adal.example' }, 403, 'ORIGIN_REFUSED'],
    ['an origin that hides', { origin: 'null' }, 403, 'ORIGIN_REFUSED'],
    ['the origin of our other name', { origin: 'http://localhost:9' }, 403, 'ORIGIN_REFUSED'],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403, 'ORIGIN_REFUSED'],
    ['a page of another port', { 'sec-fetch-site': 'same-site' }, 403, 'ORIGIN_REFUSED'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no type', { 'content-type': undefined }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('are refused with %s', async (_what, headers, status, code) => {
    const answer = await call(headers);
    expect({ status: answer.status, code: codeIn(answer) }).toEqual({ status, code });
  });

  it('are refused with a token that was changed by one letter', async () => {
    const other = token.startsWith('A') ? 'B' : 'A';
    expect((await call({ 'x-adal-token': `${other}${token.slice(1)}` })).status).toBe(401);
    expect((await call({ 'x-adal-token': token.slice(0, -1) })).status).toBe(401);
  });

  it('are refused with a token of another run of the program', async () => {
    const other = await openWeb(newFolder());
    try {
      expect((await call({ 'x-adal-token': await tokenFrom(other.host.url) })).status).toBe(401);
    } finally {
      await other.close();
    }
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('are not made by %s', async (method) => {
    const headers = { 'x-adal-token': token, 'content-type': 'application/json' };
    const { status } = await send({ method, path: '/rpc/kiosk/board?data=%7B%22json%22%3A%7B%7D%7D', headers });
    expect(status).toBe(405);
  });

  it.each([
    '/rpc',
    '/rpc/',
    '/rpc/kiosk',
    '/rpc/kiosk/nothing',
    '/rpc/constructor',
    '/rpc/kiosk/goods/x',
    '/rpc/__proto__/x',
    '/rpc/kiosk%2Fgoods',
  ])('have no handler at %s', async (path) => {
    const answer = await call({}, '{"json":{}}', path);
    expect({ status: answer.status, code: codeIn(answer) }).toEqual({ status: 404, code: 'NOT_FOUND' });
  });

  it.each([
    ['text', 'hello'],
    ['half an object', '{"json":{'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['types that do not fit', '{"json":{"code":"x"},"meta":[[0,"code"],[1,"code"],[99,"nothing","there"]]}'],
    ['a way into the prototype', '{"json":{"__proto__":{"code":"x"}},"meta":[[1,"__proto__","code"]]}'],
    ['files that are not there', '{"json":{"code":1},"meta":[],"maps":[["code"]]}'],
    ['a tower of lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('refuse a body that is %s, without a word about the inside', async (_what, body) => {
    const answer = await call({}, body, '/rpc/kiosk/findPromise');
    expect({ status: answer.status, code: codeIn(answer) }).toEqual({ status: 400, code: 'BAD_REQUEST' });
    expect(answer.body).not.toMatch(/\.ts|\.mjs|node_modules|at [A-Z]/);
  });

  it('refuse a body that is too large, said or not said', async () => {
    const board = '/rpc/kiosk/board';
    const large = JSON.stringify({ json: { code: 'x'.repeat(70_000) } });
    expect(codeIn(await call({}, large, board))).toBe('PAYLOAD_TOO_LARGE');
    const chunked = await call({ 'transfer-encoding': 'chunked' }, large, board);
    expect({ status: chunked.status, code: codeIn(chunked) }).toEqual({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    const picture = JSON.stringify({ json: { base64: 'A'.repeat(2_600_000) } });
    expect((await call({}, picture, '/rpc/settings/storePicture')).status).toBe(413);
    expect((await call()).status).toBe(200);
  });

  it('let a picture and a long CSV through', async () => {
    const bytes = Buffer.alloc(1_000_000, Buffer.from(RED_DOT, 'base64'));
    const picture = JSON.stringify({ json: { base64: bytes.toString('base64') } });
    // Refused for what it lacks (a session), not for its size.
    expect(codeIn(await call({}, picture, '/rpc/settings/storePicture'))).toBe('session-needed');
  });

  it('stay bound to their own page load', async () => {
    const [first, second] = [webClient(web.host.url, token), await web.newWindow()];
    const { id } = await first.kiosk.recordGift({ id: uuidv7(), paid: 100, tender: { type: 'qr' } });
    expect(await codeOf(second.kiosk.undo({ id: uuidv7(), corrects: id }))).toBe('entry-unknown');
    await first.kiosk.undo({ id: uuidv7(), corrects: id });
  });
});

describe('the page', () => {
  it('comes with a token of its own, a strict policy and no place in a cache', async () => {
    const bodies = new Set<string>();
    for (const path of ['/', '/index.html', '/board', '/board?screen=2']) bodies.add((await send({ path })).body);
    expect(bodies.size).toBe(4);
    const one = await send({ path: '/board' });
    const { headers } = one;
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    const policy = String(headers['content-security-policy']);
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([
    '/nothing',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/\\..\\..\\package.json',
    '//etc/passwd',
    '/pictures/',
    `/pictures/${'a'.repeat(64)}`,
    '/pictures/../shop.db',
    '/__proto__',
    '/shop.db',
  ])('has nothing at %s', async (path) => {
    expect(await send({ path })).toMatchObject({ status: 404, body: 'Not found\n' });
  });

  it('is not shown to a name that points here, nor framed or fetched by another site', async () => {
    expect((await send({ path: '/', headers: { host: 'adal.example' } })).status).toBe(403);
    expect((await send({ path: '/', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await send({ path: '/', headers: { origin: 'https://adal.example' } })).status).toBe(403);
    expect((await send({ path: '/', method: 'POST' })).status).toBe(405);
  });

  it('shows photos by their hash, to this page alone', async () => {
    const folder = newFolder();
    const fresh = await openWeb(folder);
    try {
      const { sha256 } = await fresh.client.setup.storePicture({ base64: RED_DOT });
      const answer = await fetch(`${fresh.host.url}/pictures/${sha256}`);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(Buffer.from(await answer.arrayBuffer()).toString('base64')).toBe(RED_DOT);
    } finally {
      await fresh.close();
    }
  });
});

/** Sends bytes that need not be HTTP and answers all that comes back. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    // A server that has read enough hangs up, and what it said may be lost with the rest.
    socket.on('error', () => resolve(answer));
  });
}

describe('the line', () => {
  it.each([
    ['what is not HTTP', 'hello\r\n\r\n'],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two Hosts', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: adal.example\r\n\r\n`],
    ['an address of somebody else', 'GET http://adal.example/ HTTP/1.1\r\nHost: adal.example\r\n\r\n'],
    ['a star', 'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ['endless headers', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
  ])('survives %s', async (_what, text) => {
    expect(await sendRaw(text)).toMatch(/^(?:HTTP\/1\.1 4\d\d|$)/);
    expect((await call()).status).toBe(200);
  });

  it('is open at 127.0.0.1 and at no other address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list = []) => list.map(({ address }) => address));
    const reached = await Promise.all(
      ['127.0.0.2', ...others.filter((address) => address !== '127.0.0.1')].map(
        (host) =>
          new Promise<boolean>((resolve) => {
            const socket = connect({ port, host });
            const end = (is: boolean) => {
              socket.destroy();
              resolve(is);
            };
            socket.on('connect', () => end(true));
            socket.on('error', () => end(false));
          }),
      ),
    );
    expect(reached).not.toContain(true);
  });
});
