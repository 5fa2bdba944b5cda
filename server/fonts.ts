import { join } from 'node:path';

/** The letters of printed reports as files. A bundle in dist/main finds them in dist/assets, so the same expression holds there. */
export const FONTS_FOLDER = join(import.meta.dirname, '../assets/fonts');
