import type { Page } from '@playwright/test';

const KEY_MS = 5;

/**
 * A barcode scanner: a keyboard that types digits and Enter faster than any hand. Each key says when it was pressed, as a real
 * one does, so that a busy machine cannot stretch the gaps between them.
 */
export const scan = async (page: Page, digits: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const keys = [...digits].map((digit) => ({
    key: digit,
    code: `Digit${digit}`,
    text: digit,
    windowsVirtualKeyCode: digit.codePointAt(0) ?? 0,
  }));
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  const start = Date.now();
  await Promise.all(
    [...keys, enter].flatMap(({ text, ...key }, index) => {
      const timestamp = (start + index * KEY_MS) / 1000;
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, text, ...key }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...key }),
      ];
    }),
  );
  await session.detach();
};
