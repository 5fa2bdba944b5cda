import type { Page } from '@playwright/test';

const addressOf = (call: string): string => `**/rpc/${call}`;

/** The call gets no answer. */
export const keepWaiting = async (page: Page, call: string): Promise<void> => {
  await page.route(addressOf(call), () => undefined);
};

/** The call does not come through. */
export const lose = async (page: Page, call: string): Promise<void> => {
  await page.route(addressOf(call), async (route) => await route.abort());
};

/** The call is answered with one of the contract's errors. */
export const refuse = async (page: Page, call: string, code: string, data: object = {}): Promise<void> => {
  await page.route(addressOf(call), async (route) => {
    const status = 409;
    await route.fulfill({ status, json: { json: { defined: true, code, status, message: code, data }, meta: [] } });
  });
};

/** The call is answered with this, whatever the shop holds. */
export const answer = async (page: Page, call: string, output: unknown): Promise<void> => {
  await page.route(addressOf(call), async (route) => await route.fulfill({ json: { json: output } }));
};
