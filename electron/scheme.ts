import { protocol, type Session } from 'electron';
import type { PageFile } from '../server/http/files.ts';
import { SECURITY_HEADERS } from '../server/http/policy.ts';
import { HOME, SCHEME } from './address.ts';

/** Must run before `ready`. Standard and secure, so that the page has an origin and a strict policy can name it. */
export const declareScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
};

/** A body with the headers that the web host sends too. Every answer of the scheme is one of these. */
export const reply = (body: string | Uint8Array, mediaType: string, status = 200): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: { ...SECURITY_HEADERS, 'content-type': mediaType, 'cache-control': 'no-store' },
  });

/** What the scheme has to give: the built page by path, and photos by hash. Nothing is looked up on the disk, so no path leads out. */
export type Site = {
  readonly files: ReadonlyMap<string, Pick<PageFile, 'body' | 'mediaType'>>;
  readonly picture: (sha256: string) => { readonly mediaType: string; readonly bytes: Uint8Array } | undefined;
};

const PICTURES = '/pictures/';

/** Answers one request for something of ours. */
export const answer = ({ method, url }: { readonly method: string; readonly url: string }, site: Site): Response => {
  if (method !== 'GET' && method !== 'HEAD') return reply('Only GET\n', 'text/plain; charset=utf-8', 405);
  const path = url.startsWith(HOME) ? url.slice(HOME.length - 1).replace(/[?#].*$/s, '') : '';
  const picture = path.startsWith(PICTURES) ? site.picture(path.slice(PICTURES.length)) : undefined;
  if (picture !== undefined) return reply(picture.bytes, picture.mediaType);
  const file = site.files.get(path === '/' ? '/index.html' : path);
  return file === undefined ? reply('Not found\n', 'text/plain; charset=utf-8', 404) : reply(file.body, file.mediaType);
};

/** Has every request of the session for our scheme answered by `give`. */
export const serveScheme = (session: Session, give: (request: Request) => Response): void => {
  session.protocol.handle(SCHEME, give);
};
