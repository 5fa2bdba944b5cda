import { join } from 'node:path';

/** Our scheme, its one host, and the page. Nothing else is ever shown. */
export const SCHEME = 'app';
const ORIGIN = `${SCHEME}://adal`;
export const HOME = `${ORIGIN}/`;

/** Built files lie beside the built main: dist/main/main.js, dist/main/preload.cjs, dist/renderer/. */
export const PRELOAD_FILE = join(import.meta.dirname, 'preload.cjs');
export const RENDERER_FOLDER = join(import.meta.dirname, '..', 'renderer');

/** Whether an address is a page of ours. */
export const isOurs = (url: string): boolean => url.startsWith(HOME);
