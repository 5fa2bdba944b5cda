import type { Page } from '@playwright/test';

/**
 * A barcode scanner: a keyboard that types digits and Enter faster than any hand. The keys are sent all at once, so that a busy
 * machine cannot stretch the gaps between them.
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
  await Promise.all(
    [...keys, enter].flatMap(({ text, ...key }) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]),
  );
  await session.detach();
};
