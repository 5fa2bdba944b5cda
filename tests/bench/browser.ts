import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.ts';
import { enableTouch } from '../helpers/tap.ts';
import { benchFolder } from './ledgers.ts';

/** How many times slower than this machine the page's thread runs: a cheap tablet or an old school PC. */
const SLOWED = 6;

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Heap sizes to the byte instead of in steps.
      '--enable-precise-memory-info',
    ],
  });
}

/** A tab with empty caches of its own, as wide as a usual kiosk, with touch. */
export type Tab = { readonly page: Page; readonly devtools: CDPSession; readonly close: () => Promise<void> };

export async function openTab(browser: Browser, { slowed }: { readonly slowed: boolean }): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  await enableTouch(page);
  const devtools = await context.newCDPSession(page);
  if (slowed) await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return { page, devtools, close: async () => await context.close() };
}

/** Builds the bare page with the same React and the same tools as the kiosk's; answers its folder. */
export async function buildBarePage(): Promise<string> {
  const outDir = join(benchFolder(), 'bare-page');
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'bare-page'),
    plugins: [react()],
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } },
  });
  return outDir;
}

/** Adds up, gzipped, the JavaScript that a tab loads from now on (kB of 1,000 bytes). */
export async function countScripts({ page }: Tab): Promise<() => Promise<number>> {
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    bodies.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}
