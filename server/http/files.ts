import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the built page, ready to be sent. */
export type PageFile = { readonly body: Buffer; readonly mediaType: string; readonly cache: string };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
};

/**
 * Reads the whole built page (some megabytes) by the path that a browser asks for. What is sent comes out of this list and
 * nowhere else, so no path can lead out of the folder, and a build that runs meanwhile mixes nothing up. Throws when the
 * folder cannot be read.
 */
export function readPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    // Vite puts a hash of the content into the names in assets/.
    const cache = url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    files.set(url, {
      body: readFileSync(path),
      mediaType: MEDIA_TYPES[extname(url)] ?? 'application/octet-stream',
      cache,
    });
  }
  return files;
}

const TOKEN_PLACE = /<meta\s+name="adal-token"\s+content=""\s*\/?>/;

/** The page's HTML as a function of the token that goes into it. Throws when there is no page or no place for a token in it. */
export function pageTemplate(files: ReadonlyMap<string, PageFile>): (token: string) => string {
  const html = files.get('/index.html')?.body.toString('utf8') ?? '';
  if (!TOKEN_PLACE.test(html)) throw new Error('The built page has no <meta name="adal-token" content="">');
  return (token) => html.replace(TOKEN_PLACE, `<meta name="adal-token" content="${token}" />`);
}
