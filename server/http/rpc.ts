import type { IncomingMessage, ServerResponse } from 'node:http';
import { onError, ORPCError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { Shop } from '../app.ts';
import type { Log } from '../log.ts';
import type { Tokens } from './tokens.ts';

/** Largest bodies in bytes: an uploaded picture, CSV or piece of a paper, and any other call. */
const LARGE = 2_500_000;
const SMALL = 64 * 1024;
const LARGE_CALLS = new Set([
  '/rpc/setup/storePicture',
  '/rpc/settings/storePicture',
  '/rpc/setup/previewGoods',
  '/rpc/setup/openShop',
  '/rpc/phone/matchStatement',
  '/rpc/phone/confirm',
  '/rpc/goods/storePicture',
  '/rpc/goods/previewImport',
  '/rpc/goods/import',
  '/rpc/goods/order',
  '/rpc/session/saveFile',
  '/rpc/fund/uploadReceipt',
]);

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Carries the contract over HTTP: POST of JSON to /rpc/AREA/CALL with the page's token. Whatever else comes is refused in oRPC's own words. */
export function rpcAnswer(shop: Pick<Shop, 'router' | 'contextFor'>, tokens: Tokens, log: Log): Answer {
  const handlerOf = (maxBodySize: number) =>
    new RPCHandler(shop.router, {
      plugins: [new BodyLimitPlugin({ maxBodySize })],
      // The router answers its own faults; what comes here is a body that is not oRPC's JSON, or a fault of the transport.
      interceptors: [
        onError((fault) => {
          if (!(fault instanceof ORPCError)) log.warn({ err: fault }, 'a call could not be read or answered');
        }),
      ],
    });
  const small = handlerOf(SMALL);
  const large = handlerOf(LARGE);

  return async (request, response) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    const header = request.headers['x-adal-token'];
    const window = typeof header === 'string' ? tokens.windowOf(header) : null;
    if (request.method !== 'POST') return sendError(response, 405, 'METHOD_NOT_SUPPORTED');
    if (window === null) return sendError(response, 401, 'TOKEN_UNKNOWN');
    if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')) {
      return sendError(response, 415, 'UNSUPPORTED_MEDIA_TYPE');
    }
    const isLarge = LARGE_CALLS.has(path);
    if (Number(request.headers['content-length']) > (isLarge ? LARGE : SMALL)) {
      return sendError(response, 413, 'PAYLOAD_TOO_LARGE');
    }
    const handler = isLarge ? large : small;
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: shop.contextFor(window) });
    if (!matched) sendError(response, 404, 'NOT_FOUND');
  };
}

/** An error in the form in which oRPC's client reads it. What is left of the request is thrown away. */
export function sendError(response: ServerResponse, status: number, code: string): void {
  const body = JSON.stringify({ json: new ORPCError(code, { status, message: code }).toJSON(), meta: [] });
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(body);
}
