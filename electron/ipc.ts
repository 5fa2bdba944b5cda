import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import type { MinimalWebsocket } from '@orpc/server/websocket';
import type { IpcMainEvent, WebContents } from 'electron';
import { isOurs } from './address.ts';
import { CHANNEL } from './channel.ts';

/*
 * oRPC's peer protocol over one IPC channel.
 *
 * - The page uses RPCLink of @orpc/client/message-port. Here stands the handler of @orpc/server/websocket, which speaks the same protocol:
 *   the one of /message-port swallows the promise of each message, so that one malformed message would be an unhandled rejection.
 * - Only text and bytes may come in. The decoder gives anything else to `new Uint8Array(...)`: the number 2^33 would take 8 GB.
 * - Calls are numbered by the page from 1. A page that was loaded anew begins again, so each page gets a line of its own, and answers to
 *   the page before it go nowhere.
 */

/** Longer messages are refused: as on the web host, room for an uploaded picture or CSV (characters, or bytes where it is bytes). */
export const MAX_MESSAGE_LENGTH = 2_500_000;

/** The message as oRPC takes it, or null when it is none. */
export const readMessage = (message: unknown): string | ArrayBuffer | null => {
  if (typeof message === 'string') return message.length <= MAX_MESSAGE_LENGTH ? message : null;
  if (!(message instanceof ArrayBuffer || message instanceof Uint8Array)) return null;
  if (message.byteLength > MAX_MESSAGE_LENGTH) return null;
  return message instanceof ArrayBuffer ? message : new Uint8Array(message).buffer;
};

/** oRPC's client writes the number of a call first. */
const CALL_NUMBER = /^\{"i":"(\d{1,12})"/;

/** What a call that is too long is answered, lest its page wait for ever; null where no call can be made out. */
const refusalOf = (message: unknown): string | null => {
  const call = typeof message === 'string' ? CALL_NUMBER.exec(message.slice(0, 32))?.[1] : undefined;
  if (call === undefined) return null;
  const code = 'PAYLOAD_TOO_LARGE';
  const json = new ORPCError(code, { status: 413, message: code }).toJSON();
  return JSON.stringify({ i: call, p: { s: 413, b: { json } } });
};

type Sender = {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
};

/** Whether a message comes from our page: the main frame of the kiosk's window, at our address. */
export const isFromPage = ({ sender, senderFrame }: Sender, contents: unknown): boolean =>
  sender === contents && senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);

/** One page's connection. `window` is what staff sessions are bound to; a page loaded anew is another window. */
const openLine = (contents: WebContents) => {
  let isOpen = true;
  return {
    window: randomUUID() as string,
    port: {
      send: (message: unknown) => {
        if (isOpen && !contents.isDestroyed()) contents.send(CHANNEL, message);
      },
      // Part of the handler's type, used only by `upgrade`.
      addEventListener: () => undefined,
    },
    cut: () => {
      isOpen = false;
    },
  };
};

/** How calls are answered. `window` names the page that asks. `closed` hears of a page that is no more, `warn` of refused messages. */
export type Carrier = {
  readonly receive: (port: MinimalWebsocket, message: string | ArrayBuffer, window: string) => Promise<void>;
  readonly closed: (port: MinimalWebsocket, window: string) => void;
  readonly warn: (what: string, fault?: unknown) => void;
};

/** Answers the calls of the page in `contents`, and of nobody else. */
export const carryCalls = (contents: WebContents, { receive, closed, warn }: Carrier): void => {
  let line = openLine(contents);

  const renew = (): void => {
    line.cut();
    closed(line.port, line.window);
    line = openLine(contents);
  };
  contents.on('did-navigate', renew);
  contents.on('render-process-gone', renew);

  contents.ipc.on(CHANNEL, (event: IpcMainEvent, sent: unknown) => {
    if (!isFromPage(event, contents)) return warn('A message came from somewhere else than the page');
    const message = readMessage(sent);
    const { port, window } = line;
    if (message === null) {
      const refusal = refusalOf(sent);
      if (refusal !== null) port.send(refusal);
      return warn('A message was neither text nor bytes, or too long');
    }
    return void receive(port, message, window).catch((fault: unknown) => warn('A message made no sense', fault));
  });
};
