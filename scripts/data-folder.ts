import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs keep their data on this system, for the person who is logged in. */
function applicationData(): string {
  const { APPDATA, XDG_DATA_HOME } = process.env;
  if (process.platform === 'win32') return APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
}

/** The data folder when none is named: `~/.local/share/adal/shop`, `%APPDATA%\adal\shop` or `~/Library/Application Support/adal/shop`. */
export const DEFAULT_DATA_FOLDER = join(applicationData(), 'adal', 'shop');

/** Where the demonstration shop is made, once. */
export const DEMO_FOLDER = join(applicationData(), 'adal', 'demo');

/** What a browser that shows the kiosk keeps of its own, apart from the person's own browsing. */
export const BROWSER_FOLDER = join(applicationData(), 'adal', 'browser');
