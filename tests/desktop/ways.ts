import type { Page } from '@playwright/test';

/* Attempts to get out of the kiosk, for either host. */

/** Somewhere else. Nothing of it is ever loaded. */
export const SITE = 'https://example.com/';

type Click = { readonly button?: 'left' | 'middle' | 'right'; readonly held?: 'Control' | 'Shift' };

/** Puts markup over the page and clicks its innermost link or button as a hand would. */
export const clickOn =
  (html: string, { button = 'left', held }: Click = {}) =>
  async (page: Page): Promise<void> => {
    const { x, y } = await page.evaluate((markup) => {
      document.body.insertAdjacentHTML('beforeend', `<div id="planted" popover="manual">${markup}</div>`);
      const planted = document.querySelector<HTMLElement>('#planted');
      planted?.showPopover();
      const box = [...(planted?.querySelectorAll('a, button') ?? [])].at(-1)?.getBoundingClientRect();
      if (box === undefined) throw new Error('Nothing to click');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, html);
    // Not locator.click: that would wait for a navigation that never comes.
    if (held !== undefined) await page.keyboard.down(held);
    await page.mouse.click(x, y, { button });
    if (held !== undefined) await page.keyboard.up(held);
    await page.evaluate(() => document.querySelector('#planted')?.remove());
  };

/** Sends a form elsewhere: by script, since Playwright would wait for where a click leads. */
export const submitForm = async (page: Page, target: '_self' | '_blank'): Promise<void> =>
  await page.evaluate(
    ([site, into]) => {
      const form = Object.assign(document.createElement('form'), { action: site, target: into, method: 'post' });
      document.body.append(form);
      form.requestSubmit();
      form.remove();
    },
    [SITE, target],
  );

/** Drops files from the computer, or an address, in the middle of the page. */
export const drop = async (
  page: Page,
  { files = [], address }: { files?: string[]; address?: string },
): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const items = address === undefined ? [] : [{ mimeType: 'text/uri-list', data: address }];
  const event = { x: 300, y: 300, data: { items, files, dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...event });
  }
  await session.detach();
};
