import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

async function playwrightsOwn(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * The browser that the tests drive: one that is on this machine; else Debian's Chromium by apt where that is allowed; else
 * Playwright's own. Throws an Error that says exactly what to do when none can be had: a test run must not skip silently.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser() ?? (await playwrightsOwn());
  if (found) return found;
  console.log('No Chromium, Chrome or Edge here: installing one for the tests.');
  const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', 'chromium'])) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  if (runs('npx', ['playwright', 'install', 'chromium'])) {
    const installed = await playwrightsOwn();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a browser and none could be installed. Install Chromium, Chrome or Edge (on Debian or Ubuntu: ' +
      '`sudo apt-get install chromium`) or set ADAL_BROWSER to the path of one, then run `npm test` again.',
  );
}
