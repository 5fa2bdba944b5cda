import type { Page } from '@playwright/test';

/** Waits until the page has its fonts and pictures and has drawn what it knows, so that it can be measured. */
export const settle = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.querySelectorAll('img')].filter((image) => image.checkVisibility());
    await Promise.all(pictures.map(async (image) => await image.decode().catch(() => undefined)));
    const frame = async (): Promise<void> => await new Promise((drawn) => requestAnimationFrame(() => drawn()));
    // Asked anew at each frame: what was moving may be gone, and then nothing tells that it came to its end.
    const moves = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    while (document.getAnimations().some(moves)) await frame();
    // The first frame lays out, the second lets observers of sizes answer.
    await frame();
    await frame();
  });
};
