import type { BrowserContext, Page } from '@playwright/test';
import { startBrowser } from './chromium.ts';

/** Asked when a page of the app opened another one; says whether that one may stay. */
type MayOpen = (page: Page) => boolean;

const pages = new Map<Page, MayOpen>();
let context: BrowserContext | null = null;
let spare: Page | null = null;
let making = 0;

/** A page that no window of the app made: something in a page opened it. */
const received = (page: Page): void => {
  if (making > 0 || pages.has(page)) return;
  // Which page it was is not told for links without an opener: the app has one window, so the first is it.
  const mayOpen = [...pages.values()][0];
  if (mayOpen?.(page) !== true) void page.close().catch(() => undefined);
};

/** The one Chromium under all windows. */
export const browser = {
  pages,
  start: async (folder: string, size: { width: number; height: number }): Promise<string> => {
    const started = await startBrowser(folder, size);
    context = started.context;
    spare = context.pages()[0] ?? null;
    // Nothing leaves the machine from a page that the app did not make.
    await context.route('**/*', async (route) => await route.abort('blockedbyclient'));
    context.on('page', received);
    return started.endpoint;
  },
  freshPage: async (): Promise<Page> => {
    if (context === null) throw new Error('A window before app.whenReady(): Electron has none either.');
    if (spare !== null) {
      const page = spare;
      spare = null;
      return page;
    }
    making += 1;
    try {
      return await context.newPage();
    } finally {
      making -= 1;
    }
  },
  stop: async (): Promise<void> => await context?.close().catch(() => undefined),
};
