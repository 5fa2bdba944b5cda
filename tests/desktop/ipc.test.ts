import { EventEmitter } from 'node:events';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { oc, type ContractRouterClient, type } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/websocket';
import type { WebContents } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CHANNEL } from '../../electron/channel.ts';
import { carryCalls, isFromPage, MAX_MESSAGE_LENGTH, readMessage } from '../../electron/ipc.ts';

const contract = {
  echo: oc
    .errors({ 'price-changed': { status: 409, data: z.object({ price: z.number() }) } })
    .input(z.strictObject({ price: z.number() }))
    .output(type<{ readonly price: number; readonly window: string }>()),
  size: oc.input(z.instanceof(Blob)).output(type<number>()),
  picture: oc.output(type<Blob>()),
  fault: oc.output(type<null>()),
  wait: oc.output(type<string>()),
};
type Client = ContractRouterClient<typeof contract>;

const waiting: ((answer: string) => void)[] = [];
const os = implement(contract).$context<{ window: string }>();
const router = os.router({
  echo: os.echo.handler(({ input, context, errors }) => {
    if (input.price > 100) throw errors['price-changed']({ data: { price: 100 } });
    return { ...input, window: context.window };
  }),
  size: os.size.handler(({ input }) => input.size),
  picture: os.picture.handler(() => new Blob(['picture'], { type: 'image/png' })),
  fault: os.fault.handler(() => {
    throw new Error('/home/teacher/secret');
  }),
  wait: os.wait.handler(async () => await new Promise<string>((resolve) => waiting.push(resolve))),
});

const mainFrame = { url: 'app://adal/', parent: null };
let page: EventEmitter;
let contents: WebContents & EventEmitter;
let warnings: string[];
let receive: (event: object, message: unknown) => void;

/** What the preload hands to a page, on the other side of a structured clone. */
const bridge = () => ({
  post: (message: unknown) => receive({ sender: contents, senderFrame: mainFrame }, structuredClone(message)),
  onMessage: (listener: (message: unknown) => void) => page.on('message', listener),
});

const connect = (): Client => {
  const { post, onMessage } = bridge();
  const port = {
    postMessage: post,
    onMessage: { addListener: onMessage },
    onDisconnect: { addListener: () => undefined },
  };
  return createORPCClient(new RPCLink({ port }));
};

beforeEach(() => {
  page = new EventEmitter();
  warnings = [];
  const ipc = new EventEmitter();
  receive = (event, message) => ipc.emit(CHANNEL, event, message);
  contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    ipc,
    send: (_channel: string, message: unknown) => page.emit('message', structuredClone(message)),
  }) as unknown as WebContents & EventEmitter;
  const handler = new RPCHandler(router);
  carryCalls(contents, {
    receive: async (port, message, window) => await handler.message(port, message, { context: { window } }),
    closed: (port) => handler.close(port),
    warn: (what) => warnings.push(what),
  });
});

const codeOf = async (call: Promise<unknown>): Promise<string> => {
  const fault: unknown = await call.then(
    () => 'answered',
    (refused: unknown) => refused,
  );
  return fault instanceof ORPCError ? String(fault.code) : String(fault);
};

describe('calls over one channel', () => {
  test('are answered, each page under a name of its own', async () => {
    const before = await connect().echo({ price: 3 });
    contents.emit('did-navigate');
    const after = await connect().echo({ price: 3 });
    expect(before.price).toBe(3);
    expect(after.window).not.toBe(before.window);
  });

  test('errors keep their code and their data', async () => {
    await expect(connect().echo({ price: 101 })).rejects.toMatchObject({
      code: 'price-changed',
      data: { price: 100 },
      defined: true,
    });
  });

  test('bad input and undeclared names are errors with a code; a fault says nothing of its inside', async () => {
    const client = connect();
    expect(await codeOf(client.echo({ price: 'much' } as never))).toBe('BAD_REQUEST');
    expect(await codeOf((client as unknown as { goods: { dropAll: () => Promise<void> } }).goods.dropAll())).toBe(
      'NOT_FOUND',
    );
    await expect(client.fault()).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Internal server error',
    });
  });

  test('bytes travel in both directions', async () => {
    const client = connect();
    expect(await client.size(new Blob([new Uint8Array(70_000)]))).toBe(70_000);
    const picture = await client.picture();
    expect([picture.type, await picture.text()]).toEqual(['image/png', 'picture']);
  });

  test('an answer for the page before does not reach the page after it', async () => {
    // Never answered: whoever asked is gone.
    connect()
      .wait()
      .catch(() => undefined);
    await expect.poll(() => waiting).toHaveLength(1);
    contents.emit('render-process-gone');
    // The new page numbers its calls from 1 again.
    const after = connect().wait();
    await expect.poll(() => waiting).toHaveLength(2);
    waiting[0]?.('for the page before');
    waiting[1]?.('for the page after');
    expect(await after).toBe('for the page after');
  });
});

describe('messages that make no sense', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"i":1,"p":{}}',
    '{"i":"1","p":{"u":"http://["}}',
    '{"i":"1","t":3,"p":null}',
    new ArrayBuffer(3),
    new Uint8Array([255, 255]),
  ])('%o is told to the log and to nobody else', async (message) => {
    bridge().post(message);
    await expect.poll(() => warnings).toEqual(['A message made no sense']);
    expect(await connect().echo({ price: 5 })).toMatchObject({ price: 5 });
  });

  test.each([
    42,
    2 ** 33,
    null,
    undefined,
    true,
    { i: '1', p: { u: '/echo' } },
    ['x'],
    new Map(),
    'x'.repeat(MAX_MESSAGE_LENGTH + 1),
  ])('what is neither text nor bytes, or too long, is not even read (%#)', (message) => {
    expect(readMessage(message)).toBeNull();
    bridge().post(message);
    expect(warnings).toEqual(['A message was neither text nor bytes, or too long']);
  });
});

test('a call that is too long is refused with a code, so that its page does not wait', async () => {
  const price = 'x'.repeat(MAX_MESSAGE_LENGTH) as never;
  await expect(connect().echo({ price })).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE', status: 413 });
});

describe('the sender', () => {
  const own = { sender: 'contents', senderFrame: mainFrame };

  test('is the main frame of the window, at our address', () => {
    expect(isFromPage(own, 'contents')).toBe(true);
  });

  const senders: readonly (readonly [string, Parameters<typeof isFromPage>[0]])[] = [
    ['another window', { ...own, sender: 'other' }],
    ['a frame that is gone', { ...own, senderFrame: null }],
    ['a frame within the page', { ...own, senderFrame: { url: 'app://adal/', parent: mainFrame } }],
    ...[
      'https://adal/',
      'app://adal.example/',
      'app://adal',
      'app://adal@evil/',
      'file:///app://adal/',
      'about:blank',
      'data:text/html,app://adal/',
      'blob:app://adal/1',
      'chrome-error://chromewebdata/',
      '',
    ].map((url) => [`a page at '${url}'`, { ...own, senderFrame: { url, parent: null } }] as const),
  ];
  test.each(senders)('is not %s', (_name, event) => {
    expect(isFromPage(event, 'contents')).toBe(false);
  });

  test('that is not ours gets no answer', async () => {
    const call = JSON.stringify({ i: '1', p: { u: '/echo', b: { json: { price: 3 } } } });
    const answers: unknown[] = [];
    page.on('message', (answer) => answers.push(answer));
    receive({ sender: contents, senderFrame: { url: 'https://evil.example/', parent: null } }, call);
    receive({ sender: {}, senderFrame: mainFrame }, call);
    expect(await connect().echo({ price: 1 })).toMatchObject({ price: 1 });
    expect(answers).toHaveLength(1);
    expect(warnings).toHaveLength(2);
  });
});
