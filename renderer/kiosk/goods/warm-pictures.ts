import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { CATEGORY_PICTURES, pictureUrl } from '../../design/picture-of-goods.tsx';

/** The first pages of cards on the largest screen. */
const FIRST = 24;

const kept = new Map<string, HTMLImageElement>();

/**
 * Fetches and reads the pictures that the goods screen shows first, while the idle board has time: drawings take longer to
 * read than the cards around them to build. They stay in memory, as they will be shown again for every buyer.
 */
export function warmPictures(goods: readonly StandProduct[]): void {
  const pictures = new Set([
    'all',
    ...Object.values(CATEGORY_PICTURES),
    ...goods.slice(0, FIRST).map(({ picture }) => picture),
  ]);
  for (const picture of pictures) {
    const url = picture === null ? null : pictureUrl(picture);
    if (url === null || kept.has(url)) continue;
    const image = new Image();
    image.src = url;
    kept.set(url, image);
  }
}
