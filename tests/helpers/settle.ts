import type { Page } from '@playwright/test';

/** Waits until the page has its fonts and pictures and has drawn what it knows, so that it can be measured. */
export const settle = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.querySelectorAll('img')].filter((image) => image.checkVisibility());
    await Promise.all(pictures.map(async (image) => await image.decode().catch(() => undefined)));
    await Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(async (animation) => await animation.finished.catch(() => undefined)),
    );
    const frame = async (): Promise<void> => await new Promise((drawn) => requestAnimationFrame(() => drawn()));
    // The first frame lays out, the second lets observers of sizes answer.
    await frame();
    await frame();
  });
};
