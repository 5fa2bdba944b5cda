import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The goods of the sample shop, as the CSV that ships with Adal. A bundle in dist/main finds it in dist/assets, so the same
 * expression holds there.
 */
export function sampleGoodsCsv(): string {
  return readFileSync(join(import.meta.dirname, '../assets/sample-goods.csv'), 'utf8');
}
