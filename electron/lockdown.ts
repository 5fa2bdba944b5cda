import type { BrowserWindow, Session, WebContents } from 'electron';
import { Menu } from 'electron';
import { HOME, isOurs } from './address.ts';
import { mayReachPage } from './keys.ts';

/*
 * What a page can ask of the browser around it, and what a pupil can ask of a window: all of it refused, by Electron's own list
 * (https://www.electronjs.org/docs/latest/tutorial/security). Policy, sandbox and the rest of that list are in scheme.ts and kiosk-window.ts.
 */

/** No permission, no device, no download, no request but for our own files. */
export const lockSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOurs(url) && !isWithinPage(url) }));
  // Dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
};

/** What a page makes of its own bytes goes nowhere; the policy says what it may be used for. DevTools exist in a plain window only. */
const isWithinPage = (url: string): boolean => /^(?:blob:app:\/\/adal\/|data:|devtools:)/.test(url);

/** No navigation, no new window, no embedded page. For every page that there will ever be, not only the kiosk's. */
export const lockContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // about:blank and the like are not offered for refusal: whatever came instead of our page, our page comes back,
  // and there is nothing to go back to.
  contents.on('did-navigate', (_event, url) => {
    if (isOurs(url)) contents.navigationHistory.clear();
    else void contents.loadURL(HOME);
  });
};

/** When the window may do what it else must not: go, or stand behind a dialog of its own. */
type Exceptions = { readonly mayLeave: () => boolean; readonly mayBeBehind: () => boolean };

/** Full screen stays full screen, keys stay typing, and nobody closes the window before `mayLeave` says so. */
export const lockWindow = (window: BrowserWindow, { mayLeave, mayBeBehind }: Exceptions): void => {
  const { webContents } = window;

  // Above panels and notifications, not only above other windows.
  window.setAlwaysOnTop(true, 'screen-saver');
  window.on('close', (event) => {
    if (!mayLeave()) event.preventDefault();
  });
  window.on('minimize', () => window.restore());
  window.on('hide', () => window.show());
  window.on('leave-full-screen', () => {
    if (!mayLeave()) window.setKiosk(true);
  });
  window.on('blur', () => {
    if (mayBeBehind()) return;
    window.moveTop();
    window.focus();
  });
  window.on('system-context-menu', (event) => event.preventDefault());
  // Back and forth on keyboards, mice and remote controls of Windows.
  window.on('app-command', (event) => event.preventDefault());

  webContents.on('before-input-event', (event, input) => {
    if (!mayReachPage(input, process.platform)) event.preventDefault();
  });
  webContents.on('devtools-opened', () => webContents.closeDevTools());
  webContents.on('did-finish-load', () => {
    webContents.setZoomFactor(1);
    void webContents.setVisualZoomLevelLimits(1, 1);
  });
};

/** No menu, and with it none of its keys. A Mac always has one: there it is left empty. */
export const removeMenu = (): void => {
  const empty = process.platform === 'darwin' ? Menu.buildFromTemplate([{ label: 'Adal', submenu: [] }]) : null;
  Menu.setApplicationMenu(empty);
};
