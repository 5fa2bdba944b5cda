import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';
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

/** No script, style, font or picture but our own; no connection at all: calls go over IPC. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PERMISSIONS_POLICY = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'serial',
  'hid',
  'bluetooth',
  'payment',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const HEADERS = {
  'content-security-policy': POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/** A body with our headers. Every answer of the scheme is one of these. */
export const reply = (body: string | Uint8Array<ArrayBuffer>, mediaType: string, status = 200): Response =>
  new Response(body, { status, headers: { ...HEADERS, 'content-type': mediaType } });

const notFound = (): Response => reply('Not found', 'text/plain; charset=utf-8', 404);

/** Folders and file names of letters, digits, dashes, underscores and dots, none beginning with a dot: no way up or out. */
const FILE_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;
const PICTURE_PATH = /^\/pictures\/([0-9a-f]{64})$/;

/** What the scheme has to give. `picture` answers undefined for a hash that the shop does not have. */
export type Site = {
  readonly folder: string;
  readonly picture: (sha256: string) => { readonly mediaType: string; readonly bytes: Uint8Array } | undefined;
};

const readPage = async (folder: string, path: string): Promise<Response> => {
  const mediaType = MEDIA_TYPES[extname(path)];
  if (mediaType === undefined || !FILE_PATH.test(path)) return notFound();
  try {
    return reply(new Uint8Array(await readFile(join(folder, path))), mediaType);
  } catch {
    return notFound();
  }
};

/** Answers one request for something of ours. */
export const answer = async (
  { method, url }: { readonly method: string; readonly url: string },
  site: Site,
): Promise<Response> => {
  if (method !== 'GET' && method !== 'HEAD') return reply('Only GET', 'text/plain; charset=utf-8', 405);
  // Not parsed as a URL: that would resolve `..` away before it can be refused.
  const path = url.startsWith(HOME) ? url.slice(HOME.length - 1).replace(/[?#].*$/s, '') : '';
  const sha256 = PICTURE_PATH.exec(path)?.[1];
  if (sha256 === undefined) return await readPage(site.folder, path === '/' ? '/index.html' : path);
  const picture = site.picture(sha256);
  return picture === undefined ? notFound() : reply(new Uint8Array(picture.bytes), picture.mediaType);
};

/** Has every request of the session for our scheme answered by `give`. */
export const serveScheme = (session: Session, give: (request: Request) => Promise<Response>): void => {
  session.protocol.handle(SCHEME, give);
};
