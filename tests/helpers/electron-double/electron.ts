/*
 * The module `electron`, as far as Adal uses it, over a page of a real Chromium.
 * Not modelled: isolated worlds and the sandbox, true kiosk mode, focus, keys of the operating system, printers, updates,
 * safeStorage, sendSync, MessagePorts, fuses. What is neither here nor modelled fails where it is asked for.
 */
import { app, becomeReady, runFolder } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { browser } from './browser.ts';
import { listenToLauncher } from './control.ts';
import { emitterOf, loud } from './loud.ts';
import { Menu } from './menu.ts';
import { protocolModule as protocol, sessionModule as session } from './session.ts';

const blockers = new Set<number>();

const powerSaveBlocker = loud('powerSaveBlocker', {
  start: (type: string): number => {
    if (type !== 'prevent-display-sleep') throw new Error(`The test double of Electron does not block '${type}'.`);
    blockers.add(blockers.size + 1);
    return blockers.size;
  },
  isStarted: (id: number) => blockers.has(id),
  stop: (id: number) => blockers.delete(id),
});

const powerMonitor = loud('powerMonitor', emitterOf('powerMonitor', ['shutdown']));

/** A person who never answers with a file: a test that wants one puts its own answer in place of this, as it would in Electron. */
const dialog = loud('dialog', {
  showSaveDialog: (..._asked: unknown[]) => Promise.resolve({ canceled: true, filePath: '' }),
  showOpenDialog: (..._asked: unknown[]) => Promise.resolve({ canceled: true, filePaths: [] }),
});

export { app, BrowserWindow, dialog, Menu, powerMonitor, powerSaveBlocker, protocol, session };

const [width, height] = (process.env['ADAL_DOUBLE_SCREEN'] ?? '1366x768').split('x').map(Number);

const start = async (): Promise<void> => {
  const endpoint = await browser.start(runFolder, { width: width ?? 1366, height: height ?? 768 });
  listenToLauncher(endpoint, { app, BrowserWindow, dialog, Menu, powerMonitor, powerSaveBlocker, protocol, session });
  becomeReady();
};

// As in Electron, the program's own first turn runs before `ready`.
setImmediate(() => void start());
