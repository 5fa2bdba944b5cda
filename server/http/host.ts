import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Shop } from '../app.ts';
import type { Log } from '../log.ts';
import { pageTemplate, readPage } from './files.ts';
import { turnAway } from './guard.ts';
import { SECURITY_HEADERS } from './policy.ts';
import { rpcAnswer, sendError } from './rpc.ts';
import { createTokens } from './tokens.ts';

export type WebHost = {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Lets running calls end and closes the port; the shop stays open. */
  readonly close: () => Promise<void>;
};

export type WebHostOptions = {
  readonly shop: Pick<Shop, 'router' | 'contextFor' | 'pictures'>;
  /** 0 takes any free one. */
  readonly port: number;
  /** Where Vite built the page. */
  readonly pageFolder: string;
  readonly log: Log;
};

/** The kiosk, and the board alone: one page, which looks at where it was asked for. */
const PAGES: ReadonlySet<string> = new Set(['/', '/index.html', '/board']);

/** Calls that still run at the end get this long (ms). */
const CLOSE_MS = 2000;

/**
 * Serves the kiosk on this machine alone (127.0.0.1): the page, photos and the contract's calls. Rejects with Node's
 * EADDRINUSE when the port is taken.
 */
export async function startWebHost({ shop, port, pageFolder, log }: WebHostOptions): Promise<WebHost> {
  const files = readPage(pageFolder);
  const page = pageTemplate(files);
  const tokens = createTokens();
  const answerCall = rpcAnswer(shop, tokens, log);

  const sendFile = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendPlain(response, 405, 'Method not allowed');
    if (PAGES.has(path)) {
      return send(response, page(tokens.issue()), 'text/html; charset=utf-8', 'no-store');
    }
    const picture = path.startsWith('/pictures/') ? shop.pictures.get(path.slice('/pictures/'.length)) : undefined;
    if (picture) return send(response, picture.bytes, picture.mediaType, 'private, max-age=31536000, immutable');
    const file = files.get(path);
    return file ? send(response, file.body, file.mediaType, file.cache) : sendPlain(response, 404, 'Not found');
  };

  let bound = port;
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    const isCall = path === '/rpc' || path.startsWith('/rpc/');
    const turned = turnAway(request, bound);
    if (turned)
      return isCall ? sendError(response, turned.status, turned.code) : sendPlain(response, turned.status, 'Refused');
    if (!path.startsWith('/')) return sendPlain(response, 400, 'Bad request');
    if (!isCall) {
      try {
        return sendFile(request, response, path);
      } catch (fault) {
        log.error({ err: fault, path }, 'a file could not be sent');
        return sendPlain(response, 500, 'Fault');
      }
    }
    answerCall(request, response).catch((fault: unknown) => {
      log.warn({ err: fault, path }, 'a call could not be answered');
      if (response.headersSent) response.destroy();
      else sendError(response, 400, 'BAD_REQUEST');
    });
  });

  await listen(server, port);
  bound = portOf(server);
  return { url: `http://127.0.0.1:${bound}`, port: bound, close: () => close(server) };
}

function send(response: ServerResponse, body: string | Uint8Array, mediaType: string, cache: string): void {
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': Buffer.byteLength(body),
    'cache-control': cache,
  });
  response.end(body);
}

function sendPlain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
