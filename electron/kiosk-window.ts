import { BrowserWindow } from 'electron';
import { PRELOAD_FILE } from './address.ts';

/** In memory: what a page might keep (caches, storage) ends with the program. The shop's data is the server's affair. */
export const PARTITION = 'adal';

/** The colour of `--ground` in renderer/design/tokens.css: what is seen until the page is there. */
const PAPER = '#fffaf1';

/** The one window: over the whole screen and above all else, or (`windowed`, for development) an ordinary one. Both as tightly secured. */
export const openKioskWindow = (windowed: boolean): BrowserWindow =>
  new BrowserWindow({
    title: 'Adal',
    backgroundColor: PAPER,
    width: 1366,
    height: 768,
    ...(windowed
      ? {}
      : { kiosk: true, fullscreen: true, alwaysOnTop: true, frame: false, minimizable: false, skipTaskbar: true }),
    webPreferences: {
      preload: PRELOAD_FILE,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: windowed,
      // The countdown before the basket is emptied must not slow down behind some other window.
      backgroundThrottling: false,
    },
  });
