import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the extract goes in the built page: the only place with this mark. */
const PLACE = '<!--extract-->';

/**
 * The page that checks, with an extract in it. Built from renderer/proof into one file; a bundle in dist/main finds it by the
 * same expression. Throws when the page was not built.
 */
export function proofPage(extract: string): string {
  const page = readFileSync(join(import.meta.dirname, '../../dist/proof/index.html'), 'utf8');
  const [before, after, ...more] = page.split(PLACE);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error('The built page has no one place for the extract');
  }
  // What stands between tags is text to a browser, and only these two could end it.
  return `${before}${extract.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}${after}`;
}
