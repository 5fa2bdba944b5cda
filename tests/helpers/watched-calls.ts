import { EventEmitter } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink as WebLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/websocket';
import type { WebContents } from 'electron';
import { CHANNEL } from '../../electron/channel.ts';
import { carryCalls } from '../../electron/ipc.ts';
import type { Client } from '../../renderer/api/client.ts';
import type { Shop } from '../../server/app.ts';

/** A page's calls, and every byte that was sent to it, as text. */
export type WatchedPage = { readonly client: Client; readonly received: () => string };

/** A page of the web host at an address, with the token that it was served. */
export function watchWeb(url: string, token: string): WatchedPage {
  const received: string[] = [];
  const link = new WebLink({
    url: `${url}/rpc`,
    headers: { 'x-adal-token': token },
    fetch: async (request, init) => {
      const answer = await fetch(request, init);
      received.push(JSON.stringify([...answer.headers]), await answer.clone().text());
      return answer;
    },
  });
  return { client: createORPCClient<Client>(link), received: () => received.join('\n') };
}

/** A page in the desktop's window: the same lines through the same channel, with an emitter in place of the window. */
export function watchDesktop(shop: Shop): WatchedPage {
  const received: string[] = [];
  const page = new EventEmitter();
  const ipc = new EventEmitter();
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    ipc,
    send: (_channel: string, message: unknown) => {
      received.push(typeof message === 'string' ? message : new TextDecoder().decode(message as ArrayBuffer));
      page.emit('message', message);
    },
  }) as unknown as WebContents;
  const handler = new RPCHandler<ReturnType<Shop['contextFor']>>(shop.router);
  carryCalls(contents, {
    receive: async (port, message, window) =>
      await handler.message(port, message, { context: shop.contextFor(window) }),
    closed: (port) => handler.close(port),
    warn: (what) => {
      throw new Error(what);
    },
  });
  const senderFrame = { url: 'app://adal/', parent: null };
  const port = {
    postMessage: (message: unknown) => ipc.emit(CHANNEL, { sender: contents, senderFrame }, message),
    onMessage: { addListener: (listener: (message: unknown) => void) => void page.on('message', listener) },
    onDisconnect: { addListener: () => undefined },
  };
  return { client: createORPCClient<Client>(new PortLink({ port })), received: () => received.join('\n') };
}
