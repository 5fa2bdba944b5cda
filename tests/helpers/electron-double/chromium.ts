import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.ts';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One Chromium a run, with a debugging port for the launcher to look in by. */
export type Browser = { readonly context: BrowserContext; readonly endpoint: string };

/** Starts it with its profile in `folder` and a screen of `size` CSS pixels. */
export const startBrowser = async (folder: string, size: { width: number; height: number }): Promise<Browser> => {
  const profile = join(folder, 'double-of-electron');
  mkdirSync(profile, { recursive: true });
  const path = findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    ...(path === null ? {} : { executablePath: path }),
    args: [...SWITCHES, '--remote-debugging-port=0', `--window-size=${size.width},${size.height}`],
    viewport: size,
    acceptDownloads: true,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return { context, endpoint: `http://127.0.0.1:${port}` };
};
