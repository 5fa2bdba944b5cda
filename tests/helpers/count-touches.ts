import { expect, type Page } from '@playwright/test';

/** Counts fingers that come down on the page, as the browser itself tells; a mouse would make the count a lie. */
export const countTouches = async (page: Page): Promise<() => Promise<number>> => {
  const counter = await page.evaluateHandle(() => {
    const count = { touches: 0, others: 0 };
    const note = (event: PointerEvent): void => {
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch') count.touches += 1;
      else count.others += 1;
    };
    addEventListener('pointerdown', note, true);
    return count;
  });
  return async () => {
    const { touches, others } = await counter.jsonValue();
    expect(others).toBe(0);
    return touches;
  };
};
