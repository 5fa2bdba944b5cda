import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { BROWSER_FOLDER } from '../data-folder.ts';
import { findBrowser } from '../find-browser.ts';

/** Whether somebody could see a window. */
export function hasScreen(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-features=Translate',
  '--disable-session-crashed-bubble',
  '--autoplay-policy=no-user-gesture-required',
];

/**
 * Shows an address in Chromium, Chrome or Edge in kiosk mode, or as a plain window, apart from the person's own browsing.
 * Null where there is no such browser.
 */
export function openBrowserWindow(url: string, { windowed }: { readonly windowed: boolean }): ChildProcess | null {
  const browser = findBrowser();
  if (!browser) return null;
  mkdirSync(BROWSER_FOLDER, { recursive: true });
  const mode = windowed ? [`--app=${url}`, '--window-size=1280,800'] : ['--kiosk', url];
  // Chromium's sandbox does not work for root; such a session is a test machine.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(browser, [...SWITCHES, ...asRoot, `--user-data-dir=${BROWSER_FOLDER}`, ...mode], {
    stdio: 'ignore',
  });
  const tell = () => console.log(`${browser} could not show the kiosk: open the address in a browser.`);
  child.on('error', tell);
  child.on('exit', (code) => (code ? tell() : undefined));
  return child;
}
