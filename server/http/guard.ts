import type { IncomingMessage } from 'node:http';

/** Why a request is not for this page; `status` is what it is answered with. */
export type Turned = { readonly status: number; readonly code: string };

/**
 * Lets in only what the page itself, or a person opening it, sends. The Host check stops DNS rebinding (a name of somebody
 * else's that points here); Origin and Sec-Fetch-Site stop pages of other sites. Null: it may pass.
 */
export function turnAway({ headers }: Pick<IncomingMessage, 'headers'>, port: number): Turned | null {
  const { host = '', origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return { status: 403, code: 'HOST_REFUSED' };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, code: 'ORIGIN_REFUSED' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, code: 'ORIGIN_REFUSED' };
  return null;
}
